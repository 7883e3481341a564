import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EngineError } from './error.ts'
import * as np from './np.ts'
import { generator } from './random.ts'
import { tensor } from './tensor.ts'

const _shapes = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 })
const sizes = fc.integer({ min: 1, max: 9 })
const seeds = fc.integer({ min: 0, max: 2 ** 31 })

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof EngineError) return error.code
    throw error
  }
  return 'no error'
}

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
