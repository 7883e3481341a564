import { farFromZero, hidden, nearZero, withZeros } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import { linearIn } from '#checks/properties.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

const SHAPES = [[2, 3], [7], [4, 5], [2, 3, 4, 5]] as const

/** dy has both signs and no fixed size: ones would hide that it is missing. */
function given(random: Generator, z: Tensor): Values {
  return { dy: random.normal(z.shape), z }
}

const ordinary: Regime['draw'] = (random, index) =>
  given(random, random.normal(SHAPES[(index - 1) % SHAPES.length] ?? [3], 0, 1.5))

export default {
  id: 'tanh-backward',
  topic: 'activations',
  difficulty: 2,
  minutes: 8,
  prerequisites: ['tanh-forward'],
  cards: ['activations/tanh-definition', 'activations/derivatives-from-outputs'],
  entry: 'tanhBackward',
  parameters: [
    { name: 'dy', type: 'tensor' },
    { name: 'z', type: 'tensor' },
  ],
  results: ['dz'],
  withheld: [],
  forward: ({ z = 0 }) => np.tanh(z),
  gradient: { upstream: 'dy', of: { dz: 'z' } },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('all-zeros', (random) => given(random, np.zeros([3, 2]))),
    hidden('near-zero', (random) => given(random, nearZero(random, [4, 4]))),
    hidden('upstream-zeros', (random) => ({
      dy: withZeros(random.normal([3, 4])),
      z: random.normal([3, 4], 0, 1.5),
    })),
    hidden('saturating', (random) => given(random, farFromZero(random, [3, 5], 25, 35))),
    hidden('large', (random) => given(random, farFromZero(random, [4, 3], 360, 1000))),
    hidden('single-element', (random) => given(random, random.normal([1, 1]))),
    // 1 − tanh² has lost all its digits from |z| = 19 on; 4σ(2z)σ(−2z) has not.
    hidden('tails', (random) => given(random, farFromZero(random, [3, 4], 10, 150)), {
      kind: 'stability',
      tolerance: { atol: 0, rtol: 1e-9 },
    }),
  ],
  properties: [linearIn('dz', 'dy', ['ordinary'])],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
