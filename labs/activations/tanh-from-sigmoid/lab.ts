import { farFromZero, hidden, nearZero } from '#checks/draws.ts'
import type { Lab, Regime } from '#checks/lab.ts'
import * as np from '#engine/np.ts'

const SHAPES = [[2, 3], [7], [4, 5], [2, 3, 4, 5]] as const

const ordinary: Regime['draw'] = (random, index) => ({
  z: random.normal(SHAPES[(index - 1) % SHAPES.length] ?? [3], 0, 1.5),
})

export default {
  id: 'tanh-from-sigmoid',
  topic: 'activations',
  difficulty: 2,
  minutes: 8,
  prerequisites: ['sigmoid-backward', 'tanh-backward'],
  cards: ['activations/tanh-from-sigmoid', 'activations/tanh-numerics'],
  entry: 'tanhFromSigmoid',
  parameters: [{ name: 'z', type: 'tensor' }],
  results: ['y', 'slope'],
  withheld: ['tanh', 'sinh', 'cosh'],
  forward({ z = 0 }) {
    const twice = np.multiply(z, 2)
    const slope = np.sigmoid(twice).mul(np.sigmoid(twice.neg())).mul(4)
    return { y: np.tanh(z), slope }
  },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('all-zeros', () => ({ z: np.zeros([3, 2]) })),
    hidden('near-zero', (random) => ({ z: nearZero(random, [4, 4]) })),
    hidden('saturating', (random) => ({ z: farFromZero(random, [3, 5], 25, 35) })),
    hidden('large', (random) => ({ z: farFromZero(random, [4, 3], 360, 1000) })),
    hidden('single-element', (random) => ({ z: random.normal([1, 1]).sub(1) })),
  ],
  properties: [],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
