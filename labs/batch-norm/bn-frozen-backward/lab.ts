import { hidden } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import { linearIn } from '#checks/properties.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'

/** Never as many examples as features: sums over the wrong axis have another shape. */
const SHAPES = [
  [5, 3],
  [4, 6],
  [7, 2],
  [6, 4],
] as const
const EPSILONS = [1e-5, 0.1, 1e-3, 0.5] as const

/**
 * Running statistics lie far from those of the batch, so that whichever is used shows. dy has a mean of its own
 * per feature, which the backward pass of training mode would take away. β is only differentiated.
 */
function drawn(random: Generator, shape: readonly [number, number] = SHAPES[0], eps = 1e-3): Values {
  const f = shape[1]
  return {
    dy: random.normal(shape).add(random.normal([f])),
    x: random
      .normal(shape)
      .mul(random.uniform([f], 0.5, 2))
      .add(random.normal([f], 0, 2)),
    gamma: random.uniform([f], 0.5, 2),
    beta: np.zeros([f]),
    mean: random.normal([f], 0, 2),
    variance: random.uniform([f], 0.3, 4),
    eps,
  }
}

const ordinary: Regime['draw'] = (random, index) => {
  const at = (index - 1) % SHAPES.length
  return drawn(random, SHAPES[at], EPSILONS[at])
}

export default {
  id: 'bn-frozen-backward',
  topic: 'batch-norm',
  difficulty: 3,
  minutes: 12,
  prerequisites: ['bn-backward', 'bn-inference'],
  cards: ['batch-norm/bn-eval-gradient', 'batch-norm/bn-inference'],
  entry: 'frozenBnBackward',
  parameters: [
    { name: 'dy', type: 'tensor', axes: ['b', 'f'] },
    { name: 'x', type: 'tensor', axes: ['b', 'f'] },
    { name: 'gamma', type: 'tensor', axes: ['f'] },
    { name: 'mean', type: 'tensor', axes: ['f'] },
    { name: 'variance', type: 'tensor', axes: ['f'] },
    { name: 'eps', type: 'number' },
  ],
  results: ['dx', 'dgamma', 'dbeta'],
  withheld: [],
  forward({ x = 0, gamma = 0, beta = 0, mean = 0, variance = 0, eps = 0 }) {
    return np
      .subtract(x, mean)
      .div(np.sqrt(np.add(variance, eps)))
      .mul(gamma)
      .add(beta)
  },
  gradient: { upstream: 'dy', of: { dx: 'x', dgamma: 'gamma', dbeta: 'beta' } },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('gamma-negative', (random) => ({
      ...drawn(random),
      gamma: random.uniform([3], -1.6, -0.3).mul([1, 0, 1]),
    })),
    hidden('equal-axes', (random) => drawn(random, [4, 4])),
    hidden('batch-of-one', (random) => drawn(random, [1, 4])),
    hidden('batch-of-two', (random) => drawn(random, [2, 5])),
    hidden('one-feature', (random) => drawn(random, [6, 1])),
    hidden('all-zeros', (random) => ({ ...drawn(random), x: np.zeros(SHAPES[0]) })),
    hidden('variance-zero', (random) => ({
      ...drawn(random, [3, 4], 1e-2),
      variance: random.uniform([4], 0.5, 1).mul([0, 1, 0, 1]),
    })),
    hidden('fresh-statistics', (random) => ({
      ...drawn(random),
      mean: np.zeros([3]),
      variance: np.ones([3]),
    })),
    hidden('large', (random) => ({ ...drawn(random), x: random.normal(SHAPES[0], 0, 1000) })),
    hidden('many-elements', (random) => drawn(random, [17, 11])),
  ],
  properties: [linearIn('dx', 'dy', ['ordinary'])],
  tolerance: { atol: 1e-11, rtol: 1e-9 },
} satisfies Lab
