import { farFromZero, hidden, nearZero } from '#checks/draws.ts'
import type { Lab, Regime } from '#checks/lab.ts'
import * as np from '#engine/np.ts'

/** z of any number of axes; sizes differ, so that a sum over a wrong axis shows. */
const SHAPES = [[2, 3], [7], [4, 5], [2, 3, 4, 5]] as const

const ordinary: Regime['draw'] = (random, index) => ({
  z: random.normal(SHAPES[(index - 1) % SHAPES.length] ?? [3], 0, 2),
})

export default {
  id: 'sigmoid-forward',
  topic: 'activations',
  difficulty: 2,
  minutes: 10,
  prerequisites: [],
  cards: ['activations/sigmoid-definition', 'activations/sigmoid-stable'],
  entry: 'sigmoidForward',
  parameters: [{ name: 'z', type: 'tensor' }],
  results: ['y'],
  withheld: ['sigmoid', 'logSigmoid', 'softplus'],
  forward: ({ z = 0 }) => np.sigmoid(z),
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    {
      name: 'large',
      visibility: 'public',
      count: 1,
      ordinary: false,
      draw: () => ({ z: np.tensor([-1000, -30, 0, 30, 1000]) }),
    },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('all-zeros', () => ({ z: np.zeros([3, 2]) })),
    hidden('near-zero', (random) => ({ z: nearZero(random, [4, 4]) })),
    hidden('saturating', (random) => ({ z: farFromZero(random, [3, 5], 25, 35) })),
    // Beyond 709.8 an exponential of |z| is no number any more.
    hidden('large', (random) => ({ z: farFromZero(random, [4, 3], 710, 1000) })),
    hidden('single-element', (random) => ({ z: random.normal([1, 1]).sub(1) })),
    // Digits of e⁻³⁰⁰ are lost by whoever takes it from 1, and by a clipped z.
    hidden('tails', (random) => ({ z: random.uniform([3, 4], -690, -20) }), {
      kind: 'stability',
      tolerance: { atol: 0, rtol: 1e-9 },
    }),
  ],
  properties: [],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
