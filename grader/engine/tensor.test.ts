import { describe, expect, test } from 'vitest'
import { EngineError } from './error.ts'
import * as np from './np.ts'
import { tensor } from './tensor.ts'

const nan = Number.NaN

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof EngineError) return error.code
    throw error
  }
  return 'no error'
}

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
