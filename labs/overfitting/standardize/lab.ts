import { hidden } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'

/** Each column has a mean and a spread of its own, and the test set others than the training set. */
function given(random: Generator, n: number, m: number, d: number, offset = 3): Values {
  const mean = random.normal([d], 0, offset)
  const spread = random.uniform([d], 0.5, 4)
  return {
    train: random.normal([n, d]).mul(spread).add(mean),
    test: random.normal([m, d]).mul(spread).add(mean).add(1.5),
  }
}

const SIZES = [
  [6, 4, 3],
  [5, 7, 2],
  [9, 3, 4],
  [8, 2, 5],
] as const

const ordinary: Regime['draw'] = (random, index) => {
  const [n, m, d] = SIZES[(index - 1) % SIZES.length] ?? SIZES[0]
  return given(random, n, m, d)
}

export default {
  id: 'standardize',
  topic: 'overfitting',
  difficulty: 2,
  minutes: 10,
  prerequisites: [],
  cards: ['overfitting/standardize-inputs', 'overfitting/distribution-shift'],
  entry: 'standardize',
  parameters: [
    { name: 'train', type: 'tensor', axes: ['n', 'd'] },
    { name: 'test', type: 'tensor', axes: ['m', 'd'] },
  ],
  results: ['train', 'test'],
  withheld: [],
  forward: ({ train = 0, test = 0 }) => {
    const mean = np.mean(train, 0)
    const spread = np.std(train, 0)
    const scale = np.where(np.equal(spread, 0), 1, spread)
    return { train: np.subtract(train, mean).div(scale), test: np.subtract(test, mean).div(scale) }
  },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    {
      name: 'constant-column',
      visibility: 'public',
      count: 1,
      ordinary: false,
      draw: () => ({
        train: np.tensor([
          [1, 7],
          [3, 7],
        ]),
        test: np.tensor([
          [2, 7],
          [5, 8],
        ]),
      }),
    },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('constant-column', (random) => {
      const { train = 0, test = 0 } = given(random, 8, 5, 3)
      const varies = np.tensor([1, 0, 1])
      return { train: np.multiply(train, varies), test: np.multiply(test, varies).add([0, 2, 0]) }
    }),
    hidden('one-example', (random) => ({ ...given(random, 7, 1, 3) })),
    hidden('one-feature', (random) => given(random, 6, 5, 1)),
    hidden('single-row', (random) => given(random, 1, 3, 2)),
    hidden('offset', (random) => given(random, 12, 6, 3, 300)),
    hidden('small-features', (random) => {
      const { train = 0, test = 0 } = given(random, 8, 5, 3)
      return { train: np.multiply(train, 1e-4), test: np.multiply(test, 1e-4) }
    }),
  ],
  properties: [],
  tolerance: { atol: 1e-10, rtol: 1e-8 },
} satisfies Lab
