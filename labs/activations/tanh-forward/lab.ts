import { farFromZero, hidden, nearZero } from '#checks/draws.ts'
import type { Lab, Regime } from '#checks/lab.ts'
import * as np from '#engine/np.ts'

const SHAPES = [[2, 3], [7], [4, 5], [2, 3, 4, 5]] as const

const ordinary: Regime['draw'] = (random, index) => ({
  z: random.normal(SHAPES[(index - 1) % SHAPES.length] ?? [3], 0, 1.5),
})

export default {
  id: 'tanh-forward',
  topic: 'activations',
  difficulty: 2,
  minutes: 10,
  prerequisites: ['sigmoid-forward'],
  cards: ['activations/tanh-definition', 'activations/tanh-numerics'],
  entry: 'tanhForward',
  parameters: [{ name: 'z', type: 'tensor' }],
  results: ['y'],
  withheld: ['tanh'],
  forward: ({ z = 0 }) => np.tanh(z),
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
    // e²ᶻ overflows from 355 on, eᶻ from 710.
    hidden('large', (random) => ({ z: farFromZero(random, [4, 3], 360, 1000) })),
    hidden('single-element', (random) => ({ z: random.normal([1, 1]).sub(1) })),
    // tanh z ≈ z: whoever subtracts numbers near 1 keeps few digits of it.
    hidden('tiny', (random) => ({ z: nearZero(random, [3, 4]) }), {
      kind: 'stability',
      tolerance: { atol: 0, rtol: 1e-11 },
    }),
  ],
  properties: [],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
