import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EngineError } from './error.ts'
import * as nn from './nn.ts'
import * as np from './np.ts'
import { generator } from './random.ts'
import { type Shape, unravel } from './shape.ts'
import { type Tensor, tensor } from './tensor.ts'
import { partner } from './testing/trial.ts'

const nan = Number.NaN

const shapes = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 })
const seeds = fc.integer({ min: 0, max: 2 ** 31 })

/** The element of a tensor that broadcasts to the place `index`. */
function broadcastAt(x: Tensor, index: readonly number[]): number {
  return x.get(
    ...x.shape.map((length, axis) => (length === 1 ? 0 : (index[axis + index.length - x.ndim] ?? 0))),
  )
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof EngineError) return error.code
    throw error
  }
  return 'no error'
}

describe('broadcasting', () => {
  test('pairs elements as NumPy does, for any shapes', () => {
    fc.assert(
      fc.property(shapes, seeds, (shape: Shape, seed) => {
        const random = generator(seed)
        const x = random.normal(shape)
        const y = random.normal(partner(random, shape))
        const out = np.subtract(y, x)
        expect(out.shape).toEqual(shape)
        out.data.forEach((got, flat) => {
          const index = unravel(flat, shape)
          expect(got).toBe(broadcastAt(y, index) - broadcastAt(x, index))
        })
      }),
    )
  })

  test('stretches both operands', () => {
    expect(np.add([[1], [2]], [10, 20, 30]).toArray()).toEqual([
      [11, 21, 31],
      [12, 22, 32],
    ])
  })

  test('keeps empty axes', () => {
    expect(np.add(np.zeros([3, 0]), np.ones([3, 1])).shape).toEqual([3, 0])
  })

  test('names both shapes when they do not fit', () => {
    expect(() => np.add(np.zeros([2, 3]), [1, 2])).toThrow(
      'add: shapes [2, 3] and [2] cannot be broadcast together',
    )
  })
})

describe('reductions', () => {
  test('agree with plain loops over any axes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }), seeds, (shape: Shape, seed) => {
        const random = generator(seed)
        const x = random.integers(shape, -9, 10)
        const axes = shape.map((_, axis) => axis).filter(() => random.next() < 0.5)
        const [sums, largest] = [np.sum(x, axes, true), np.max(x, axes, { keepdims: true })]
        const expected = new Map<string, number[]>()
        x.data.forEach((v, flat) => {
          const index = unravel(flat, shape).map((i, axis) => (axes.includes(axis) ? 0 : i))
          const key = String(index)
          expected.set(key, [...(expected.get(key) ?? []), v])
        })
        sums.data.forEach((got, flat) => {
          const values = expected.get(String(unravel(flat, sums.shape))) ?? []
          expect(got).toBe(values.reduce((a, b) => a + b, 0))
          expect(largest.data[flat]).toBe(Math.max(...values))
        })
      }),
    )
  })

  test('take negative axes, several axes, and keep them on request', () => {
    const x = np.arange(24).reshape(2, 3, 4)
    expect(np.sum(x, [-1, 0]).toArray()).toEqual([60, 92, 124])
    expect(np.sum(x, [0, 2], true).shape).toEqual([1, 3, 1])
    expect(np.mean(x, -1, { keepdims: true }).shape).toEqual([2, 3, 1])
    expect(np.sum(x).shape).toEqual([])
    expect(np.sum(x, []).toArray()).toEqual(x.toArray())
  })

  test('of no elements: 0, 1, NaN, or an error where nothing can be said', () => {
    const none = np.zeros([0, 3])
    expect(np.sum(none, 0).toArray()).toEqual([0, 0, 0])
    expect(np.prod(none, 0).toArray()).toEqual([1, 1, 1])
    expect(np.mean(none, 0).toArray()).toEqual([nan, nan, nan])
    expect(np.max(none, 1).shape).toEqual([0])
    expect(codeOf(() => np.max(none, 0))).toBe('empty-reduction')
    expect(codeOf(() => np.argmax(none, 0))).toBe('empty-reduction')
    expect(np.logSumExp(none, 0).toArray()).toEqual([-Infinity, -Infinity, -Infinity])
  })

  test('pass NaN on, and find it', () => {
    const x = tensor([
      [1, nan, 3],
      [4, 5, 6],
    ])
    expect(np.max(x, 1).toArray()).toEqual([nan, 6])
    expect(np.min(x).item()).toBe(nan)
    expect(np.argmax(x, 1).toArray()).toEqual([1, 2])
    expect(np.argmin([3, 1, 1]).item()).toBe(1)
  })

  test('refuse an axis that is not there or given twice', () => {
    expect(codeOf(() => np.sum(np.zeros([2]), 1))).toBe('axis-out-of-range')
    expect(codeOf(() => np.sum(np.zeros([2, 2]), [1, -1]))).toBe('axis-repeated')
  })

  test('sum a million tenths to the last digits', () => {
    expect(Math.abs(np.sum(np.full([1e6], 0.1)).item() - 1e5)).toBeLessThan(1e-9)
    expect(Math.abs((np.sum(np.full([1e6, 2], 0.1), 0).data[1] ?? 0) - 1e5)).toBeLessThan(1e-9)
  })

  test('find the spread of numbers with a large offset', () => {
    const deviations = generator(1).normal([4, 1000], 0, 1e-4)
    const shifted = deviations.add(1e4)
    const exact = np.var(shifted.sub(1e4), 1)
    expect(np.max(np.abs(np.var(shifted, 1).div(exact).sub(1))).item()).toBeLessThan(1e-9)
    const normalized = nn.layerNorm(shifted, null, null, { eps: 0 })
    expect(np.max(np.abs(np.mean(normalized.square(), 1).sub(1))).item()).toBeLessThan(1e-12)
  })

  test('divide the variance by n − ddof', () => {
    expect(np.var([1, 2, 3, 4], null, { ddof: 1 }).item()).toBeCloseTo(5 / 3, 14)
    expect(np.std([[1, 3]], 1, { ddof: 0, keepdims: true }).toArray()).toEqual([[1]])
  })
})

