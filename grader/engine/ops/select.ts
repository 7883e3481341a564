/** Choosing between values, element by element. */
import { at, broadcastShapes, broadcastStrides, sizeOf } from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'
import { differentiable } from '../trace.ts'
import { equal, greater, greaterEqual, less, lessEqual } from './comparison.ts'
import { binary, walk } from './elementwise.ts'
import { broadcast, sumTo } from './stretch.ts'

/** The larger of two, NaN if either is. Where both are equal each gets half of the derivative. */
export const maximum = binary(
  'maximum',
  (out, o, end, a, i, sa, b, j, sb) => {
    for (; o < end; o++, i += sa, j += sb) out[o] = Math.max(a[i] as number, b[j] as number)
  },
  [(x, y) => share(greater(x, y), equal(x, y)), (x, y) => share(greater(y, x), equal(x, y))],
)

/** The smaller of two, NaN if either is. Where both are equal each gets half of the derivative. */
export const minimum = binary(
  'minimum',
  (out, o, end, a, i, sa, b, j, sb) => {
    for (; o < end; o++, i += sa, j += sb) out[o] = Math.min(a[i] as number, b[j] as number)
  },
  [(x, y) => share(less(x, y), equal(x, y)), (x, y) => share(less(y, x), equal(x, y))],
)

function share(wins: Tensor, ties: Tensor): Tensor {
  return wins.add(ties.mul(0.5))
}

/** `x` where the condition is not 0, `y` elsewhere; the other branch gets a derivative of exactly 0. */
export function where(condition: TensorLike, x: TensorLike, y: TensorLike): Tensor {
  const c = asTensor(condition, 'where')
  const a = asTensor(x, 'where')
  const b = asTensor(y, 'where')
  const shape = broadcastShapes('where', c.shape, broadcastShapes('where', a.shape, b.shape))
  const out = new Tensor(new Float64Array(sizeOf(shape)), shape)
  const [p, q, r, target] = [c.data, a.data, b.data, out.data]
  const strides = [c, a, b].map((operand) => broadcastStrides(operand.shape, shape))
  walk(shape, strides, (so, n, starts, [s = 0, t = 0, u = 0]) => {
    let [o, i, j, k] = [at(starts, 0), at(starts, 1), at(starts, 2), at(starts, 3)]
    for (let m = 0; m < n; m++, o += so, i += s, j += t, k += u) {
      target[o] = (p[i] === 0 ? r[k] : q[j]) as number
    }
  })
  return differentiable(out, [a, b], (input) => ({
    jvp: (t) => broadcast(input === 0 ? where(c, t, 0) : where(c, 0, t), shape),
    vjp: (g) => (input === 0 ? sumTo(where(c, g, 0), a.shape) : sumTo(where(c, 0, g), b.shape)),
  }))
}

/** `x` kept within [low, high]; `null` leaves a side open. On a bound `x` keeps the derivative. */
export function clip(x: TensorLike, low: TensorLike | null, high: TensorLike | null): Tensor {
  const source = asTensor(x, 'clip')
  let out = source
  if (low !== null) out = where(greaterEqual(out, low), out, where(equal(out, out), low, out))
  if (high !== null) out = where(lessEqual(out, high), out, where(equal(out, out), high, out))
  return out === source ? source.copy() : out
}
