/**
 * Operations that are linear in their input, against loops written out. Their gradient needs no formula: element i of it
 * is what the loops give for the i-th unit vector, weighted by the upstream gradient.
 */
import { describe, expect, test } from 'vitest'
import { expectAgreement } from '../../../tests/fixtures/formula-agreement.ts'
import { vjp } from '../autodiff.ts'
import * as nn from '../nn.ts'
import * as rare from '../nn-rare.ts'
import * as np from '../np.ts'
import { generator } from '../random.ts'
import { at, type Shape, sizeOf, unravel } from '../shape.ts'
import { Tensor } from '../tensor.ts'

type Element = (index: readonly number[]) => number
type Loops = (...inputs: Element[]) => Element

function read(x: Tensor): Element {
  return (index) => x.get(...index)
}

function filled(shape: Shape, element: Element): Tensor {
  const size = sizeOf(shape)
  return new Tensor(
    Float64Array.from({ length: size }, (_, i) => element(unravel(i, shape))),
    shape,
  )
}

/** `f` computes what `loops` do, and has their derivative with respect to each of its inputs. */
function expectLoops(f: (...inputs: Tensor[]) => Tensor, inputs: readonly Tensor[], loops: Loops): void {
  const { value, pullback } = vjp(f, inputs)
  const of = (tensors: readonly Tensor[]): Tensor => filled(value.shape, loops(...tensors.map(read)))
  expectAgreement(value, of(inputs))
  const upstream = generator(9).normal(value.shape)
  pullback(upstream).forEach((gradient, which) => {
    const input = inputs[which] as Tensor
    const parts = Array.from({ length: input.size }, (_, i) => {
      const unit = np.zeros(input.shape)
      unit.data[i] = 1
      return np.sum(of(inputs.map((x, k) => (k === which ? unit : x))).mul(upstream)).item()
    })
    expectAgreement(gradient, np.array(parts, input.shape))
  })
}

/** Where index i of an axis of length n is read, or null for a zero. */
function reflected(mode: string, i: number, n: number): number | null {
  if (i >= 0 && i < n) return i
  if (mode === 'zeros') return null
  if (mode === 'replicate') return i < 0 ? 0 : n - 1
  if (mode === 'circular') return (i + n) % n
  return i < 0 ? -i : 2 * n - 2 - i
}

const random = generator(4)

describe('conv', () => {
  const x = random.normal([1, 4, 4, 5])
  const cases = [
    { stride: 1, padding: 0, dilation: 1, groups: 1, paddingMode: 'zeros' },
    { stride: [2, 1], padding: [1, 2], dilation: [1, 2], groups: 2, paddingMode: 'zeros' },
    { stride: 1, padding: 2, dilation: 1, groups: 4, paddingMode: 'reflect' },
    { stride: 2, padding: 1, dilation: 1, groups: 1, paddingMode: 'replicate' },
    { stride: 1, padding: [2, 1], dilation: 2, groups: 2, paddingMode: 'circular' },
    { stride: 1, padding: 'same', dilation: [1, 3], groups: 1, paddingMode: 'reflect' },
    { stride: 1, padding: 'valid', dilation: 1, groups: 1, paddingMode: 'zeros' },
  ] as const
  test.each(cases)('%j', (options) => {
    const { groups, paddingMode, padding } = options
    const w = random.normal([4, 4 / groups, 3, 2])
    const pair = (value: number | readonly number[]): readonly number[] =>
      typeof value === 'number' ? [value, value] : value
    const [stride, dilation] = [pair(options.stride), pair(options.dilation)]
    // What is missing on an odd total is added at the far end.
    const before =
      padding === 'valid'
        ? [0, 0]
        : padding === 'same'
          ? [2, 1].map((reach, i) => Math.floor((reach * at(dilation, i)) / 2))
          : pair(padding)
    expectLoops(
      (a, b) => nn.conv2d(a, b, null, options),
      [x, w],
      (a, b) =>
        ([n = 0, o = 0, r = 0, c = 0]) => {
          let sum = 0
          for (let k = 0; k < 4 / groups; k++)
            for (let i = 0; i < 3; i++)
              for (let j = 0; j < 2; j++) {
                const row = reflected(paddingMode, r * at(stride, 0) + i * at(dilation, 0) - at(before, 0), 4)
                const column = reflected(
                  paddingMode,
                  c * at(stride, 1) + j * at(dilation, 1) - at(before, 1),
                  5,
                )
                if (row === null || column === null) continue
                const channel = Math.floor(o / (4 / groups)) * (4 / groups) + k
                sum += a([n, channel, row, column]) * b([o, k, i, j])
              }
          return sum
        },
    )
  })
})