describe('elementwise functions', () => {
  const far = [-1000, -30, -1, -0, 0, 1, 30, 1000]

  test('are finite and right where a plain formula overflows', () => {
    expect(np.sigmoid(-30).item()).toBeCloseTo(9.357622968839299e-14, 27)
    expect(np.sigmoid(far).toArray()).toEqual([
      0,
      np.sigmoid(-30).item(),
      0.2689414213699951,
      0.5,
      0.5,
      0.7310585786300049,
      0.9999999999999065,
      1,
    ])
    expect(np.softplus([-1000, -30, 30, 1000]).toArray()).toEqual([
      0, 9.357622968839737e-14, 30.000000000000092, 1000,
    ])
    expect(np.logSigmoid([-1000, 1000]).toArray()).toEqual([-1000, 0].map((v) => v - 0))
    expect(np.tanh(far).toArray()).toEqual([-1, -1, -0.7615941559557649, -0, 0, 0.7615941559557649, 1, 1])
    expect(np.logSoftmax([0, 1000, -1000]).toArray()).toEqual([-1000, 0, -2000])
    expect(np.softmax([1000, 1000, -1000]).toArray()).toEqual([0.5, 0.5, 0])
    expect(np.logSumExp([-1000, -1000]).item()).toBe(-1000 + Math.log(2))
    expect(nn.gelu([-1000, 1000]).toArray()).toEqual([-0, 1000])
    expect(nn.mish([-1000, 1000]).toArray()).toEqual([-0, 1000])
    expect(nn.elu([-1000, 1000]).toArray()).toEqual([-1, 1000])
  })

  test('keep the digits of small arguments', () => {
    expect(np.expm1(1e-12).item()).toBe(1.0000000000005e-12)
    expect(np.log1p(1e-12).item()).toBe(9.999999999995e-13)
    expect(np.erf(1e-12).item()).toBeCloseTo(1.1283791670955126e-12, 27)
    expect(np.erfc(10).item()).toBeCloseTo(2.088487583762545e-45, 59)
    expect(nn.gelu(-10).item() / -7.619853024160526e-23).toBeCloseTo(1, 12)
  })

  test('treat NaN and infinities as C does', () => {
    expect(np.power([1, -1, 0, 2], [nan, Infinity, 0, -Infinity]).toArray()).toEqual([1, 1, 1, 0])
    expect(np.maximum([nan, 1], [1, nan]).toArray()).toEqual([nan, nan])
    expect(np.log([-1, 0, Infinity]).toArray()).toEqual([nan, -Infinity, Infinity])
    expect(np.softmax([nan, 0]).toArray()).toEqual([nan, nan])
    expect(np.mod([-3, 3, -3.5], [2, -2, 2]).toArray()).toEqual([1, -1, 0.5])
    expect(np.round([0.5, 1.5, 2.5, -0.5, -1.5]).toArray()).toEqual([0, 2, 2, -0, -2])
    expect(np.equal(nan, nan).item()).toBe(0)
    expect(np.where([1, 0], [1, 2], nan).toArray()).toEqual([1, nan])
    expect(np.clip([-2, nan, 5], 0, 3).toArray()).toEqual([0, nan, 3])
  })
})
