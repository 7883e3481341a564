/** Order along an axis. NaN sorts last. */
import { at, normalizeAxis, sizeOf } from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'
import { takeAlongAxis } from './slicing.ts'

/** The positions that would sort `x` ascending along an axis, the last by default; equal elements keep their order. */
export function argsort(x: TensorLike, axis = -1): Tensor {
  const a = asTensor(x, 'argsort')
  const along = normalizeAxis('argsort', axis, a.shape)
  const n = at(a.shape, along)
  const inner = sizeOf(a.shape.slice(along + 1))
  const out = new Float64Array(a.size)
  for (let line = 0; line < a.size / Math.max(n, 1); line++) {
    const start = Math.floor(line / inner) * n * inner + (line % inner)
    const value = (i: number): number => at(a.data, start + i * inner)
    const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => compare(value(i), value(j)))
    order.forEach((i, rank) => {
      out[start + rank * inner] = i
    })
  }
  return new Tensor(out, a.shape)
}

function compare(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
  return a < b ? -1 : a > b ? 1 : 0
}

/** `x` sorted ascending along an axis, the last by default. */
export function sort(x: TensorLike, axis = -1): Tensor {
  const a = asTensor(x, 'sort')
  return takeAlongAxis(a, argsort(a, axis), axis)
}
