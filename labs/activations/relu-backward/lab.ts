import { awayFromZero, hidden, nearZero, withZeros } from '#checks/draws.ts'
import type { KinkRule, Lab, Regime, Values } from '#checks/lab.ts'
import { linearIn } from '#checks/properties.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

const SHAPES = [[2, 3], [7], [4, 5], [2, 3, 4, 5]] as const

/** Upstream gradients are random and of both signs: ones would hide a mask made from them. */
function given(random: Generator, z: Tensor): Values {
  return { dy: random.normal(z.shape), z }
}

const ordinary: Regime['draw'] = (random, index) =>
  given(random, awayFromZero(random, SHAPES[(index - 1) % SHAPES.length] ?? [3], 2))

/** At z = 0 every slope between 0 and 1 is right. */
const anySlope: KinkRule = {
  bounds({ dy = 0, z = 0 }) {
    const one = np.multiply(dy, np.greaterEqual(z, 0))
    const other = np.multiply(dy, np.greater(z, 0))
    return { dz: { lower: np.minimum(one, other), upper: np.maximum(one, other) } }
  },
}

export default {
  id: 'relu-backward',
  topic: 'activations',
  difficulty: 1,
  minutes: 5,
  prerequisites: ['relu-forward'],
  cards: [
    'activations/relu-definition',
    'activations/relu-at-zero',
    'relu-family/relu-blocks-which-gradients',
  ],
  entry: 'reluBackward',
  parameters: [
    { name: 'dy', type: 'tensor' },
    { name: 'z', type: 'tensor' },
  ],
  results: ['dz'],
  withheld: [],
  forward: ({ z = 0 }) => np.where(np.greater(z, 0), z, 0),
  gradient: { upstream: 'dy', of: { dz: 'z' } },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('exact-zeros', (random) => given(random, withZeros(awayFromZero(random, [4, 3]))), {
      kink: anySlope,
    }),
    hidden('all-zeros', (random) => given(random, np.zeros([2, 3])), { kink: anySlope }),
    // So near that differences would step over the kink.
    hidden('near-zero', (random) => given(random, nearZero(random, [4, 4])), { kink: anySlope }),
    hidden('upstream-zeros', (random) => ({
      dy: withZeros(random.normal([5])),
      z: awayFromZero(random, [5]),
    })),
    hidden('large', (random) => given(random, awayFromZero(random, [3, 4], 1000))),
    hidden('all-negative', (random) => given(random, random.uniform([2, 3], -3, -0.1))),
    hidden('all-positive', (random) => given(random, random.uniform([3, 2], 0.1, 3))),
    hidden('single-element', (random) => given(random, np.full([1, 1], 0.7))),
  ],
  properties: [linearIn('dz', 'dy', ['ordinary'])],
  // Nothing is computed, only chosen: a right answer is exact, single precision is not.
  tolerance: { atol: 1e-12, rtol: 1e-12 },
} satisfies Lab
