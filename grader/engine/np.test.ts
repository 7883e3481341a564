import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EngineError } from './error.ts'
import * as nn from './nn.ts'
import * as np from './np.ts'
import { generator } from './random.ts'
import { type Shape, unravel } from './shape.ts'
import { type Tensor, tensor } from './tensor.ts'
import { partner } from './testing/trial.ts'

const { NaN: nan } = Number
const shapes = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 })
const sizes = fc.integer({ min: 1, max: 9 })
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

describe('matmul', () => {
  test('agrees with the definition, batched and broadcast', () => {
    fc.assert(
      fc.property(fc.record({ b: sizes, n: sizes, k: sizes, m: sizes }), seeds, ({ b, n, k, m }, seed) => {
        const random = generator(seed)
        const [x, y] = [random.integers([b, 1, n, k], -5, 6), random.integers([3, k, m], -5, 6)]
        const out = np.matmul(x, y)
        expect(out.shape).toEqual([b, 3, n, m])
        const [i, c, p, q] = [
          random.integer(0, b),
          random.integer(0, 3),
          random.integer(0, n),
          random.integer(0, m),
        ]
        let sum = 0
        for (let t = 0; t < k; t++) sum += x.get(i, 0, p, t) * y.get(c, t, q)
        expect(out.get(i, c, p, q)).toBe(sum)
      }),
    )
  })

  test('drops the axis of a vector', () => {
    expect(np.matmul([1, 2], [3, 4]).item()).toBe(11)
    expect(np.matmul(np.ones([4, 2, 3]), [1, 2, 3]).shape).toEqual([4, 2])
    expect(np.matmul([1, 2], np.ones([4, 2, 3])).shape).toEqual([4, 3])
  })

  test('of nothing is 0', () => {
    expect(np.matmul(np.zeros([2, 0]), np.zeros([0, 2])).toArray()).toEqual([
      [0, 0],
      [0, 0],
    ])
  })

  test('names shapes that do not fit', () => {
    expect(() => np.matmul(np.zeros([2, 3]), np.zeros([2, 3]))).toThrow(
      'matmul: [2, 3] and [2, 3] do not match',
    )
  })
})

