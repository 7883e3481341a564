import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as nn from './nn.ts'
import * as np from './np.ts'
import { generator } from './random.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 })

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
