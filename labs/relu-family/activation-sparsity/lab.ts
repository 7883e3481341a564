import { awayFromZero, hidden, nearZero, withZeros } from '#checks/draws.ts'
import type { Lab, Regime } from '#checks/lab.ts'
import * as np from '#engine/np.ts'

const SHAPES = [
  [5, 3],
  [3, 4],
  [7, 2],
  [4, 6],
] as const

const ordinary: Regime['draw'] = (random, index) => {
  const shape = SHAPES[(index - 1) % SHAPES.length] ?? SHAPES[0]
  // Units differ in how often they are on, so that an average over the wrong axis differs too.
  return { z: awayFromZero(random, shape, 2).add(random.normal([1, shape[1]])) }
}

export default {
  id: 'activation-sparsity',
  topic: 'relu-family',
  difficulty: 2,
  minutes: 8,
  prerequisites: ['relu-forward'],
  cards: ['relu-family/relu-sparsity', 'relu-family/sparsity-figures', 'relu-family/find-dead-units'],
  entry: 'activationSparsity',
  parameters: [{ name: 'z', type: 'tensor', axes: ['n', 'u'] }],
  results: ['sparsity', 'perUnit'],
  withheld: [],
  forward({ z = 0 }) {
    const silent = np.lessEqual(z, 0)
    return { sparsity: silent.mean(), perUnit: silent.mean(0) }
  },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('exact-zeros', (random) => ({ z: withZeros(awayFromZero(random, [4, 5])) })),
    hidden('near-zero', (random) => ({ z: nearZero(random, [6, 4]) })),
    hidden('all-zeros', () => ({ z: np.zeros([3, 2]) })),
    hidden('all-negative', (random) => ({ z: random.uniform([2, 3], -3, -0.1) })),
    hidden('all-positive', (random) => ({ z: random.uniform([3, 2], 0.1, 3) })),
    hidden('large', (random) => ({ z: awayFromZero(random, [3, 5], 1000) })),
    // Half of the units dead, the others always on: the fraction is as in a healthy layer.
    hidden('dead-and-always-on', (random) => ({
      z: random.uniform([5, 4], 0.1, 2).mul(np.tensor([[-1, 1, 1, -1]])),
    })),
    hidden('one-example', (random) => ({ z: awayFromZero(random, [1, 5]) })),
    hidden('one-unit', (random) => ({ z: awayFromZero(random, [5, 1]) })),
    hidden('many-elements', (random) => ({ z: awayFromZero(random, [13, 11]) })),
  ],
  properties: [],
  tolerance: { atol: 1e-12, rtol: 1e-12 },
} satisfies Lab
