import { awayFromZero, hidden, nearZero, withZeros } from '#checks/draws.ts'
import type { KinkRule, Lab, Regime, Values } from '#checks/lab.ts'
import { linearIn } from '#checks/properties.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

const SHAPES = [
  [4, 3],
  [5, 2],
  [3, 6],
  [2, 7],
] as const

/** Every element has a slope, used or not: multiplying by it on the right side shows. */
function given(random: Generator, z: Tensor, lower = 1 / 8, upper = 1 / 3): Values {
  return { dy: random.normal(z.shape), z, slopes: random.uniform(z.shape, lower, upper) }
}

const ordinary: Regime['draw'] = (random, index) =>
  given(random, awayFromZero(random, SHAPES[(index - 1) % SHAPES.length] ?? SHAPES[0]))

/** At z = 0 everything between the element's slope and 1 is right. */
const anySlope: KinkRule = {
  bounds({ dy = 0, z = 0, slopes = 0 }) {
    const one = np.multiply(dy, np.where(np.greaterEqual(z, 0), 1, slopes))
    const other = np.multiply(dy, np.where(np.greater(z, 0), 1, slopes))
    return { dz: { lower: np.minimum(one, other), upper: np.maximum(one, other) } }
  },
}

export default {
  id: 'rrelu-backward',
  topic: 'relu-family',
  difficulty: 2,
  minutes: 8,
  prerequisites: ['rrelu-forward', 'lrelu-backward'],
  cards: ['relu-family/rrelu-train-test', 'relu-family/lrelu-backward'],
  entry: 'rreluBackward',
  parameters: [
    { name: 'dy', type: 'tensor', axes: ['b', 'f'] },
    { name: 'z', type: 'tensor', axes: ['b', 'f'] },
    { name: 'slopes', type: 'tensor', axes: ['b', 'f'] },
  ],
  results: ['dz'],
  withheld: [],
  forward: ({ z = 0, slopes = 0 }) => np.where(np.greater(z, 0), z, np.multiply(z, slopes)),
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
      ...given(random, awayFromZero(random, [3, 4])),
      dy: withZeros(random.normal([3, 4])),
    })),
    hidden('all-positive', (random) => given(random, random.uniform([3, 2], 0.1, 3))),
    hidden('all-negative', (random) => given(random, random.uniform([2, 3], -3, -0.1))),
    hidden('large', (random) => given(random, awayFromZero(random, [3, 4], 1000))),
    hidden('slope-negative', (random) => given(random, awayFromZero(random, [4, 3]), -0.6, -0.1)),
    hidden('slope-above-one', (random) => given(random, awayFromZero(random, [4, 3]), 1.5, 3)),
    hidden('single-element', (random) => given(random, np.full([1, 1], -0.7))),
    hidden('many-elements', (random) => given(random, awayFromZero(random, [13, 11]))),
  ],
  properties: [linearIn('dz', 'dy', ['ordinary'])],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
