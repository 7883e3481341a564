import { hidden } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'

/** The four points of XOR and their targets. */
const CORNERS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const
const XOR = [0, 1, 1, 0] as const

/** Weights of a hidden layer of k units, as they are before and in the middle of training. */
function weights(random: Generator, k: number, spread = 1): Values {
  return {
    W1: random.normal([2, k], 0, spread),
    b1: random.normal([k], 0, spread),
    W2: random.normal([k], 0, spread),
    b2: random.normal([], 0, spread).item(),
  }
}

/** n points around the corners, each with the target of its corner. */
function around(random: Generator, n: number): Values {
  const corner = random.integers([n], 0, 4)
  return {
    X: np.take(np.tensor(CORNERS), corner, 0).add(random.normal([n, 2], 0, 0.2)),
    t: np.take(np.tensor(XOR), corner, 0),
  }
}

const WIDTHS = [3, 4, 5, 8] as const

const corners: Regime['draw'] = (random, index) => ({
  X: np.tensor(CORNERS),
  t: np.tensor(XOR),
  ...weights(random, WIDTHS[(index - 1) % WIDTHS.length] ?? 3),
})

export default {
  id: 'xor-forward-backward',
  topic: 'linear-models',
  difficulty: 3,
  minutes: 25,
  prerequisites: ['linear-layer', 'logistic-loss'],
  cards: [
    'linear-models/xor-training',
    'linear-models/linear-layer-backward',
    'linear-models/logistic-loss-gradient',
  ],
  entry: 'xorNet',
  parameters: [
    { name: 'X', type: 'tensor', axes: ['n', '2'] },
    { name: 't', type: 'tensor', axes: ['n'] },
    { name: 'W1', type: 'tensor', axes: ['2', 'k'] },
    { name: 'b1', type: 'tensor', axes: ['k'] },
    { name: 'W2', type: 'tensor', axes: ['k'] },
    { name: 'b2', type: 'number' },
  ],
  results: ['loss', 'dW1', 'db1', 'dW2', 'db2'],
  withheld: [],
  forward: ({ X = 0, t = 0, W1 = 0, b1 = 0, W2 = 0, b2 = 0 }) => {
    const h = np.tanh(np.add(np.matmul(X, W1), b1))
    const z = np.add(np.matmul(h, W2), b2)
    return np.softplus(z).sub(np.multiply(t, z)).mean()
  },
  gradient: { of: { dW1: 'W1', db1: 'b1', dW2: 'W2', db2: 'b2' } },
  regimes: [
    { name: 'four-corners', visibility: 'public', count: 2, ordinary: true, draw: corners },
    { name: 'four-corners', visibility: 'hidden', count: 2, ordinary: true, draw: corners },
    hidden('ordinary', (random, index) => ({ ...around(random, 7 + index), ...weights(random, 6) }), {
      count: 2,
      ordinary: true,
    }),
    // Two units, two inputs: a missing transpose is no error of shape.
    hidden('equal-axes', (random) => ({ ...around(random, 5), ...weights(random, 2) })),
    hidden('one-unit', (random) => ({ ...around(random, 5), ...weights(random, 1) })),
    hidden('one-example', (random) => ({ ...around(random, 1), ...weights(random, 4) })),
    hidden('all-zeros', (random) => ({
      ...around(random, 6),
      W1: np.zeros([2, 3]),
      b1: np.zeros([3]),
      W2: random.normal([3]),
      b2: 0,
    })),
    hidden('saturating', (random) => ({ ...around(random, 6), ...weights(random, 4, 6) })),
    hidden('many-elements', (random) => ({ ...around(random, 25), ...weights(random, 11) })),
  ],
  properties: [],
  tolerance: { atol: 1e-11, rtol: 1e-8 },
} satisfies Lab
