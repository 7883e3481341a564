import { awayFromZero, hidden, nearZero, number, withZeros } from '#checks/draws.ts'
import type { KinkRule, Lab, Values } from '#checks/lab.ts'
import { linearIn } from '#checks/properties.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'

const SHAPES = [[2, 3], [7], [4, 5], [2, 3, 4, 5]] as const

function ordinary(random: Generator, index: number): Values {
  return drawn(random, SHAPES[(index - 1) % SHAPES.length] ?? [3], number(random, 0.01, 0.4))
}

/** Upstream gradients are random and of both signs: ones would hide a mask made from them. */
function drawn(random: Generator, shape: readonly number[], a: number, spread = 1): Values {
  return { dy: random.normal(shape), z: awayFromZero(random, shape, spread), a }
}

/** At z = 0 every slope between a and 1 is right. */
const anySlope: KinkRule = {
  bounds({ dy = 0, z = 0, a = 0 }) {
    const right = np.greater(z, 0)
    const atKink = np.equal(z, 0)
    const one = np.multiply(dy, np.where(np.logicalOr(right, atKink), 1, a))
    const other = np.multiply(dy, np.where(right, 1, a))
    return { dz: { lower: np.minimum(one, other), upper: np.maximum(one, other) } }
  },
}

export default {
  id: 'lrelu-backward',
  topic: 'relu-family',
  difficulty: 2,
  minutes: 8,
  prerequisites: ['lrelu-forward'],
  cards: [
    'relu-family/lrelu-backward',
    'relu-family/lrelu-at-zero',
    'relu-family/lrelu-mask-from-output',
    'relu-family/relu-blocks-which-gradients',
  ],
  entry: 'lreluBackward',
  parameters: [
    { name: 'dy', type: 'tensor' },
    { name: 'z', type: 'tensor' },
    { name: 'a', type: 'number' },
  ],
  results: ['dz'],
  withheld: [],
  forward: ({ z = 0, a = 0 }) => np.where(np.greater(z, 0), z, np.multiply(z, a)),
  gradient: { upstream: 'dy', of: { dz: 'z' } },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden(
      'exact-zeros',
      (random) => ({ ...drawn(random, [4, 3], 0.2), z: withZeros(awayFromZero(random, [4, 3])) }),
      { kink: anySlope },
    ),
    // So near that differences would step over the kink.
    hidden('near-zero', (random) => ({ ...drawn(random, [4, 4], 0.2), z: nearZero(random, [4, 4]) }), {
      kink: anySlope,
    }),
    hidden('upstream-zeros', (random) => ({ ...drawn(random, [5], 0.3), dy: withZeros(random.normal([5])) })),
    hidden('large', (random) => drawn(random, [3, 4], number(random, 0.01, 0.4), 1000)),
    hidden('single-element', (random) => ({ dy: random.normal([1, 1]), z: np.full([1, 1], -0.7), a: 0.25 })),
    hidden('slope-zero', (random) => drawn(random, [4, 3], 0)),
    hidden('slope-negative', (random) => drawn(random, [4, 3], number(random, -0.9, -0.2))),
    hidden('slope-above-one', (random) => drawn(random, [4, 3], number(random, 1.5, 3))),
  ],
  properties: [linearIn('dz', 'dy', ['ordinary'])],
  // One product per element: a right answer is right to the last digits, single precision is not.
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
