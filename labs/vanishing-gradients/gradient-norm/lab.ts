import { hidden } from '#checks/draws.ts'
import type { Given, Inputs, Lab, Regime } from '#checks/lab.ts'
import { vjp } from '#engine/autodiff.ts'
import { relu } from '#engine/nn.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import { asTensor, type Tensor } from '#engine/tensor.ts'

const ACTIVATIONS = ['sigmoid', 'tanh', 'relu'] as const

/** Layers of the given widths; the first is that of the input. */
function given(random: Generator, activation: string, widths: readonly number[], gain = 1): Inputs {
  const weights = widths.slice(1).map((out, l) => {
    const into = widths[l] ?? 1
    return random.normal([into, out], 0, gain / Math.sqrt(into))
  })
  return {
    x: random.normal([widths[0] ?? 1]),
    weights,
    activation,
    dh: random.normal([widths.at(-1) ?? 1]).add(0.5),
  }
}

const WIDTHS = [
  [3, 4, 2],
  [2, 5, 4, 3],
  [4, 3, 6, 2],
] as const

const ordinary: Regime['draw'] = (random, index) =>
  given(random, ACTIVATIONS[(index - 1) % 3] ?? 'tanh', WIDTHS[(index - 1) % 3] ?? WIDTHS[0])

const square = (width: number, layers: number): number[] => new Array<number>(layers + 1).fill(width)

function layer(h: Tensor, W: Tensor, activation: string): Tensor {
  const z = h.matmul(W)
  if (activation === 'sigmoid') return np.sigmoid(z)
  return activation === 'tanh' ? np.tanh(z) : relu(z)
}

/** ‖∂L/∂h_l‖ for l = 0 … L, each by the engine's derivative of what follows. */
function norms(x: Tensor, dh: Tensor, given: Given): Tensor {
  const weights = given.list('weights')
  const activation = given.text('activation')
  const states = [x]
  for (const W of weights) states.push(layer(states.at(-1) ?? x, W, activation))
  const sizes = states.map((state, l) => {
    const { pullback } = vjp((h) => weights.slice(l).reduce((a, W) => layer(a, W, activation), h), [state])
    const [gradient = dh] = pullback(dh)
    return gradient.square().sum().sqrt()
  })
  return np.stack(sizes)
}

export default {
  id: 'gradient-norm',
  topic: 'vanishing-gradients',
  difficulty: 3,
  minutes: 20,
  prerequisites: [],
  cards: [
    'vanishing-gradients/why-gradients-vanish',
    'vanishing-gradients/gradient-ratio-by-activation',
    'vanishing-gradients/sigmoid-depth-bound',
  ],
  entry: 'gradientNorms',
  parameters: [
    { name: 'x', type: 'tensor', axes: ['d'] },
    { name: 'weights', type: 'tensors' },
    { name: 'activation', type: 'string' },
    { name: 'dh', type: 'tensor' },
  ],
  results: ['norms'],
  withheld: [],
  limits: { cpuMs: 2000, wallMs: 6000 },
  forward: ({ x = 0, dh = 0 }, given) => norms(asTensor(x, 'x'), asTensor(dh, 'dh'), given),
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 3, ordinary: true, draw: ordinary },
    hidden('ordinary', ordinary, { ordinary: true, count: 3 }),
    // All widths equal: a missing transpose, or layers in the wrong order, are no error of shape.
    hidden(
      'equal-axes',
      (random, index) => given(random, ACTIVATIONS[index % 3] ?? 'tanh', square(4, 3), 1.5),
      { count: 3 },
    ),
    hidden('deep', (random, index) => given(random, ACTIVATIONS[index % 3] ?? 'tanh', square(5, 20), 1.4), {
      count: 3,
    }),
    hidden('one-layer', (random) => given(random, 'tanh', [3, 2])),
    hidden('one-unit', (random) => given(random, 'sigmoid', [1, 1, 1])),
    hidden('saturating', (random) => given(random, 'tanh', [4, 3, 4], 8)),
    hidden('many-elements', (random) => given(random, 'tanh', [9, 12, 7, 10])),
  ],
  properties: [],
  tolerance: { atol: 1e-12, rtol: 1e-8 },
} satisfies Lab
