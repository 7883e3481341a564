/** Activations: PyTorch's documented formula and its derivative, kinks included. */
import { test } from 'vitest'
import { expectDerivatives } from '../../../tests/fixtures/formula-agreement.ts'
import * as nn from '../nn.ts'
import * as rare from '../nn-rare.ts'
import * as np from '../np.ts'
import { generator } from '../random.ts'
import type { Tensor } from '../tensor.ts'

const { abs, exp, expm1, log1p, max, min, sign, sqrt, tanh, PI } = Math
const sigma = (x: number): number => (x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x)))
/** Φ by its power series, which converges everywhere; to 1e-15 for |x| ≤ 4. */
const normal = (x: number): number => {
  let term = x
  let sum = x
  for (let n = 1; n < 120; n++) {
    term *= (-x * x) / (2 * n)
    sum += term / (2 * n + 1)
  }
  return 0.5 + sum / sqrt(2 * PI)
}
const density = (x: number): number => exp((-x * x) / 2) / sqrt(2 * PI)
const inside = (x: number, low: number, high: number): number => (x > low && x < high ? 1 : 0)

type Scalar = (x: number) => number
/** Name, by the engine, value, derivative, further points to try beside the usual ones. */
const activations: readonly [string, (x: Tensor) => Tensor, Scalar, Scalar, number[]?][] = [
  ['relu', nn.relu, (x) => max(x, 0), (x) => Number(x > 0)],
  ['relu6', nn.relu6, (x) => min(max(x, 0), 6), (x) => inside(x, 0, 6), [6, 7]],
  ['leakyRelu', (x) => nn.leakyRelu(x, 0.2), (x) => (x > 0 ? x : 0.2 * x), (x) => (x > 0 ? 1 : 0.2)],
  ['rrelu', (x) => rare.rrelu(x, 0.1, 0.5), (x) => (x > 0 ? x : 0.3 * x), (x) => (x > 0 ? 1 : 0.3)],
  ['elu', (x) => nn.elu(x, 0.7), (x) => (x > 0 ? x : 0.7 * expm1(x)), (x) => (x > 0 ? 1 : 0.7 * exp(x))],
  [
    'celu',
    (x) => nn.celu(x, 1.7),
    (x) => (x > 0 ? x : 1.7 * expm1(x / 1.7)),
    (x) => (x > 0 ? 1 : exp(x / 1.7)),
  ],
  [
    'selu',
    (x) => nn.selu(x),
    (x) => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * expm1(x)),
    (x) => 1.0507009873554805 * (x > 0 ? 1 : 1.6732632423543772 * exp(x)),
  ],
  ['gelu', (x) => nn.gelu(x), (x) => x * normal(x), (x) => normal(x) + x * density(x)],
  [
    'gelu by tanh',
    (x) => nn.gelu(x, 'tanh'),
    (x) => 0.5 * x * (1 + tanh(sqrt(2 / PI) * (x + 0.044715 * x ** 3))),
    (x) => {
      const t = tanh(sqrt(2 / PI) * (x + 0.044715 * x ** 3))
      return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * sqrt(2 / PI) * (1 + 3 * 0.044715 * x * x)
    },
  ],
  ['silu', (x) => nn.silu(x), (x) => x * sigma(x), (x) => sigma(x) * (1 + x * sigma(-x)), [700, -700]],
  [
    'mish',
    nn.mish,
    (x) => x * tanh(log1p(exp(x))),
    (x) => tanh(log1p(exp(x))) + x * sigma(x) * (1 - tanh(log1p(exp(x))) ** 2),
  ],
  [
    'softplus',
    (x) => nn.softplus(x, 1.5, 3),
    (x) => (1.5 * x > 3 ? x : log1p(exp(1.5 * x)) / 1.5),
    (x) => (1.5 * x > 3 ? 1 : sigma(1.5 * x)),
    [2],
  ],
  [
    'softplus, default',
    (x) => nn.softplus(x),
    (x) => (x > 20 ? x : log1p(exp(x))),
    (x) => (x > 20 ? 1 : sigma(x)),
    [20, 21],
  ],
  ['sigmoid', np.sigmoid, sigma, (x) => sigma(x) * sigma(-x), [800, -800]],
  ['logSigmoid', np.logSigmoid, (x) => min(x, 0) - log1p(exp(-abs(x))), (x) => sigma(-x), [800, -800]],
  ['tanh', np.tanh, tanh, (x) => 1 - tanh(x) ** 2],
  ['tanhShrink', nn.tanhShrink, (x) => x - tanh(x), (x) => tanh(x) ** 2],
  ['softsign', nn.softsign, (x) => x / (1 + abs(x)), (x) => 1 / (1 + abs(x)) ** 2],
  [
    'softShrink',
    (x) => nn.softShrink(x, 0.75),
    (x) => (abs(x) > 0.75 ? x - 0.75 * sign(x) : 0),
    (x) => Number(abs(x) > 0.75),
    [0.75, -0.75],
  ],
  ['hardShrink', (x) => nn.hardShrink(x), (x) => (abs(x) > 0.5 ? x : 0), (x) => Number(abs(x) > 0.5)],
  ['threshold', (x) => nn.threshold(x, 0.5, 20), (x) => (x > 0.5 ? x : 20), (x) => Number(x > 0.5)],
  ['hardTanh', (x) => nn.hardTanh(x, -2, 0.5), (x) => min(max(x, -2), 0.5), (x) => inside(x, -2, 0.5), [-2]],
  [
    'hardSigmoid',
    (x) => nn.hardSigmoid(x),
    (x) => min(max(x + 3, 0), 6) / 6,
    (x) => inside(x, -3, 3) / 6,
    [3, -3],
  ],
  [
    'hardSwish',
    (x) => nn.hardSwish(x),
    (x) => (x * min(max(x + 3, 0), 6)) / 6,
    (x) => (x <= -3 ? 0 : x < 3 ? x / 3 + 0.5 : 1),
    [3, -3],
  ],
]

