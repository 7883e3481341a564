/** Losses over classes and pairs of vectors: PyTorch's documented formula and its derivative. */
import { describe, expect, test } from 'vitest'
import { expectAgreement, expectDerivatives } from '../../../tests/fixtures/formula-agreement.ts'
import * as nn from '../nn.ts'
import * as rare from '../nn-rare.ts'
import { generator } from '../random.ts'
import { asTensor, Tensor } from '../tensor.ts'

type Rows = number[][]
const rowsOf = (x: Tensor): Rows => x.toArray() as Rows
const total = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0)

function softmax(row: readonly number[]): number[] {
  const e = row.map(Math.exp)
  return e.map((v) => v / total(e))
}

describe('crossEntropy', () => {
  const x = generator(1).normal([5, 4], 0, 2)
  const target = [2, 0, -100, 3, 2]
  const weight = [0.5, 2, 1.5, 3]
  const smoothing = 0.2
  const p = rowsOf(x).map(softmax)
  /** Smoothed targets times class weights; nothing in an ignored row. */
  const t = target.map((k) =>
    weight.map((w, c) => (k < 0 ? 0 : w * (smoothing / 4 + (c === k ? 1 - smoothing : 0)))),
  )
  const each = t.map((row, i) => -total(row.map((v, c) => v * Math.log((p[i] as number[])[c] as number))))
  const slopes = t.map((row, i) => row.map((v, c) => total(row) * ((p[i] as number[])[c] as number) - v))
  const counted = total(target.map((k) => (k < 0 ? 0 : (weight[k] as number))))
  const options = { weight, labelSmoothing: smoothing }

  test('weighs classes, smooths labels and ignores targets, in each reduction', () => {
    const f = (reduction: nn.Reduction) => (a: Tensor) =>
      nn.crossEntropy(a, target, { ...options, reduction })
    expectDerivatives(f('none') as (...inputs: Tensor[]) => Tensor, [x], {
      value: each,
      gradients: [slopes.map((row, i) => row.map((v) => v * (i + 1)))],
      upstream: [1, 2, 3, 4, 5],
    })
    expectDerivatives(f('sum') as (...inputs: Tensor[]) => Tensor, [x], {
      value: total(each),
      gradients: [slopes],
    })
    expectDerivatives(f('mean') as (...inputs: Tensor[]) => Tensor, [x], {
      value: total(each) / counted,
      gradients: [slopes.map((row) => row.map((v) => v / counted))],
    })
  })

  test('takes another ignored index, and images with classes on axis 1', () => {
    const image = generator(2).normal([2, 4, 3])
    const labels = [
      [0, 1, 2],
      [3, 1, 0],
    ]
    const flat = labels.flatMap((row, n) => row.map((k, i) => ({ n, i, k }))).filter(({ k }) => k !== 1)
    const logp = flat.map(({ n, i, k }) => {
      const row = [0, 1, 2, 3].map((c) => image.get(n, c, i))
      return -Math.log(softmax(row)[k] as number)
    })
    const loss = nn.crossEntropy(image, labels, { ignoreIndex: 1 })
    expectAgreement(loss, total(logp) / flat.length)
    expectAgreement(
      nn.nllLoss(nn.logSoftmax(image, 1), labels, { ignoreIndex: 1 }),
      total(logp) / flat.length,
    )
  })

  test('of probabilities divides the mean by the number of rows, and differentiates the targets too', () => {
    const q = [
      [0, 1, 0, 0],
      [0.1, 0.2, 0.3, 0.4],
      [0, 0, 0.5, 0.5],
      [1, 0, 0, 0],
      [0.25, 0.25, 0.25, 0.25],
    ]
    const s = q.map((row) => row.map((v) => v * (1 - smoothing) + smoothing / 4))
    const logs = p.map((row) => row.map(Math.log))
    const weighed = s.map((row) => row.map((v, c) => v * (weight[c] as number)))
    expectDerivatives((a, b) => nn.crossEntropy(a as Tensor, b as Tensor, options), [x, q], {
      value:
        total(weighed.map((row, i) => -total(row.map((v, c) => v * ((logs[i] as number[])[c] as number))))) /
        5,
      gradients: [
        weighed.map((row, i) => row.map((v, c) => (total(row) * ((p[i] as number[])[c] as number) - v) / 5)),
        logs.map((row) => row.map((v, c) => (-v * (weight[c] as number) * (1 - smoothing)) / 5)),
      ],
    })
  })

  test('of nothing but ignored targets has no mean', () => {
    expect(nn.crossEntropy([[1, 2]], [-100]).item()).toBeNaN()
    expect(nn.crossEntropy([[1, 2]], [-100], { reduction: 'sum' }).item()).toBe(0)
  })
})

