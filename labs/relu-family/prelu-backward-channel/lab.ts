import { awayFromZero, hidden, nearZero, withZeros } from '#checks/draws.ts'
import type { KinkRule, Lab, Regime, Values } from '#checks/lab.ts'
import { linearIn } from '#checks/properties.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

/** b ≠ f ≠ h ≠ w, all four of them: a sum over a wrong axis has another shape. */
const SHAPES = [
  [3, 2, 4, 5],
  [2, 3, 5, 4],
  [4, 5, 2, 3],
  [5, 4, 3, 2],
] as const

/** dy has a mean of its own in every channel, so that a sum and a part of it differ. */
function given(random: Generator, z: Tensor): Values {
  const f = z.shape[1] ?? 1
  return {
    dy: random.normal(z.shape).add(random.normal([1, f, 1, 1])),
    z,
    a: random.uniform([f], 0.01, 0.4),
  }
}

const ordinary: Regime['draw'] = (random, index) =>
  given(random, awayFromZero(random, SHAPES[(index - 1) % SHAPES.length] ?? SHAPES[0]))

/** At z = 0 every slope between a and 1 is right for dz; da does not notice. */
const anySlope: KinkRule = {
  bounds({ dy = 0, z = 0, a = 0 }) {
    const slopes = np.reshape(a, [1, -1, 1, 1])
    const one = np.multiply(dy, np.where(np.greaterEqual(z, 0), 1, slopes))
    const other = np.multiply(dy, np.where(np.greater(z, 0), 1, slopes))
    return { dz: { lower: np.minimum(one, other), upper: np.maximum(one, other) } }
  },
}

export default {
  id: 'prelu-backward-channel',
  topic: 'relu-family',
  difficulty: 3,
  minutes: 12,
  prerequisites: ['prelu-backward-shared'],
  cards: ['relu-family/prelu-gradient', 'relu-family/prelu-sharing'],
  entry: 'preluBackward',
  parameters: [
    { name: 'dy', type: 'tensor', axes: ['b', 'f', 'h', 'w'] },
    { name: 'z', type: 'tensor', axes: ['b', 'f', 'h', 'w'] },
    { name: 'a', type: 'tensor', axes: ['f'] },
  ],
  results: ['dz', 'da'],
  withheld: [],
  forward: ({ z = 0, a = 0 }) => np.where(np.greater(z, 0), z, np.multiply(z, np.reshape(a, [1, -1, 1, 1]))),
  gradient: { upstream: 'dy', of: { dz: 'z', da: 'a' } },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    // Slopes and sums on a wrong axis are no error of shape here.
    hidden('equal-axes', (random) => given(random, awayFromZero(random, [3, 3, 3, 3]))),
    hidden('exact-zeros', (random) => given(random, withZeros(awayFromZero(random, [2, 4, 3, 1]))), {
      kink: anySlope,
    }),
    hidden('all-zeros', (random) => given(random, np.zeros([2, 3, 1, 4])), { kink: anySlope }),
    hidden('near-zero', (random) => given(random, nearZero(random, [2, 3, 4, 1])), { kink: anySlope }),
    hidden('upstream-zeros', (random) => {
      const drawn = given(random, awayFromZero(random, [2, 3, 1, 4]))
      return { ...drawn, dy: withZeros(random.normal([2, 3, 1, 4])) }
    }),
    hidden('all-positive', (random) => given(random, random.uniform([2, 3, 1, 2], 0.1, 3))),
    hidden('large', (random) => given(random, awayFromZero(random, [2, 3, 4, 1], 1000))),
    hidden('batch-of-one', (random) => given(random, awayFromZero(random, [1, 3, 4, 2]))),
    hidden('one-map', (random) => given(random, awayFromZero(random, [3, 1, 2, 4]))),
    hidden('axes-of-one', (random) => given(random, awayFromZero(random, [5, 3, 1, 1]))),
    hidden('slope-zero', (random) => ({
      ...given(random, awayFromZero(random, [3, 2, 4, 1])),
      a: np.zeros([2]),
    })),
    hidden('slope-negative', (random) => ({
      ...given(random, awayFromZero(random, [2, 3, 1, 4])),
      a: random.uniform([3], -0.9, -0.2),
    })),
    hidden('slope-above-one', (random) => ({
      ...given(random, awayFromZero(random, [2, 3, 1, 4])),
      a: random.uniform([3], 1.5, 3),
    })),
  ],
  properties: [linearIn('dz', 'dy', ['ordinary']), linearIn('da', 'dy', ['ordinary'])],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
