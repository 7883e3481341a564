import { hidden, number } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'

function given(random: Generator, d: number, m: number): Values {
  return { W: random.normal([d, m]), b: random.normal([m]).add(1), lambda: number(random, 0.1, 2) }
}

const SIZES = [
  [3, 2],
  [4, 5],
  [2, 6],
  [5, 3],
] as const

const ordinary: Regime['draw'] = (random, index) => {
  const [d, m] = SIZES[(index - 1) % SIZES.length] ?? SIZES[0]
  return given(random, d, m)
}

export default {
  id: 'penalty-l2',
  topic: 'overfitting',
  difficulty: 1,
  minutes: 8,
  prerequisites: [],
  cards: ['overfitting/norm-penalty-gradients', 'overfitting/l2-or-weight-decay'],
  entry: 'penaltyL2',
  parameters: [
    { name: 'W', type: 'tensor', axes: ['d', 'm'] },
    { name: 'b', type: 'tensor', axes: ['m'] },
    { name: 'lambda', type: 'number' },
  ],
  results: ['penalty', 'dW', 'db'],
  withheld: [],
  forward: ({ W = 0, b = 0, lambda = 0 }) => ({
    penalty: np.multiply(np.square(W).sum(), np.divide(lambda, 2)),
    db: np.zerosLike(b),
  }),
  gradient: { through: 'penalty', of: { dW: 'W' } },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('all-zeros', (random) => ({ ...given(random, 3, 2), W: np.zeros([3, 2]) })),
    hidden('no-penalty', (random) => ({ ...given(random, 3, 4), lambda: 0 })),
    hidden('large', (random) => ({ ...given(random, 2, 3), W: random.normal([2, 3], 0, 1000) })),
    hidden('one-unit', (random) => given(random, 4, 1)),
    hidden('many-elements', (random) => given(random, 9, 11)),
  ],
  properties: [],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
