/** Matrix products, batched and broadcast as NumPy's. */
import { EngineError, invalidArgument, show } from '../error.ts'
import { at, broadcastShapes, broadcastStrides, type Shape, sizeOf } from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'
import { differentiable } from '../trace.ts'
import { walk } from './elementwise.ts'
import { multiplyInto } from './matmul-loop.ts'
import { swapaxes } from './movement.ts'
import { sumTo } from './stretch.ts'

/**
 * [..., n, k] · [..., k, m] → [..., n, m]; leading axes broadcast. A one-dimensional operand is a row on
 * the left, a column on the right, and its axis is gone from the result. Throws `inner-mismatch`.
 */
export function matmul(x: TensorLike, y: TensorLike): Tensor {
  const a = asTensor(x, 'matmul')
  const b = asTensor(y, 'matmul')
  if (a.ndim === 0 || b.ndim === 0) {
    throw invalidArgument('matmul', 'an operand', 'a single number', 'a matrix or a vector')
  }
  const left = a.ndim === 1 ? a.withShape([1, a.size]) : a
  const right = b.ndim === 1 ? b.withShape([b.size, 1]) : b
  const k = at(left.shape, left.ndim - 1)
  const rows = at(right.shape, right.ndim - 2)
  if (k !== rows) {
    const params = { operation: 'matmul', a: show(a.shape), b: show(b.shape), left: k, right: rows }
    throw new EngineError('inner-mismatch', params)
  }
  const out = product(left, right)
  if (a.ndim > 1 && b.ndim > 1) return out
  const shape = [...out.shape]
  if (b.ndim === 1) shape.pop()
  if (a.ndim === 1) shape.splice(b.ndim === 1 ? -1 : -2, 1)
  return out.withShape(shape)
}

function product(a: Tensor, b: Tensor): Tensor {
  const [n, k, m] = [at(a.shape, a.ndim - 2), at(a.shape, a.ndim - 1), at(b.shape, b.ndim - 1)]
  const [leadA, leadB] = [a.shape.slice(0, -2), b.shape.slice(0, -2)]
  const lead = broadcastShapes('matmul', leadA, leadB)
  const out = new Tensor(new Float64Array(sizeOf(lead) * n * m), [...lead, n, m])
  if (leadB.length === 0) multiplyInto(out.data, 0, a.data, 0, b.data, 0, sizeOf(lead) * n, k, m)
  else {
    const strides = [
      scaled(broadcastStrides(leadA, lead), n * k),
      scaled(broadcastStrides(leadB, lead), k * m),
    ]
    walk(lead, strides, (so, count, starts, [si = 0, sj = 0]) => {
      const [o, i, j] = [0, 1, 2].map((p) => at(starts, p)) as [number, number, number]
      for (let c = 0; c < count; c++) {
        multiplyInto(out.data, (o + c * so) * n * m, a.data, i + c * si, b.data, j + c * sj, n, k, m)
      }
    })
  }
  return differentiable(out, [a, b], (input) =>
    input === 0
      ? { jvp: (t) => product(t, b), vjp: (g) => sumTo(product(g, swapaxes(b, -1, -2)), a.shape) }
      : { jvp: (t) => product(a, t), vjp: (g) => sumTo(product(swapaxes(a, -1, -2), g), b.shape) },
  )
}

function scaled(strides: Shape, by: number): number[] {
  return strides.map((stride) => stride * by)
}

/** The product of vectors, of matrices, or of a number with anything. */
export function dot(x: TensorLike, y: TensorLike): Tensor {
  const a = asTensor(x, 'dot')
  const b = asTensor(y, 'dot')
  return a.ndim === 0 || b.ndim === 0 ? a.mul(b) : matmul(a, b)
}

/** Every element of one times every element of the other: [n] and [m] give [n, m]. */
export function outer(x: TensorLike, y: TensorLike): Tensor {
  const a = asTensor(x, 'outer')
  const b = asTensor(y, 'outer')
  return a.withShape([a.size, 1]).mul(b.withShape([1, b.size]))
}
