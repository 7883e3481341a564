import { hidden } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'

/** Linear layers [f, d] and convolutions [f, c, kh, kw] in turn; no two axes of one length. */
const SHAPES = [
  [3, 5],
  [4, 2, 3, 5],
  [6, 2],
  [2, 5, 4, 3],
] as const
const EPSILONS = [1e-5, 0.1, 1e-3, 0.5] as const

function drawn(random: Generator, shape: readonly number[], eps = 1e-3): Values {
  const f = shape[0] ?? 1
  return {
    w: random.normal(shape),
    b: random.normal([f]),
    gamma: random.uniform([f], 0.5, 2),
    beta: random.normal([f]),
    mean: random.normal([f], 0, 2),
    variance: random.uniform([f], 0.3, 4),
    eps,
  }
}

const ordinary: Regime['draw'] = (random, index) => {
  const at = (index - 1) % SHAPES.length
  return drawn(random, SHAPES[at] ?? SHAPES[0], EPSILONS[at])
}

export default {
  id: 'bn-fold',
  topic: 'batch-norm',
  difficulty: 3,
  minutes: 12,
  prerequisites: ['bn-inference'],
  cards: ['batch-norm/bn-folding', 'batch-norm/bn-inference', 'batch-norm/bn-redundant-bias'],
  entry: 'foldBatchNorm',
  parameters: [
    { name: 'w', type: 'tensor' },
    { name: 'b', type: 'tensor', axes: ['f'] },
    { name: 'gamma', type: 'tensor', axes: ['f'] },
    { name: 'beta', type: 'tensor', axes: ['f'] },
    { name: 'mean', type: 'tensor', axes: ['f'] },
    { name: 'variance', type: 'tensor', axes: ['f'] },
    { name: 'eps', type: 'number' },
  ],
  results: ['foldedW', 'foldedB'],
  withheld: [],
  forward({ w = 0, b = 0, gamma = 0, beta = 0, mean = 0, variance = 0, eps = 0 }) {
    const scale = np.divide(gamma, np.sqrt(np.add(variance, eps)))
    const { ndim } = np.tensor(w)
    const perOutput = scale.reshape([-1, ...Array.from({ length: ndim - 1 }, () => 1)])
    return { foldedW: np.multiply(w, perOutput), foldedB: np.subtract(b, mean).mul(scale).add(beta) }
  },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    // Scaling the inputs instead of the outputs is no error of shape here.
    hidden('equal-axes', (random) => drawn(random, [4, 4])),
    hidden('equal-axes', (random) => drawn(random, [3, 3, 3, 3])),
    hidden('gamma-negative', (random) => ({
      ...drawn(random, [3, 2, 1, 4]),
      gamma: random.uniform([3], -1.6, -0.3).mul([1, 0, 1]),
    })),
    hidden('variance-zero', (random) => ({
      ...drawn(random, [4, 3]),
      variance: random.uniform([4], 0.5, 1).mul([0, 1, 0, 1]),
    })),
    hidden('bias-zero', (random) => ({ ...drawn(random, [3, 5]), b: np.zeros([3]) })),
    hidden('identity', (random) => ({
      ...drawn(random, [3, 4], 0.5),
      gamma: np.ones([3]),
      beta: np.zeros([3]),
      mean: np.zeros([3]),
      variance: np.full([3], 0.5),
    })),
    hidden('one-feature', (random) => drawn(random, [1, 4, 2, 3])),
    hidden('kernel-of-one', (random) => drawn(random, [3, 4, 1, 1])),
    hidden('large', (random) => ({ ...drawn(random, [3, 4]), mean: random.normal([3], 0, 1000) })),
  ],
  properties: [],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
