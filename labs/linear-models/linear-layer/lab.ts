import { hidden } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import { linearIn } from '#checks/properties.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'

/** b, d and m of a case: all different, so that a wrong transpose has another shape. */
const SIZES = [
  [4, 3, 2],
  [5, 2, 6],
  [3, 7, 4],
  [6, 4, 5],
] as const

/** dy has a mean of its own per output, so that a sum over the batch is far from 0. */
function given(random: Generator, b: number, d: number, m: number): Values {
  return {
    x: random.normal([b, d]).add(random.normal([d])),
    W: random.normal([d, m]),
    b: random.normal([m]),
    dy: random.normal([b, m]).add(random.normal([m])),
  }
}

const ordinary: Regime['draw'] = (random, index) => {
  const [b, d, m] = SIZES[(index - 1) % SIZES.length] ?? SIZES[0]
  return given(random, b, d, m)
}

export default {
  id: 'linear-layer',
  topic: 'linear-models',
  difficulty: 2,
  minutes: 15,
  prerequisites: [],
  cards: ['linear-models/linear-layer-backward'],
  entry: 'linearLayer',
  parameters: [
    { name: 'x', type: 'tensor', axes: ['b', 'd'] },
    { name: 'W', type: 'tensor', axes: ['d', 'm'] },
    { name: 'b', type: 'tensor', axes: ['m'] },
    { name: 'dy', type: 'tensor', axes: ['b', 'm'] },
  ],
  results: ['y', 'dx', 'dW', 'db'],
  withheld: [],
  forward: ({ x = 0, W = 0, b = 0 }) => np.add(np.matmul(x, W), b),
  gradient: { upstream: 'dy', of: { dx: 'x', dW: 'W', db: 'b' } },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    // Every matrix is square here: a missing transpose is no error of shape.
    hidden('equal-axes', (random) => given(random, 4, 4, 4)),
    hidden('one-example', (random) => given(random, 1, 3, 4)),
    hidden('one-unit', (random) => given(random, 5, 3, 1)),
    hidden('one-feature', (random) => given(random, 5, 1, 3)),
    hidden('single-element', (random) => given(random, 1, 1, 1)),
    hidden('all-zeros', (random) => ({ ...given(random, 3, 2, 4), x: np.zeros([3, 2]) })),
    hidden('large', (random) => {
      const drawn = given(random, 3, 5, 2)
      return { ...drawn, x: np.multiply(drawn.x ?? 0, 1000) }
    }),
    hidden('many-elements', (random) => given(random, 13, 9, 11)),
  ],
  properties: [
    linearIn('dx', 'dy', ['ordinary']),
    linearIn('dW', 'dy', ['ordinary']),
    linearIn('db', 'dy', ['ordinary']),
  ],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
