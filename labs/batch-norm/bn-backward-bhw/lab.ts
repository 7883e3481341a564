import { hidden, number } from '#checks/draws.ts'
import type { Lab, Values } from '#checks/lab.ts'
import { sumsToZero } from '#checks/properties.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

/** b ≠ f ≠ h ≠ w, all four of them: a wrong axis changes the numbers. */
const SHAPES = [
  [3, 2, 4, 5],
  [2, 3, 5, 4],
  [4, 5, 2, 3],
  [5, 4, 3, 2],
] as const
const EPSILONS = [1e-5, 0.1, 1e-3, 0.5] as const

interface Draw {
  readonly shape?: readonly number[]
  readonly eps?: number
  /** How far apart the values of one map are, at most and at least. */
  readonly spread?: readonly [number, number]
  /** Where the maps' means lie, up to a sign. */
  readonly offset?: number
}

/**
 * Each feature map has a mean, a spread and a scale of its own. dy is random and has a mean of its own
 * per map too: for dy = 1 or dy ∝ x̂ the true dx is about 0 and proves nothing. β is only differentiated.
 */
function drawn(
  random: Generator,
  { shape = SHAPES[0], eps = 1e-5, spread = [0.5, 2], offset = 1 }: Draw,
): Values {
  const f = shape[1] ?? 1
  const perMap = (tensor: Tensor) => tensor.reshape(1, f, 1, 1)
  const mean = perMap(
    random.uniform([f], 0.5 * offset, 1.5 * offset).mul(random.bernoulli([f]).mul(2).sub(1)),
  )
  return {
    dy: random.normal(shape).add(perMap(random.normal([f]))),
    x: random
      .normal(shape)
      .mul(perMap(random.uniform([f], ...spread)))
      .add(mean),
    gamma: random.uniform([f], 0.5, 2),
    beta: np.zeros([f]),
    eps,
  }
}

function ordinary(random: Generator, index: number): Values {
  const at = (index - 1) % SHAPES.length
  return drawn(random, { shape: SHAPES[at], eps: EPSILONS[at] })
}

const AXES = [0, 2, 3]

export default {
  id: 'bn-backward-bhw',
  topic: 'batch-norm',
  difficulty: 4,
  minutes: 25,
  prerequisites: ['bn-forward-bhw'],
  cards: [
    'batch-norm/bn-backward',
    'batch-norm/bn-backward-derivation',
    'batch-norm/bn-convolution-backward',
    'batch-norm/bn-gradient-invariants',
  ],
  entry: 'bnBackward',
  parameters: [
    { name: 'dy', type: 'tensor', axes: ['b', 'f', 'h', 'w'] },
    { name: 'x', type: 'tensor', axes: ['b', 'f', 'h', 'w'] },
    { name: 'gamma', type: 'tensor', axes: ['f'] },
    { name: 'eps', type: 'number' },
  ],
  results: ['dx', 'dgamma', 'dbeta'],
  withheld: [],
  forward({ x = 0, gamma = 0, beta = 0, eps = 0 }) {
    const std = np.sqrt(np.add(np.var(x, AXES, true), eps))
    const normalized = np.divide(np.subtract(x, np.mean(x, AXES, true)), std)
    return normalized.mul(np.reshape(gamma, [1, -1, 1, 1])).add(np.reshape(beta, [1, -1, 1, 1]))
  },
  gradient: { upstream: 'dy', of: { dx: 'x', dgamma: 'gamma', dbeta: 'beta' } },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('gamma-negative', (random) => ({
      ...drawn(random, { shape: SHAPES[1] }),
      gamma: random.uniform([3], -1.6, -0.3).mul([1, 0, 1]),
    })),
    hidden('equal-axes', (random) => drawn(random, { shape: [3, 3, 3, 3] })),
    hidden('batch-of-one', (random) => drawn(random, { shape: [1, 3, 4, 2] })),
    hidden('one-map', (random) => drawn(random, { shape: [3, 1, 2, 4] })),
    hidden('axes-of-one', (random) => drawn(random, { shape: [5, 3, 1, 1] })),
    hidden('single-value', (random) => drawn(random, { shape: [1, 3, 1, 1] })),
    hidden('all-zeros', (random) => ({ ...drawn(random, {}), x: np.zeros(SHAPES[0]) })),
    hidden('constant-maps', (random) => drawn(random, { spread: [0, 0] })),
    hidden('tiny-spread', (random) => drawn(random, { spread: [2e-3, 5e-3], offset: 0.01 })),
    hidden('saturating', (random) => ({
      ...drawn(random, {}),
      x: random.bernoulli(SHAPES[0]).mul(60).sub(30),
    })),
    // One pass over E[x²] − E[x]² keeps nine digits here, single precision four.
    hidden(
      'offset',
      (random) => drawn(random, { spread: [0.1, 0.2], offset: 100, eps: number(random, 1e-5, 1e-4) }),
      {
        tolerance: { atol: 1e-8, rtol: 1e-6 },
      },
    ),
    hidden('far-offset', (random) => drawn(random, { spread: [1, 2], offset: 1e6 }), {
      kind: 'stability',
      tolerance: { atol: 1e-7, rtol: 1e-6 },
    }),
  ],
  properties: [sumsToZero('dx', AXES, 'b, h, w', ['ordinary', 'batch-of-one', 'one-map'])],
  tolerance: { atol: 1e-10, rtol: 1e-9 },
} satisfies Lab
