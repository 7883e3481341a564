/** Losses by element: PyTorch's documented formula and its derivative, kinks and clamps included. */
import { describe, expect, test } from 'vitest'
import { expectDerivatives } from '../../../tests/fixtures/formula-agreement.ts'
import { grad } from '../autodiff.ts'
import * as nn from '../nn.ts'
import * as rare from '../nn-rare.ts'
import * as np from '../np.ts'
import type { Tensor } from '../tensor.ts'

const { abs, exp, log, log1p, max, sign, sqrt, PI } = Math
const sigma = (x: number): number => (x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x)))

interface Elementwise {
  readonly name: string
  readonly loss: (x: Tensor, y: Tensor, options: { reduction?: 'none' | 'sum' | 'mean' }) => Tensor
  readonly value: (x: number, y: number) => number
  readonly slope: (x: number, y: number) => number
  readonly x: readonly number[]
  readonly y: readonly number[]
}

const real = [-2.1, -0.4, 0, 0.3, 1.5, 40]
const stirling = (t: number): number => (t > 1 ? t * log(t) - t + log(2 * PI * t) / 2 : 0)
const losses: readonly Elementwise[] = [
  {
    name: 'mseLoss',
    loss: nn.mseLoss,
    value: (x, y) => (x - y) ** 2,
    slope: (x, y) => 2 * (x - y),
    x: real,
    y: [1, -1, 0, 0.3, 2, 39],
  },
  {
    name: 'l1Loss',
    loss: nn.l1Loss,
    value: (x, y) => abs(x - y),
    slope: (x, y) => sign(x - y),
    x: real,
    y: [1, -1, 0, 0.3, 2, 39],
  },
  {
    name: 'smoothL1Loss',
    loss: (x, y, o) => nn.smoothL1Loss(x, y, { ...o, beta: 0.5 }),
    value: (x, y) => (abs(x - y) < 0.5 ? (x - y) ** 2 : abs(x - y) - 0.25),
    slope: (x, y) => (abs(x - y) < 0.5 ? 2 * (x - y) : sign(x - y)),
    x: real,
    y: [1, -0.9, 0, 0.8, 1.3, 39.5],
  },
  {
    name: 'huberLoss',
    loss: (x, y, o) => nn.huberLoss(x, y, { ...o, delta: 1.5 }),
    value: (x, y) => (abs(x - y) <= 1.5 ? (x - y) ** 2 / 2 : 1.5 * (abs(x - y) - 0.75)),
    slope: (x, y) => (abs(x - y) <= 1.5 ? x - y : 1.5 * sign(x - y)),
    x: real,
    y: [1, -0.9, 0, 1.8, 1.3, 38.5],
  },
  {
    name: 'binaryCrossEntropy',
    loss: nn.binaryCrossEntropy,
    value: (p, y) => -(y * max(log(p), -100) + (1 - y) * max(log1p(-p), -100)),
    slope: (p, y) => (p - y) / max(p * (1 - p), 1e-12),
    x: [0.2, 0.5, 0.9, 0.3],
    y: [1, 0, 0.7, 0.3],
  },
  {
    name: 'binaryCrossEntropy at certainty',
    loss: nn.binaryCrossEntropy,
    value: (p, y) => -(y * max(log(p), -100) + (1 - y) * max(log1p(-p), -100)),
    slope: (p, y) => (p - y) / max(p * (1 - p), 1e-12),
    x: [0, 0, 1, 1, 1e-50],
    y: [0, 1, 0, 1, 0.5],
  },
  {
    name: 'binaryCrossEntropyWithLogits',
    loss: (x, y, o) => nn.binaryCrossEntropyWithLogits(x, y, { ...o, posWeight: 3 }),
    value: (x, y) => (1 - y) * x + (1 + 2 * y) * (log1p(exp(-abs(x))) + max(-x, 0)),
    slope: (x, y) => (1 - y) * sigma(x) - 3 * y * sigma(-x),
    x: [-900, -2, 0, 0.3, 800],
    y: [1, 0, 0.5, 1, 0],
  },
  {
    name: 'klDivergence',
    loss: nn.klDivergence,
    value: (x, t) => (t > 0 ? t * (log(t) - x) : 0),
    slope: (_, t) => -t,
    x: [-1, -0.2, -3],
    y: [0.2, 0.8, 0],
  },
  {
    name: 'klDivergence of logarithms',
    loss: (x, t, o) => nn.klDivergence(x, t, { ...o, logTarget: true }),
    value: (x, t) => exp(t) * (t - x),
    slope: (_, t) => -exp(t),
    x: [-1, -0.2, -3],
    y: [-2, -0.3, -30],
  },
  {
    name: 'poissonNllLoss',
    loss: (x, t, o) => rare.poissonNllLoss(x, t, { ...o, full: true }),
    value: (x, t) => exp(x) - t * x + stirling(t),
    slope: (x, t) => exp(x) - t,
    x: [-1, 0.5, 2, 1],
    y: [0, 1, 4, 1.5],
  },
  {
    name: 'poissonNllLoss of rates',
    loss: (x, t, o) => rare.poissonNllLoss(x, t, { ...o, logInput: false, eps: 1e-4 }),
    value: (x, t) => x - t * log(x + 1e-4),
    slope: (x, t) => 1 - t / (x + 1e-4),
    x: [1, 0.5, 2, 0],
    y: [0, 1, 4, 1.5],
  },
  {
    name: 'softMarginLoss',
    loss: rare.softMarginLoss,
    value: (x, y) => log1p(exp(-y * x)),
    slope: (x, y) => -y * sigma(-y * x),
    x: [-3, 0, 2, 4],
    y: [1, -1, 1, -1],
  },
  {
    name: 'hingeEmbeddingLoss',
    loss: (x, y, o) => rare.hingeEmbeddingLoss(x, y, { ...o, margin: 2 }),
    value: (x, y) => (y === 1 ? x : max(0, 2 - x)),
    slope: (x, y) => (y === 1 ? 1 : x <= 2 ? -1 : 0),
    x: [3, 1, 2, 0.5, 2],
    y: [-1, -1, -1, 1, 1],
  },
  {
    name: 'marginRankingLoss against 0',
    loss: (x, y, o) => rare.marginRankingLoss(x, 0, y, { ...o, margin: 0.5 }),
    value: (x, y) => max(0, -y * x + 0.5),
    slope: (x, y) => (-y * x + 0.5 >= 0 ? -y : 0),
    x: [3, 0.5, 0.1, -2],
    y: [1, 1, -1, -1],
  },
]