describe('moving numbers', () => {
  const x = np.arange(6).reshape(2, 3)

  test('slices as Python does', () => {
    expect(x.slice(1).toArray()).toEqual([3, 4, 5])
    expect(x.slice(-1, -1).item()).toBe(5)
    expect(x.slice(null, [null, null, -1]).toArray()).toEqual([
      [2, 1, 0],
      [5, 4, 3],
    ])
    expect(x.slice(null, [1, 99]).toArray()).toEqual([
      [1, 2],
      [4, 5],
    ])
    expect(x.slice(null, [-2, null, 2]).toArray()).toEqual([[1], [4]])
    expect(x.slice([2, 1]).shape).toEqual([0, 3])
    expect(codeOf(() => x.slice(2))).toBe('index-out-of-range')
  })

  test('copies: writing to a result leaves the source as it is', () => {
    for (const result of [
      x.reshape(3, 2),
      x.copy(),
      x.broadcastTo([2, 3]),
      x.slice(),
      x.ravel(),
      x.T,
      x.clip(null, null),
    ]) {
      result.data.fill(99)
    }
    expect(x.toArray()).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ])
  })

  test('takes and scatters along an axis', () => {
    expect(np.take(x, [2, -3], 1).toArray()).toEqual([
      [2, 0],
      [5, 3],
    ])
    expect(np.take(x, [[5, 0]]).toArray()).toEqual([[5, 0]])
    expect(np.scatterAdd(np.zeros([3]), [0, 2, 0], [1, 2, 3]).toArray()).toEqual([4, 0, 2])
    expect(np.takeAlongAxis(x, [[2], [0]], 1).toArray()).toEqual([[2], [3]])
    expect(codeOf(() => np.take(x, [3], 1))).toBe('index-out-of-range')
  })

  test('pads in every mode', () => {
    const pad = (mode: 'edge' | 'reflect' | 'symmetric' | 'wrap') => np.pad([1, 2, 3], 2, mode).toArray()
    expect(pad('edge')).toEqual([1, 1, 1, 2, 3, 3, 3])
    expect(pad('reflect')).toEqual([3, 2, 1, 2, 3, 2, 1])
    expect(pad('symmetric')).toEqual([2, 1, 1, 2, 3, 3, 2])
    expect(pad('wrap')).toEqual([2, 3, 1, 2, 3, 1, 2])
    expect(
      np
        .pad(
          [[1]],
          [
            [0, 1],
            [1, 0],
          ],
          { value: 7 },
        )
        .toArray(),
    ).toEqual([
      [7, 1],
      [7, 7],
    ])
  })

  test('joins, splits, repeats and tiles', () => {
    expect(np.concat([x, [[9, 9, 9]]], 0).shape).toEqual([3, 3])
    expect(
      np
        .stack(
          [
            [1, 2],
            [3, 4],
          ],
          -1,
        )
        .toArray(),
    ).toEqual([
      [1, 3],
      [2, 4],
    ])
    expect(np.split(x, [1], 1).map((part) => part.shape)).toEqual([
      [2, 1],
      [2, 2],
    ])
    expect(np.repeat([1, 2], 2).toArray()).toEqual([1, 1, 2, 2])
    expect(np.tile([1, 2], [2, 2]).toArray()).toEqual([
      [1, 2, 1, 2],
      [1, 2, 1, 2],
    ])
    expect(codeOf(() => np.concat([x, np.zeros([2, 2])], 0))).toBe('shape-mismatch')
  })

  test('sorts with NaN last', () => {
    expect(np.sort([3, nan, -1, 2]).toArray()).toEqual([-1, 2, 3, nan])
    expect(
      np
        .argsort(
          [
            [3, 1],
            [2, 4],
          ],
          0,
        )
        .toArray(),
    ).toEqual([
      [1, 0],
      [0, 1],
    ])
  })
})

describe('einsum', () => {
  test('sums over what the result leaves out', () => {
    const [a, b] = [generator(1).normal([2, 3, 4]), generator(2).normal([4, 3, 5])]
    const got = np.einsum('ijk,kjl->il', a, b)
    let sum = 0
    for (let j = 0; j < 3; j++) for (let k = 0; k < 4; k++) sum += a.get(1, j, k) * b.get(k, j, 2)
    expect(got.get(1, 2)).toBeCloseTo(sum, 12)
  })

  test('reads diagonals, transposes, traces and leading axes', () => {
    const m = tensor([
      [1, 2],
      [3, 4],
    ])
    expect(np.einsum('ii', m).item()).toBe(5)
    expect(np.einsum('ii->i', m).toArray()).toEqual([1, 4])
    expect(np.einsum('ba', m).toArray()).toEqual([
      [1, 3],
      [2, 4],
    ])
    expect(np.einsum('...ij,...jk->...ik', np.ones([5, 2, 3]), np.ones([3, 4])).shape).toEqual([5, 2, 4])
    expect(np.einsum('i,j,k->kij', [1, 2], [3], [4, 5]).shape).toEqual([2, 2, 1])
    expect(codeOf(() => np.einsum('ij,jk', m))).toBe('invalid-argument')
    expect(codeOf(() => np.einsum('ij,ij->k', m, m))).toBe('invalid-argument')
  })
})

