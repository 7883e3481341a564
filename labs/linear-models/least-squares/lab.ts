import { hidden } from '#checks/draws.ts'
import type { Lab, Regime, Tolerance, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import { Tensor } from '#engine/tensor.ts'
import { fitted } from './fit.ts'

/** n and d of a case. */
const SIZES = [
  [8, 2],
  [12, 3],
  [9, 4],
  [20, 5],
] as const

interface Draw {
  /** A factor on each feature, or on all of them. */
  readonly scale?: Tensor | number
  readonly offset?: number
  readonly noise?: number
}

/** Features with a mean of their own and a target with an intercept: who forgets either is far off. */
function given(
  random: Generator,
  n: number,
  d: number,
  { scale = 1, offset = 1, noise = 0.5 }: Draw = {},
): Values {
  const X = np.multiply(random.normal([n, d]).add(random.normal([d]).mul(offset)), scale)
  const weights = np.divide(random.normal([d]).add(0.5), scale)
  const y = X.matmul(weights)
    .add(random.normal([]).add(3))
    .add(random.normal([n]).mul(noise))
  return { X, y }
}

const ordinary: Regime['draw'] = (random, index) => {
  const [n, d] = SIZES[(index - 1) % SIZES.length] ?? SIZES[0]
  return given(random, n, d)
}

/** Where the condition number of XᵀX costs digits, by the method that is chosen. */
const ILL: Tolerance = { atol: 1e-8, rtol: 1e-6 }

export default {
  id: 'least-squares',
  topic: 'linear-models',
  difficulty: 2,
  minutes: 15,
  prerequisites: ['linear-layer'],
  cards: [
    'linear-models/least-squares-derivation',
    'linear-models/least-squares-rank',
    'linear-models/linear-fitting',
  ],
  entry: 'leastSquares',
  parameters: [
    { name: 'X', type: 'tensor', axes: ['n', 'd'] },
    { name: 'y', type: 'tensor', axes: ['n'] },
  ],
  results: ['w', 'b'],
  withheld: [],
  forward: ({ X = 0, y = 0 }) => {
    if (X instanceof Tensor && y instanceof Tensor) return fitted(X, y)
    throw new TypeError('X and y are tensors')
  },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('exact-fit', (random) => given(random, 10, 3, { noise: 0 })),
    // As many examples as unknowns: the line goes through every point.
    hidden('as-many-examples', (random) => given(random, 4, 3), { tolerance: ILL }),
    hidden('one-feature', (random) => given(random, 6, 1)),
    hidden('offset', (random) => given(random, 15, 2, { offset: 30 }), { tolerance: ILL }),
    // λI with a λ that nobody would notice elsewhere moves the weights here.
    hidden('small-features', (random) => given(random, 12, 3, { scale: 1e-3 }), { tolerance: ILL }),
    hidden('mixed-scales', (random) => given(random, 12, 3, { scale: np.tensor([0.01, 1, 100]) }), {
      tolerance: ILL,
    }),
    hidden('zero-target', (random) => ({ ...given(random, 8, 2), y: np.zeros([8]) })),
  ],
  properties: [],
  tolerance: { atol: 1e-10, rtol: 1e-8 },
} satisfies Lab
