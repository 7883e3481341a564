import { awayFromZero, hidden, nearZero, number, withZeros } from '#checks/draws.ts'
import type { KinkRule, Lab, Regime, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

function given(random: Generator, W: Tensor): Values {
  return { W, b: random.normal([W.shape[1] ?? 1]).add(1), lambda: number(random, 0.1, 2) }
}

const SIZES = [
  [3, 2],
  [4, 5],
  [2, 6],
  [5, 3],
] as const

const ordinary: Regime['draw'] = (random, index) =>
  given(random, awayFromZero(random, SIZES[(index - 1) % SIZES.length] ?? SIZES[0]))

/** At 0 every slope from −λ to λ is a subgradient. */
const subgradients: KinkRule = {
  bounds({ W = 0, lambda = 0 }) {
    const one = np.multiply(np.where(np.greaterEqual(W, 0), 1, -1), lambda)
    const other = np.multiply(np.where(np.greater(W, 0), 1, -1), lambda)
    return { dW: { lower: np.minimum(one, other), upper: np.maximum(one, other) } }
  },
}

export default {
  id: 'penalty-l1',
  topic: 'overfitting',
  difficulty: 2,
  minutes: 8,
  prerequisites: ['penalty-l2'],
  cards: ['overfitting/norm-penalty-gradients', 'overfitting/l1-gives-zeros'],
  entry: 'penaltyL1',
  parameters: [
    { name: 'W', type: 'tensor', axes: ['d', 'm'] },
    { name: 'b', type: 'tensor', axes: ['m'] },
    { name: 'lambda', type: 'number' },
  ],
  results: ['penalty', 'dW', 'db'],
  withheld: [],
  forward: ({ W = 0, b = 0, lambda = 0 }) => ({
    penalty: np.multiply(np.abs(W).sum(), lambda),
    db: np.zerosLike(b),
  }),
  gradient: { through: 'penalty', of: { dW: 'W' } },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('exact-zeros', (random) => given(random, withZeros(awayFromZero(random, [3, 4]))), {
      kink: subgradients,
    }),
    hidden('all-zeros', (random) => given(random, np.zeros([3, 2])), { kink: subgradients }),
    hidden('near-zero', (random) => given(random, nearZero(random, [4, 3])), { kink: subgradients }),
    hidden('no-penalty', (random) => ({ ...given(random, awayFromZero(random, [3, 4])), lambda: 0 })),
    hidden('large', (random) => given(random, awayFromZero(random, [2, 3], 1000))),
    hidden('one-unit', (random) => given(random, awayFromZero(random, [4, 1]))),
    hidden('many-elements', (random) => given(random, awayFromZero(random, [9, 11]))),
  ],
  properties: [],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
