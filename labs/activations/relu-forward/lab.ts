import { awayFromZero, hidden, nearZero, withZeros } from '#checks/draws.ts'
import type { Lab, Regime } from '#checks/lab.ts'
import * as np from '#engine/np.ts'

/** z of any number of axes; sizes differ, so that a maximum over an axis shows. */
const SHAPES = [[2, 3], [7], [4, 5], [2, 3, 4, 5]] as const

const ordinary: Regime['draw'] = (random, index) => ({
  z: awayFromZero(random, SHAPES[(index - 1) % SHAPES.length] ?? [3], 2),
})

export default {
  id: 'relu-forward',
  topic: 'activations',
  difficulty: 1,
  minutes: 4,
  prerequisites: [],
  cards: ['activations/relu-definition', 'activations/relu-zero-centred'],
  entry: 'reluForward',
  parameters: [{ name: 'z', type: 'tensor' }],
  results: ['y'],
  withheld: [],
  forward: ({ z = 0 }) => np.where(np.greater(z, 0), z, 0),
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    {
      name: 'exact-zeros',
      visibility: 'public',
      count: 1,
      ordinary: false,
      draw: (random) => ({ z: withZeros(awayFromZero(random, [5])) }),
    },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('all-zeros', () => ({ z: np.zeros([3, 2]) })),
    hidden('near-zero', (random) => ({ z: nearZero(random, [4, 4]) })),
    hidden('large', (random) => ({ z: awayFromZero(random, [3, 4], 1000) })),
    hidden('all-negative', (random) => ({ z: random.uniform([2, 3], -3, -0.1) })),
    hidden('all-positive', (random) => ({ z: random.uniform([3, 2], 0.1, 3) })),
    {
      ...hidden('single-element', (random, index) => ({
        z: random.uniform([1, 1], 0.5, 2).mul(index === 1 ? -1 : 1),
      })),
      count: 2,
    },
  ],
  properties: [],
  // Nothing is computed, only chosen: a right answer is exact, single precision is not.
  tolerance: { atol: 1e-12, rtol: 1e-12 },
} satisfies Lab
