import { hidden, number } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

/** Never as many examples as features: statistics over the wrong axis have another shape. */
const SHAPES = [
  [5, 3],
  [4, 6],
  [7, 2],
  [6, 4],
] as const
const EPSILONS = [1e-5, 0.1, 1e-3, 0.5] as const

interface Draw {
  readonly shape?: readonly [number, number]
  readonly eps?: number
  /** How far apart the values of one feature are, at least and at most. */
  readonly spread?: readonly [number, number]
  /** Where the features' means lie, up to a sign. */
  readonly offset?: number
}

/** Each feature has a mean, a spread, a scale and a shift of its own. */
function drawn(
  random: Generator,
  { shape = SHAPES[0], eps = 1e-5, spread = [0.5, 2], offset = 1 }: Draw = {},
): Values {
  const f = shape[1]
  const signs: Tensor = random.bernoulli([f]).mul(2).sub(1)
  const mean = random.uniform([f], 0.5 * offset, 1.5 * offset).mul(signs)
  const x = random
    .normal(shape)
    .mul(random.uniform([f], ...spread))
    .add(mean)
  return { x, gamma: random.uniform([f], 0.5, 2), beta: random.normal([f]), eps }
}

const ordinary: Regime['draw'] = (random, index) => {
  const at = (index - 1) % SHAPES.length
  return drawn(random, { shape: SHAPES[at], eps: EPSILONS[at] })
}

export default {
  id: 'bn-forward',
  topic: 'batch-norm',
  difficulty: 2,
  minutes: 12,
  prerequisites: [],
  cards: [
    'batch-norm/bn-forward',
    'batch-norm/bn-epsilon',
    'batch-norm/bn-why-gamma-beta',
    'batch-norm/bn-what-batch-means',
  ],
  entry: 'bnForward',
  parameters: [
    { name: 'x', type: 'tensor', axes: ['b', 'f'] },
    { name: 'gamma', type: 'tensor', axes: ['f'] },
    { name: 'beta', type: 'tensor', axes: ['f'] },
    { name: 'eps', type: 'number' },
  ],
  results: ['y'],
  withheld: [],
  forward({ x = 0, gamma = 0, beta = 0, eps = 0 }) {
    const std = np.sqrt(np.add(np.var(x, 0, true), eps))
    return np
      .divide(np.subtract(x, np.mean(x, 0, true)), std)
      .mul(gamma)
      .add(beta)
  },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('gamma-negative', (random) => ({
      ...drawn(random),
      gamma: random.uniform([3], -1.6, -0.3).mul([1, 0, 1]),
    })),
    // As many examples as features: the wrong axis is no error of shape here.
    hidden('equal-axes', (random) => drawn(random, { shape: [4, 4] })),
    hidden('batch-of-one', (random) => drawn(random, { shape: [1, 4] })),
    hidden('batch-of-two', (random) => drawn(random, { shape: [2, 5] })),
    hidden('one-feature', (random) => drawn(random, { shape: [6, 1] })),
    hidden('all-zeros', (random) => ({ ...drawn(random), x: np.zeros(SHAPES[0]) })),
    hidden('constant-features', (random) => drawn(random, { spread: [0, 0] })),
    hidden('tiny-spread', (random) => drawn(random, { spread: [2e-3, 5e-3], offset: 0.01 })),
    hidden('saturating', (random) => ({
      ...drawn(random, { shape: [7, 3] }),
      x: random.bernoulli([7, 3]).mul(60).sub(30),
    })),
    // One pass over E[x²] − E[x]² keeps nine digits here, single precision four.
    hidden(
      'offset',
      (random) => drawn(random, { spread: [0.1, 0.2], offset: 100, eps: number(random, 1e-5, 1e-4) }),
      { tolerance: { atol: 1e-8, rtol: 1e-6 } },
    ),
    hidden('far-offset', (random) => drawn(random, { spread: [1, 2], offset: 1e6 }), {
      kind: 'stability',
      tolerance: { atol: 1e-7, rtol: 1e-6 },
    }),
    hidden('many-elements', (random) => drawn(random, { shape: [17, 11] })),
  ],
  properties: [],
  tolerance: { atol: 1e-10, rtol: 1e-9 },
} satisfies Lab
