import { hidden } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import { vjp } from '#engine/autodiff.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import { asTensor, type Tensor } from '#engine/tensor.ts'

/** n, d and k: examples, inputs and hidden units. */
const SIZES = [
  [5, 3, 4],
  [4, 2, 3],
  [7, 4, 2],
  [6, 5, 3],
] as const

function data(random: Generator, n: number, d: number): Values {
  return { X: random.normal([n, d]).add(random.normal([d])), t: random.normal([n]).add(1) }
}

/** All weights of a layer are one number, which is not 0. */
function constant(random: Generator, n: number, d: number, k: number): Values {
  return { ...data(random, n, d), W1: np.full([d, k], 0.3), W2: np.full([k], -0.7) }
}

const symmetric: Regime['draw'] = (random, index) => {
  const [n, d, k] = SIZES[(index - 1) % SIZES.length] ?? SIZES[0]
  return constant(random, n, d, k)
}

const broken: Regime['draw'] = (random, index) => {
  const [n, d, k] = SIZES[(index + 1) % SIZES.length] ?? SIZES[0]
  return { ...data(random, n, d), W1: random.normal([d, k]), W2: random.normal([k]) }
}

function lossOf(X: Tensor, t: Tensor, W1: Tensor, W2: Tensor): Tensor {
  const y = np.sigmoid(X.matmul(W1)).matmul(W2)
  return y.sub(t).square().mean().div(2)
}

export default {
  id: 'zero-init-symmetry',
  topic: 'initialization',
  difficulty: 3,
  minutes: 15,
  prerequisites: [],
  cards: [
    'initialization/init-all-zeros',
    'initialization/init-constant',
    'initialization/init-symmetry-conditions',
    'initialization/init-zero-sigmoid',
  ],
  entry: 'hiddenGradients',
  parameters: [
    { name: 'X', type: 'tensor', axes: ['n', 'd'] },
    { name: 't', type: 'tensor', axes: ['n'] },
    { name: 'W1', type: 'tensor', axes: ['d', 'k'] },
    { name: 'W2', type: 'tensor', axes: ['k'] },
  ],
  results: ['dW1', 'dW2', 'gap'],
  withheld: [],
  forward: ({ X = 0, t = 0, W1 = 0, W2 = 0 }) => {
    const [x, target] = [asTensor(X, 'X'), asTensor(t, 't')]
    const { pullback } = vjp(
      (first, second) => lossOf(x, target, first, second),
      [asTensor(W1, 'W1'), asTensor(W2, 'W2')],
    )
    const [dW1 = np.zeros([0]), dW2 = np.zeros([0])] = pullback(np.ones([]))
    return { dW1, dW2, gap: dW1.max(1).sub(dW1.min(1)).max() }
  },
  regimes: [
    { name: 'equal-weights', visibility: 'public', count: 1, ordinary: true, draw: symmetric },
    { name: 'random-weights', visibility: 'public', count: 1, ordinary: true, draw: broken },
    hidden('equal-weights', (random) => constant(random, 6, 3, 5), { ordinary: true }),
    hidden('random-weights', (random) => broken(random, 3), { ordinary: true }),
    // Equal incoming weights alone are not enough: outgoing ones that differ break the symmetry.
    hidden('random-outgoing', (random) => ({
      ...constant(random, 5, 3, 4),
      W2: random.normal([4]),
    })),
    hidden('random-incoming', (random) => ({
      ...constant(random, 5, 3, 4),
      W1: random.normal([3, 4]),
    })),
    // Almost equal units: a gap that is small is not 0.
    hidden('near-zero', (random) => {
      const drawn = constant(random, 5, 3, 4)
      return { ...drawn, W1: np.add(drawn.W1 ?? 0, random.normal([3, 4], 0, 1e-4)) }
    }),
    hidden('all-zeros', (random) => ({
      ...data(random, 5, 3),
      W1: np.zeros([3, 4]),
      W2: np.zeros([4]),
    })),
    hidden('equal-axes', (random) => ({
      ...data(random, 4, 4),
      W1: random.normal([4, 4]),
      W2: random.normal([4]),
    })),
    hidden('one-unit', (random) => ({
      ...data(random, 5, 3),
      W1: random.normal([3, 1]),
      W2: random.normal([1]),
    })),
    hidden('one-example', (random) => ({
      ...data(random, 1, 3),
      W1: random.normal([3, 4]),
      W2: random.normal([4]),
    })),
    hidden('many-elements', (random) => ({
      ...data(random, 23, 7),
      W1: random.normal([7, 9]),
      W2: random.normal([9]),
    })),
  ],
  properties: [],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
