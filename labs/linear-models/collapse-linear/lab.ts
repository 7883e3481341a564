import { hidden } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'

/** d, k and m: input, hidden and output size, all different. */
const SIZES = [
  [3, 4, 2],
  [2, 5, 3],
  [5, 2, 4],
  [4, 3, 6],
] as const

function given(random: Generator, d: number, k: number, m: number): Values {
  return {
    W1: random.normal([k, d]),
    b1: random.normal([k]).add(1),
    W2: random.normal([m, k]),
    b2: random.normal([m]),
  }
}

const ordinary: Regime['draw'] = (random, index) => {
  const [d, k, m] = SIZES[(index - 1) % SIZES.length] ?? SIZES[0]
  return given(random, d, k, m)
}

export default {
  id: 'collapse-linear',
  topic: 'linear-models',
  difficulty: 1,
  minutes: 8,
  prerequisites: [],
  cards: ['linear-models/stacked-linear-layers', 'linear-models/linear-bottleneck'],
  entry: 'collapse',
  parameters: [
    { name: 'W1', type: 'tensor', axes: ['k', 'd'] },
    { name: 'b1', type: 'tensor', axes: ['k'] },
    { name: 'W2', type: 'tensor', axes: ['m', 'k'] },
    { name: 'b2', type: 'tensor', axes: ['m'] },
  ],
  results: ['W', 'b'],
  withheld: [],
  forward: ({ W1 = 0, b1 = 0, W2 = 0, b2 = 0 }) => ({
    W: np.matmul(W2, W1),
    b: np.add(np.matmul(W2, b1), b2),
  }),
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    // Square matrices: products in the wrong order are no error of shape.
    hidden('equal-axes', (random) => given(random, 3, 3, 3)),
    hidden('one-unit', (random) => given(random, 3, 1, 4)),
    hidden('one-feature', (random) => given(random, 1, 3, 2)),
    hidden('single-element', (random) => given(random, 1, 1, 1)),
    hidden('all-zeros', (random) => ({ ...given(random, 2, 3, 4), W1: np.zeros([3, 2]) })),
    hidden('large', (random) => {
      const drawn = given(random, 2, 3, 4)
      return { ...drawn, b1: np.multiply(drawn.b1 ?? 0, 1000) }
    }),
    hidden('many-elements', (random) => given(random, 9, 13, 11)),
  ],
  properties: [],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
