import { farFromZero, hidden } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'

/** n and d of a case. */
const SIZES = [
  [6, 3],
  [9, 2],
  [5, 4],
  [12, 5],
] as const

/** Labels of both kinds; w and b moderate, so that logits are of size 1. */
function given(random: Generator, n: number, d: number): Values {
  return {
    X: random.normal([n, d]).add(random.normal([d])),
    t: random.permutation(n).mod(2),
    w: random.normal([d]),
    b: random.normal([]).item(),
  }
}

const ordinary: Regime['draw'] = (random, index) => {
  const [n, d] = SIZES[(index - 1) % SIZES.length] ?? SIZES[0]
  return given(random, n, d)
}

/** One feature that is the logit itself: examples on the right side and on the wrong one, as far out as wanted. */
function farOut(random: Generator, low: number, high: number): Values {
  const X = farFromZero(random, [6, 1], low, high)
  return { X, t: np.tensor([1, 1, 0, 0, 1, 0]), w: np.tensor([1]), b: 0.5 }
}

export default {
  id: 'logistic-loss',
  topic: 'linear-models',
  difficulty: 3,
  minutes: 15,
  prerequisites: ['linear-layer'],
  cards: ['linear-models/logistic-loss-gradient', 'linear-models/logistic-loss-stable'],
  entry: 'logisticLoss',
  parameters: [
    { name: 'X', type: 'tensor', axes: ['n', 'd'] },
    { name: 't', type: 'tensor', axes: ['n'] },
    { name: 'w', type: 'tensor', axes: ['d'] },
    { name: 'b', type: 'number' },
  ],
  results: ['loss', 'dw', 'db'],
  withheld: ['softplus', 'logSigmoid', 'logSumExp', 'logSoftmax'],
  forward: ({ X = 0, t = 0, w = 0, b = 0 }) => {
    const z = np.add(np.matmul(X, w), b)
    return np.softplus(z).sub(np.multiply(t, z)).mean()
  },
  gradient: { of: { dw: 'w', db: 'b' } },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    {
      name: 'large',
      visibility: 'public',
      count: 1,
      ordinary: false,
      draw: () => ({ X: np.tensor([[1000], [-1000]]), t: np.tensor([0, 1]), w: np.tensor([1]), b: 0 }),
    },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('saturating', (random) => farOut(random, 25, 40)),
    hidden('large', (random) => farOut(random, 720, 1000)),
    hidden('one-example', (random) => ({ ...given(random, 1, 3), t: np.tensor([1]) })),
    hidden('one-feature', (random) => given(random, 7, 1)),
    hidden('one-class', (random) => ({ ...given(random, 6, 2), t: np.ones([6]) })),
    hidden('all-zeros', (random) => ({ ...given(random, 5, 3), w: np.zeros([3]), b: 0 })),
    // A target between 0 and 1 is a probability: the formula holds, and a choice by the label does not.
    hidden('soft-labels', (random) => ({ ...given(random, 6, 2), t: random.uniform([6], 0.1, 0.9) })),
  ],
  properties: [],
  tolerance: { atol: 1e-11, rtol: 1e-9 },
} satisfies Lab