describe('conv', () => {
  test('agrees with the definition for any stride, padding, dilation and groups', () => {
    fc.assert(
      fc.property(
        fc.record({
          stride: fc.integer({ min: 1, max: 3 }),
          padding: fc.integer({ min: 0, max: 2 }),
          dilation: fc.integer({ min: 1, max: 2 }),
          groups: fc.constantFrom(1, 2),
        }),
        seeds,
        (options, seed) => {
          const random = generator(seed)
          const { stride, padding, dilation, groups } = options
          const x = random.integers([2, 4, 6, 5], -3, 4)
          const w = random.integers([6, 4 / groups, 3, 2], -3, 4)
          const out = nn.conv2d(x, w, null, options)
          const [n, o, p, q] = out.shape.map((length) => random.integer(0, length)) as [
            number,
            number,
            number,
            number,
          ]
          let sum = 0
          for (let c = 0; c < 4 / groups; c++) {
            for (let i = 0; i < 3; i++) {
              for (let j = 0; j < 2; j++) {
                const [row, column] = [
                  p * stride + i * dilation - padding,
                  q * stride + j * dilation - padding,
                ]
                if (row < 0 || row >= 6 || column < 0 || column >= 5) continue
                const channel = Math.floor(o / (6 / groups)) * (4 / groups) + c
                sum += x.get(n, channel, row, column) * w.get(o, c, i, j)
              }
            }
          }
          expect(out.get(n, o, p, q)).toBe(sum)
        },
      ),
    )
  })

  test('has its transpose in convTranspose', () => {
    const random = generator(3)
    const [x, w] = [random.normal([2, 4, 7, 6]), random.normal([6, 4, 3, 3])]
    const options = { stride: 2, padding: 1 }
    const y = nn.conv2d(x, w, null, options)
    const u = random.normal(y.shape)
    const back = nn.convTranspose(u, w, null, { ...options, outputPadding: [0, 1] })
    expect(back.shape).toEqual(x.shape)
    expect(np.sum(y.mul(u)).item()).toBeCloseTo(np.sum(x.mul(back)).item(), 10)
  })
})

describe('normalizations', () => {
  test('name themselves and the shape they wanted', () => {
    expect(() => nn.batchNorm(np.zeros([4, 3, 2]), np.ones([5]))).toThrow(
      'batchNorm: expected shape [3], got [5]',
    )
    expect(() => nn.groupNorm(np.zeros([4, 3]), 2)).toThrow('groupNorm: groups is 2; expected a divisor of 3')
    expect(() => nn.instanceNorm([1, 2])).toThrow('instanceNorm: expected shape [N, C, ...], got [2]')
  })

  test('blend running statistics with the unbiased variance', () => {
    const running = nn.runningStatistics([[1], [3]], { mean: [0], variance: [1] })
    expect(running.mean.item()).toBeCloseTo(0.2, 14)
    expect(running.variance.item()).toBeCloseTo(0.9 + 0.2, 14)
  })
})

describe('tensors', () => {
  test('are made of nested arrays, numbers and tensors', () => {
    expect(
      tensor([
        [1, true],
        [tensor(3).item(), 4],
      ]).toArray(),
    ).toEqual([
      [1, 1],
      [3, 4],
    ])
    expect(tensor([1, 2, 3, 4], [2, 2]).shape).toEqual([2, 2])
    expect(tensor([]).shape).toEqual([0])
    expect(codeOf(() => tensor([[1, 2], [3]]))).toBe('ragged')
    expect(codeOf(() => tensor([1, 2, 3], [2, 2]))).toBe('size-mismatch')
    expect(codeOf(() => np.add(Object('x'), 1))).toBe('not-a-tensor')
  })

  test('chain, read and write by index, and count from the end', () => {
    const x = np.zeros([2, 2]).set(-1, 0, 5)
    expect(x.get(1, -2)).toBe(5)
    expect(x.add(1).mul([1, 2]).sum(0).toArray()).toEqual([7, 4])
    expect(codeOf(() => x.get(2, 0))).toBe('index-out-of-range')
    expect(codeOf(() => x.get(0))).toBe('index-count')
    expect([...x].map((row) => row.toArray())).toEqual([
      [0, 0],
      [5, 0],
    ])
  })

  test('say what to write when an operator is used on them', () => {
    const x = tensor([1, 2])
    expect(() => Number(x)).toThrow('write x.add(y)')
    expect(`${x}`).toBe('tensor([1,2])')
    expect(Number(tensor(2))).toBe(2)
  })
})