describe.each(losses)('$name', ({ loss, value, slope, x, y }) => {
  const values = x.map((v, i) => value(v, y[i] as number))
  const slopes = x.map((v, i) => slope(v, y[i] as number))
  const total = values.reduce((a, b) => a + b, 0)
  const n = x.length
  test.each([
    ['none', values, slopes.map((s, i) => s * (i + 1))],
    ['sum', total, slopes],
    ['mean', total / n, slopes.map((s) => s / n)],
  ] as const)('is its formula, reduced by %s', (reduction, expected, gradient) => {
    const f = (a: Tensor): Tensor => loss(a, np.array(y), { reduction })
    const upstream = reduction === 'none' ? x.map((_, i) => i + 1) : 1
    expectDerivatives((a) => f(a as Tensor), [x], { value: expected, gradients: [gradient], upstream })
  })
})

test('a weighted mean of squares is divided by the weights, that of a cross-entropy is not', () => {
  expect(nn.mseLoss([1, 2], [0, 0], { weight: [1, 3] }).item()).toBe(13 / 4)
  expect(nn.l1Loss([1, 2], [0, 0], { weight: [1, 3] }).item()).toBe(7 / 4)
  const plain = nn.binaryCrossEntropy([0.5, 0.5], [1, 0], { reduction: 'sum' }).item()
  expect(nn.binaryCrossEntropy([0.5, 0.5], [1, 0], { weight: [1, 3] }).item()).toBeCloseTo(plain, 14)
})

test('gaussianNllLoss: a variance below ε counts as ε but keeps its derivative', () => {
  const [x, t, v, eps] = [[1, 2, 3], [1.5, 0, 3], [0.5, 1e-9, 2], 1e-3] as const
  const safe = v.map((a) => max(a, eps))
  const gaps = x.map((a, i) => a - (t[i] as number))
  expectDerivatives(
    (a, b, c) =>
      rare.gaussianNllLoss(a as Tensor, b as Tensor, c as Tensor, { eps, full: true, reduction: 'sum' }),
    [x, t, v],
    {
      value: safe.reduce((s, u, i) => s + (log(u) + (gaps[i] as number) ** 2 / u + log(2 * PI)) / 2, 0),
      gradients: [
        safe.map((u, i) => (gaps[i] as number) / u),
        safe.map((u, i) => -(gaps[i] as number) / u),
        safe.map((u, i) => (1 / u - ((gaps[i] as number) / u) ** 2) / 2),
      ],
    },
  )
})

test('the derivative of a vector of zeros is 0, not NaN', () => {
  const f = (x: Tensor): Tensor => rare.cosineSimilarity(x, [[1, 2]]).sum()
  expect(grad((x) => f(x as Tensor))([[0, 0]]).toArray()).toEqual([[1e8 / sqrt(5), 2e8 / sqrt(5)]])
})
