import { hidden, number } from '#checks/draws.ts'
import type { Inputs, Lab, Regime } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'

const SHAPES = [
  [5, 3],
  [4, 6],
  [7, 2],
  [3, 5],
] as const
const EPSILONS = [1e-5, 0.1, 1e-3, 0.5] as const

interface Draw {
  readonly shape?: readonly [number, number]
  readonly eps?: number
  readonly training: boolean
}

/** Batch and running statistics are far from each other, so that whichever is used shows. */
function drawn(random: Generator, { shape = SHAPES[0], eps = 1e-5, training }: Draw): Inputs {
  const f = shape[1]
  return {
    x: random
      .normal(shape)
      .mul(random.uniform([f], 0.5, 2))
      .add(random.normal([f], 0, 2)),
    gamma: random.uniform([f], 0.5, 2),
    beta: random.normal([f]),
    mean: random.normal([f], 0, 2),
    variance: random.uniform([f], 0.3, 4),
    momentum: number(random, 0.05, 0.4),
    eps,
    training,
  }
}

const ordinary: Regime['draw'] = (random, index) => {
  const at = (index - 1) % SHAPES.length
  return drawn(random, { shape: SHAPES[at], eps: EPSILONS[at], training: index % 2 === 1 })
}

export default {
  id: 'bn-inference',
  topic: 'batch-norm',
  difficulty: 3,
  minutes: 15,
  prerequisites: ['bn-forward'],
  cards: ['batch-norm/bn-inference', 'batch-norm/bn-running-conventions', 'batch-norm/bn-tiny-statistics'],
  entry: 'batchNorm',
  parameters: [
    { name: 'x', type: 'tensor', axes: ['b', 'f'] },
    { name: 'gamma', type: 'tensor', axes: ['f'] },
    { name: 'beta', type: 'tensor', axes: ['f'] },
    { name: 'mean', type: 'tensor', axes: ['f'] },
    { name: 'variance', type: 'tensor', axes: ['f'] },
    { name: 'momentum', type: 'number' },
    { name: 'eps', type: 'number' },
    { name: 'training', type: 'boolean' },
  ],
  results: ['y', 'newMean', 'newVariance'],
  withheld: [],
  forward({ x = 0, gamma = 0, beta = 0, mean = 0, variance = 0, momentum = 0, eps = 0 }, given) {
    const normalized = (centre: typeof mean, spread: typeof mean) =>
      np
        .subtract(x, centre)
        .div(np.sqrt(np.add(spread, eps)))
        .mul(gamma)
        .add(beta)
    const kept = (old: typeof mean, fresh: typeof mean) =>
      np.add(np.multiply(old, 1 - Number(momentum)), np.multiply(fresh, momentum))
    if (!given.flag('training'))
      return { y: normalized(mean, variance), newMean: mean, newVariance: variance }
    return {
      y: normalized(np.mean(x, 0), np.var(x, 0)),
      newMean: kept(mean, np.mean(x, 0)),
      newVariance: kept(variance, np.var(x, 0, { ddof: 1 })),
    }
  },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('first-step', (random) => ({
      ...drawn(random, { shape: [4, 3], training: true }),
      mean: np.zeros([3]),
      variance: np.ones([3]),
      momentum: 0.1,
    })),
    hidden('batch-of-one', (random) => drawn(random, { shape: [1, 4], training: false })),
    // m/(m − 1) is largest here.
    hidden('batch-of-two', (random) => drawn(random, { shape: [2, 5], training: true })),
    hidden('one-feature', (random) => drawn(random, { shape: [6, 1], training: true })),
    hidden('equal-axes', (random) => drawn(random, { shape: [4, 4], training: true })),
    hidden('gamma-negative', (random) => ({
      ...drawn(random, { shape: [5, 3], training: false }),
      gamma: random.uniform([3], -1.6, -0.3).mul([1, 0, 1]),
    })),
    hidden('constant-features', (random) => ({
      ...drawn(random, { shape: [4, 3], training: true }),
      x: np.zeros([4, 3]).add(random.normal([3])),
    })),
    // What the training never saw to vary: only ε keeps the quotient finite.
    hidden('variance-zero', (random) => ({
      ...drawn(random, { shape: [3, 4], eps: 1e-3, training: false }),
      variance: random.uniform([4], 0.5, 1).mul([0, 1, 0, 1]),
    })),
    hidden('momentum-one', (random) => ({
      ...drawn(random, { shape: [5, 2], training: true }),
      momentum: 1,
    })),
    hidden('momentum-zero', (random) => ({
      ...drawn(random, { shape: [5, 2], training: true }),
      momentum: 0,
    })),
    hidden(
      'offset',
      (random) => {
        const { x, ...rest } = drawn(random, { shape: [6, 3], training: true })
        return { ...rest, x: random.normal([6, 3], 100, 0.2) }
      },
      { tolerance: { atol: 1e-8, rtol: 1e-6 } },
    ),
    hidden('many-elements', (random) => drawn(random, { shape: [17, 11], training: true })),
  ],
  properties: [],
  tolerance: { atol: 1e-10, rtol: 1e-9 },
} satisfies Lab
