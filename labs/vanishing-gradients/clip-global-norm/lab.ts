import { hidden, number } from '#checks/draws.ts'
import type { Given, Inputs, Lab, Regime } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

/** What the parameters of a case look like: weights and biases of layers. */
const NETS = [
  [[2, 3], [3]],
  [[4, 2], [2], [2, 5], [5]],
  [[3], [2, 3, 2, 2], [1]],
  [[6, 4], [4]],
] as const

function normOf(gradients: readonly Tensor[]): Tensor {
  return np
    .stack(gradients.map((gradient) => gradient.square().sum()))
    .sum()
    .sqrt()
}

/** Gradients whose norm is `times` what is allowed. */
function given(random: Generator, shapes: readonly (readonly number[])[], times: number, size = 1): Inputs {
  const gradients = shapes.map((shape) => random.normal(shape, 0, size))
  return { gradients, max_norm: normOf(gradients).item() / times }
}

const ordinary: Regime['draw'] = (random, index) =>
  given(random, NETS[(index - 1) % NETS.length] ?? NETS[0], number(random, 1.3, 4))

function clipped(given: Given, max_norm: number): { clipped: readonly Tensor[]; norm: Tensor } {
  const gradients = given.list('gradients')
  const norm = normOf(gradients)
  const factor = norm.item() > max_norm ? max_norm / norm.item() : 1
  return { clipped: gradients.map((gradient) => gradient.mul(factor)), norm }
}

export default {
  id: 'clip-global-norm',
  topic: 'vanishing-gradients',
  difficulty: 2,
  minutes: 10,
  prerequisites: ['gradient-norm'],
  cards: ['vanishing-gradients/gradient-clipping', 'vanishing-gradients/sigmoid-can-explode'],
  entry: 'clipGlobalNorm',
  parameters: [
    { name: 'gradients', type: 'tensors' },
    { name: 'max_norm', type: 'number' },
  ],
  results: ['clipped', 'norm'],
  lists: ['clipped'],
  withheld: [],
  limits: { cpuMs: 1000, wallMs: 3000 },
  forward: ({ max_norm = 1 }, given) => clipped(given, Number(max_norm)),
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    {
      name: 'within-norm',
      visibility: 'public',
      count: 1,
      ordinary: true,
      draw: (random) => given(random, [[2, 3], [3]], 0.4),
    },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('within-norm', (random) => given(random, [[3, 4], [4], [4, 2]], 0.95)),
    hidden('just-beyond', (random) => given(random, [[3, 4], [4], [4, 2]], 1.02)),
    // Alone, only the first exceeds the limit: whoever clips each by itself leaves the other as it is.
    hidden('one-large', (random) => ({
      gradients: [random.normal([4, 3], 0, 50), random.normal([3], 0, 0.1)],
      max_norm: 2,
    })),
    hidden('all-zeros', () => ({ gradients: [np.zeros([2, 3]), np.zeros([3])], max_norm: 0.5 })),
    hidden('large', (random) => given(random, [[5, 4], [4]], 1e6, 1e6)),
    // Judged by digits: an ε that does no harm elsewhere is as large as these.
    {
      ...hidden('tiny', (random) => given(random, [[2, 4], [4]], 3, 1e-9)),
      tolerance: { atol: 1e-20, rtol: 1e-9 },
    },
    hidden('single-element', (random) => given(random, [[1]], 2)),
  ],
  properties: [],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
