import { awayFromZero, hidden, nearZero, number, withZeros } from '#checks/draws.ts'
import type { KinkRule, Lab, Regime, Values } from '#checks/lab.ts'
import { linearIn } from '#checks/properties.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

const SHAPES = [[2, 3], [7], [4, 5], [2, 3, 4, 5]] as const

/** Upstream gradients are random and of both signs, so neither a mask nor a sum made from them goes unseen. */
function given(random: Generator, z: Tensor, a = number(random, 0.01, 0.4)): Values {
  return { dy: random.normal(z.shape).add(0.3), z, a }
}

const ordinary: Regime['draw'] = (random, index) =>
  given(random, awayFromZero(random, SHAPES[(index - 1) % SHAPES.length] ?? [3]))

/** At z = 0 every slope between a and 1 is right for dz; da does not notice. */
const anySlope: KinkRule = {
  bounds({ dy = 0, z = 0, a = 0 }) {
    const one = np.multiply(dy, np.where(np.greaterEqual(z, 0), 1, a))
    const other = np.multiply(dy, np.where(np.greater(z, 0), 1, a))
    return { dz: { lower: np.minimum(one, other), upper: np.maximum(one, other) } }
  },
}

export default {
  id: 'prelu-backward-shared',
  topic: 'relu-family',
  difficulty: 3,
  minutes: 12,
  prerequisites: ['lrelu-backward', 'prelu-forward'],
  cards: ['relu-family/prelu-gradient', 'relu-family/prelu-sharing', 'relu-family/lrelu-mask-from-output'],
  entry: 'preluBackward',
  parameters: [
    { name: 'dy', type: 'tensor' },
    { name: 'z', type: 'tensor' },
    { name: 'a', type: 'number' },
  ],
  results: ['dz', 'da'],
  withheld: [],
  forward: ({ z = 0, a = 0 }) => np.where(np.greater(z, 0), z, np.multiply(z, a)),
  gradient: { upstream: 'dy', of: { dz: 'z', da: 'a' } },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('exact-zeros', (random) => given(random, withZeros(awayFromZero(random, [4, 3]))), {
      kink: anySlope,
    }),
    hidden('all-zeros', (random) => given(random, np.zeros([2, 3])), { kink: anySlope }),
    // So near that differences would step over the kink.
    hidden('near-zero', (random) => given(random, nearZero(random, [4, 4])), { kink: anySlope }),
    hidden('upstream-zeros', (random) => {
      const drawn = given(random, awayFromZero(random, [3, 4]))
      return { ...drawn, dy: withZeros(random.normal([3, 4])) }
    }),
    hidden('all-positive', (random) => given(random, random.uniform([3, 2], 0.1, 3))),
    hidden('all-negative', (random) => given(random, random.uniform([2, 3], -3, -0.1))),
    hidden('large', (random) => given(random, awayFromZero(random, [3, 4], 1000))),
    hidden('single-element', (random) => given(random, np.full([1, 1], -0.7))),
    hidden('slope-zero', (random) => given(random, awayFromZero(random, [4, 3]), 0)),
    hidden('slope-negative', (random) =>
      given(random, awayFromZero(random, [4, 3]), number(random, -0.9, -0.2)),
    ),
    hidden('slope-above-one', (random) =>
      given(random, awayFromZero(random, [4, 3]), number(random, 1.5, 3)),
    ),
  ],
  properties: [linearIn('dz', 'dy', ['ordinary']), linearIn('da', 'dy', ['ordinary'])],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
