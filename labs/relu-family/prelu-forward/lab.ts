import { awayFromZero, hidden, nearZero, withZeros } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'

/** Two, three and four axes, no two of one length; every other one with a single slope. */
const SHAPES = [
  { shape: [3, 2, 4, 5], slopes: 2 },
  { shape: [4, 3], slopes: 1 },
  { shape: [2, 3, 5], slopes: 3 },
  { shape: [4, 5, 2, 3], slopes: 1 },
] as const

function given(random: Generator, shape: readonly number[], slopes = shape[1] ?? 1): Values {
  return { z: awayFromZero(random, shape), a: random.uniform([slopes], 0.01, 0.4) }
}

const ordinary: Regime['draw'] = (random, index) => {
  const { shape, slopes } = SHAPES[(index - 1) % SHAPES.length] ?? SHAPES[0]
  return given(random, shape, slopes)
}

export default {
  id: 'prelu-forward',
  topic: 'relu-family',
  difficulty: 2,
  minutes: 8,
  prerequisites: ['lrelu-forward'],
  cards: ['relu-family/prelu-sharing', 'relu-family/lrelu-as-maximum', 'relu-family/relu-family-compared'],
  entry: 'preluForward',
  parameters: [
    { name: 'z', type: 'tensor' },
    { name: 'a', type: 'tensor', axes: ['f'] },
  ],
  results: ['y'],
  withheld: [],
  forward({ z = 0, a = 0 }) {
    const { ndim } = np.tensor(z)
    const slopes = np.reshape(a, [1, -1, ...Array.from({ length: ndim - 2 }, () => 1)])
    return np.where(np.greater(z, 0), z, np.multiply(z, slopes))
  },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    // A slope aligned with the wrong axis is no error of shape here.
    hidden('equal-axes', (random) => given(random, [3, 3, 3, 3])),
    hidden('exact-zeros', (random) => ({
      ...given(random, [2, 4, 3]),
      z: withZeros(awayFromZero(random, [2, 4, 3])),
    })),
    hidden('near-zero', (random) => ({ ...given(random, [4, 3, 2]), z: nearZero(random, [4, 3, 2]) })),
    hidden('all-zeros', (random) => ({ ...given(random, [2, 3]), z: np.zeros([2, 3]) })),
    hidden('large', (random) => ({ ...given(random, [3, 4]), z: awayFromZero(random, [3, 4], 1000) })),
    hidden('batch-of-one', (random) => given(random, [1, 3, 4, 2])),
    hidden('one-map', (random) => given(random, [3, 1, 2, 4])),
    hidden('slope-zero', (random) => ({
      ...given(random, [2, 3, 4]),
      a: random.uniform([3], 0.1, 0.4).mul([1, 0, 1]),
    })),
    hidden('slope-negative', (random) => ({ ...given(random, [4, 3]), a: random.uniform([3], -0.9, -0.2) })),
    hidden('slope-above-one', (random) => ({
      ...given(random, [3, 2, 5, 4]),
      a: random.uniform([2], 1.5, 3),
    })),
  ],
  properties: [],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