describe('margin losses', () => {
  // The third row has a gap of exactly 0.
  const x = [
    [0.1, 0.9, -0.4],
    [2, -1, 0.3],
    [1, 0, -5],
  ]
  const target = [1, 2, 0]

  test.each([1, 2])('multiMarginLoss with p = %d', (p) => {
    const weight = [1, 2, 0.5]
    const value: number[] = []
    const gradient = x.map((row, n) => {
      const y = target[n] as number
      const own = row.map(() => 0)
      let sum = 0
      row.forEach((v, j) => {
        const gap = 1 - (row[y] as number) + v
        if (j === y || gap <= 0) return
        sum += ((weight[y] as number) * gap ** p) / 3
        const slope = ((weight[y] as number) * p * gap ** (p - 1)) / 3
        own[j] = (own[j] as number) + slope
        own[y] = (own[y] as number) - slope
      })
      value.push(sum)
      return own
    })
    expectDerivatives(
      (a) => rare.multiMarginLoss(a as Tensor, target, { p, weight, reduction: 'none' }),
      [x],
      { value, gradients: [gradient], upstream: [1, 1, 1] },
    )
  })

  test('multilabelMarginLoss compares every target with every other class', () => {
    // The documented example of PyTorch.
    const loss = rare.multilabelMarginLoss([[0.1, 0.2, 0.4, 0.8]], [[3, 0, -1, 1]])
    expectAgreement(
      loss,
      0.25 * (1 - (0.1 - 0.2) + (1 - (0.1 - 0.4)) + (1 - (0.8 - 0.2)) + (1 - (0.8 - 0.4))),
    )
    expectDerivatives((a) => rare.multilabelMarginLoss(a as Tensor, [3, 0, -1, 1]), [[0.1, 0.2, 0.4, 0.8]], {
      value: loss.item(),
      gradients: [[-0.5, 0.5, 0.5, -0.5]],
    })
  })

  test('multilabelSoftMarginLoss is the mean of logistic losses', () => {
    const y = [1, 0, 1]
    const s = [0.4, -2, 3].map((v) => 1 / (1 + Math.exp(-v)))
    expectDerivatives((a) => rare.multilabelSoftMarginLoss(a as Tensor, [y]), [[[0.4, -2, 3]]], {
      value: -total(s.map((v, i) => (y[i] === 1 ? Math.log(v) : Math.log(1 - v)))) / 3,
      gradients: [[s.map((v, i) => (v - (y[i] as number)) / 3)]],
    })
  })

  test('cosineEmbeddingLoss adds 1e-12 to squared lengths', () => {
    const a = [
      [1, 2],
      [3, -1],
      [1e-6, 0],
    ]
    const b = [
      [2, -1],
      [1, 1],
      [1, 1],
    ]
    const y = [1, -1, -1]
    const parts = a.map((u, n) => {
      const v = b[n] as number[]
      const dot = total(u.map((e, i) => e * (v[i] as number)))
      const [uu, vv] = [total(u.map((e) => e * e)) + 1e-12, total(v.map((e) => e * e)) + 1e-12]
      const cos = dot / Math.sqrt(uu * vv)
      const gap = cos - 0.1
      const sign = y[n] === 1 ? -1 : gap >= 0 ? 1 : 0
      const slope = u.map((e, i) => sign * ((v[i] as number) / Math.sqrt(uu * vv) - (cos * e) / uu))
      return { value: y[n] === 1 ? 1 - cos : Math.max(gap, 0), slope }
    })
    parts.forEach(({ value, slope }, n) => {
      expectDerivatives(
        (u) => rare.cosineEmbeddingLoss(u as Tensor, [b[n] as number[]], [y[n] as number], { margin: 0.1 }),
        [[a[n] as number[]]],
        { value, gradients: [[slope]] },
      )
    })
  })

  test.each([1, 2, 3])('tripletMarginLoss with p = %d, swapped where the positive is nearer', (p) => {
    const [a, b, c] = [
      [0.5, 1, -2],
      [1, 0.2, -1],
      [0.7, 0.1, -1.4],
    ]
    const gap = (u: readonly number[], v: readonly number[]) => u.map((e, i) => e - (v[i] as number) + 1e-6)
    const length = (g: number[]) => total(g.map((e) => Math.abs(e) ** p)) ** (1 / p)
    const slope = (g: number[]) => g.map((e) => Math.sign(e) * (Math.abs(e) / length(g)) ** (p - 1))
    const [near, far, other] = [gap(a, b), gap(a, c), gap(b, c)]
    expect(length(other)).toBeLessThan(length(far))
    const [n, o] = [slope(near), slope(other)]
    expectDerivatives(
      (u, v, w) =>
        rare.tripletMarginLoss(u as Tensor, v as Tensor, w as Tensor, { p, swap: true, margin: 2 }),
      [a, b, c],
      {
        value: length(near) - length(other) + 2,
        gradients: [n, n.map((e, i) => -e - (o[i] as number)), o],
      },
    )
    expectAgreement(
      rare.tripletMarginLoss([a], [b], [c], { p, margin: 0.7, reduction: 'none' }),
      new Tensor(new Float64Array([Math.max(0, length(near) - length(far) + 0.7)]), [1]),
    )
  })
})

test('klDivergence by batch mean divides by the first axis', () => {
  const sum = nn.klDivergence(asTensor([[-1, -2]], 'x'), [[0.4, 0.6]], { reduction: 'sum' }).item()
  expect(nn.klDivergence([[-1, -2]], [[0.4, 0.6]], { reduction: 'batchmean' }).item()).toBe(sum)
})