const points = [-3.7, -2.5, -1, -0.5, -0.3, -1e-9, 0, 1e-9, 0.3, 0.5, 1, 1.9, 3.7]

test.each(activations)(
  '%s is its formula, and so is its derivative',
  (_, f, value, derivative, more = []) => {
    // Each far point on its own: agreement is relative to the largest entry.
    for (const xs of [points, ...more.map((x) => [x])]) {
      expectDerivatives((x) => f(x as Tensor), [xs], {
        value: xs.map(value),
        gradients: [xs.map(derivative)],
        upstream: xs.map(() => 1),
      })
    }
  },
)

test('glu halves an axis', () => {
  expectDerivatives((x) => nn.glu(x as Tensor, 0), [[2, -1, 0.5, 3]], {
    value: [2 * sigma(0.5), -sigma(3)],
    gradients: [[sigma(0.5), sigma(3), 2 * sigma(0.5) * sigma(-0.5), -sigma(3) * sigma(-3)]],
    upstream: [1, 1],
  })
})

test('prelu has a slope for each channel, and its own derivative sums over the rest', () => {
  const x = generator(3).normal([2, 3, 4])
  const slope = [0.1, -0.5, 2]
  const channel = (i: number): number => Math.floor(i / 4) % 3
  const gradient = [0, 0, 0]
  x.data.forEach((v, i) => {
    gradient[channel(i)] = (gradient[channel(i)] as number) + min(v, 0)
  })
  expectDerivatives((a, s) => nn.prelu(a as Tensor, s as Tensor).sum(), [x, slope], {
    value: x.data.reduce((s, v, i) => s + (v > 0 ? v : v * (slope[channel(i)] as number)), 0),
    gradients: [
      np.array(
        x.data.map((v, i) => (v > 0 ? 1 : (slope[channel(i)] as number))),
        [2, 3, 4],
      ),
      gradient,
    ],
  })
})