test.each([
  { stride: 1, padding: 0, outputPadding: 0, dilation: 1, groups: 1 },
  { stride: 3, padding: 1, outputPadding: 2, dilation: 1, groups: 2 },
  { stride: 2, padding: 2, outputPadding: 1, dilation: 2, groups: 1 },
])('convTranspose %j', (options) => {
  const { stride, padding, outputPadding, dilation, groups } = options
  const x = random.normal([2, 4, 5])
  const w = random.normal([4, 3, 3])
  const length = 4 * stride - 2 * padding + dilation * 2 + outputPadding + 1
  expect(nn.convTranspose(x, w, null, options).shape).toEqual([2, 3 * groups, length])
  expectLoops(
    (a, b) => nn.convTranspose(a, b, null, options),
    [x, w],
    (a, b) =>
      ([n = 0, o = 0, p = 0]) => {
        let sum = 0
        for (let c = 0; c < 4; c++)
          for (let i = 0; i < 5; i++)
            for (let k = 0; k < 3; k++) {
              if (Math.floor(c / (4 / groups)) !== Math.floor(o / 3)) continue
              if (i * stride + k * dilation - padding === p) sum += a([n, c, i]) * b([c, o % 3, k])
            }
        return sum
      },
  )
})

describe('averagePool', () => {
  test.each([
    { stride: 2, padding: 0, ceil: false, countPadding: true },
    { stride: 2, padding: 1, ceil: true, countPadding: true },
    { stride: 2, padding: 1, ceil: true, countPadding: false },
    { stride: 3, padding: 1, ceil: true, countPadding: true },
    { stride: 2, padding: 1, ceil: false, countPadding: true, divisor: 5 },
  ])('%j', (options) => {
    const { stride, padding, countPadding, divisor } = options
    for (const n of [6, 7, 8]) {
      const x = random.normal([1, 2, n])
      expectLoops(
        (a) => nn.averagePool(a, 3, options),
        [x],
        (a) =>
          ([b = 0, c = 0, p = 0]) => {
            const start = p * stride - padding
            const end = Math.min(start + 3, n + padding)
            let [sum, count] = [0, 0]
            for (let i = start; i < end; i++) {
              const isInside = i >= 0 && i < n
              if (isInside) sum += a([b, c, i])
              if (isInside || countPadding) count++
            }
            return sum / (divisor ?? count)
          },
      )
      const whole = (n + 2 * padding - 3) / stride
      const places = (options.ceil ? Math.ceil(whole) : Math.floor(whole)) + 1
      const last = (places - 1) * stride >= n + padding ? places - 1 : places
      expect(nn.averagePool(x, 3, options).shape).toEqual([1, 2, last])
    }
  })
})

test('maxPool takes the first of equal elements and never padding', () => {
  const options = { stride: 2, padding: 1, ceil: true }
  const { value, pullback } = vjp((a) => nn.maxPool(a as Tensor, 3, options), [[[[-1, -3, -3, -2, -2, -7]]]])
  expect(value.toArray()).toEqual([[[-1, -2, -2, -7]]])
  expect(pullback([[[1, 2, 3, 4]]])[0]?.toArray()).toEqual([[[1, 0, 0, 5, 0, 4]]])
})

test('bilinear and linear', () => {
  const [x, y, w, b] = [[3, 2], [3, 4], [5, 2, 4], [5]].map((shape) => random.normal(shape)) as [
    Tensor,
    Tensor,
    Tensor,
    Tensor,
  ]
  expectLoops(
    (p, q, v) => nn.bilinear(p, q, v, b).sub(b),
    [x, y, w],
    (p, q, v) =>
      ([n = 0, o = 0]) => {
        let sum = 0
        for (let i = 0; i < 2; i++) for (let j = 0; j < 4; j++) sum += p([n, i]) * v([o, i, j]) * q([n, j])
        return sum
      },
  )
  const m = random.normal([5, 2])
  expectLoops(
    (p, v) => nn.linear(p, v),
    [x, m],
    (p, v) =>
      ([n = 0, o = 0]) => {
        return p([n, 0]) * v([o, 0]) + p([n, 1]) * v([o, 1])
      },
  )
})

describe('interpolate, bilinear', () => {
  test.each([
    { size: [7, 3], alignCorners: false },
    { size: [7, 3], alignCorners: true },
    { size: [1, 1], alignCorners: true },
    { scale: 1.7, alignCorners: false },
    { scale: [0.6, 2], alignCorners: false },
  ])('%j', (options: rare.InterpolateOptions) => {
    const x = random.normal([1, 2, 4, 5])
    const out = rare.interpolate(x, { ...options, mode: 'linear' }).shape
    const place = (p: number, n: number, i: number): number => {
      const length = at(out, i + 2)
      if (options.alignCorners) return length > 1 ? (p * (n - 1)) / (length - 1) : 0
      const { scale } = options
      const step = scale === undefined ? n / length : 1 / (typeof scale === 'number' ? scale : at(scale, i))
      return Math.max((p + 0.5) * step - 0.5, 0)
    }
    expectLoops(
      (a) => rare.interpolate(a, { ...options, mode: 'linear' }),
      [x],
      (a) =>
        ([b = 0, c = 0, p = 0, q = 0]) => {
          const [r, s] = [place(p, 4, 0), place(q, 5, 1)]
          const [i, j] = [Math.floor(r), Math.floor(s)]
          const get = (di: number, dj: number): number => a([b, c, Math.min(i + di, 3), Math.min(j + dj, 4)])
          const [u, v] = [r - i, s - j]
          return (1 - u) * ((1 - v) * get(0, 0) + v * get(0, 1)) + u * ((1 - v) * get(1, 0) + v * get(1, 1))
        },
    )
  })
})
