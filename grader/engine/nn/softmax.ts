/** The softmax family, safe for any logits: the largest is subtracted before anything is exponentiated. */
import { isfinite } from '../ops/comparison.ts'
import { exp, log } from '../ops/functions.ts'
import { stopGradient } from '../ops/movement.ts'
import { max, sum } from '../ops/reduce.ts'
import { where } from '../ops/select.ts'
import {
  type Axis,
  at,
  type Keep,
  keeps,
  normalizeAxes,
  normalizeAxis,
  reducedShape,
  sizeOf,
} from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'
import { differentiable } from '../trace.ts'

/** exp(x) / Σ exp(x) along an axis, the last by default. */
export function softmax(x: TensorLike, axis = -1): Tensor {
  const a = asTensor(x, 'softmax')
  const along = normalizeAxis('softmax', axis, a.shape)
  const s = new Tensor(normalized(a, along, false), a.shape)
  // The Jacobian diag(s) − s·sᵀ is symmetric: one map serves both directions.
  const jacobian = (t: Tensor): Tensor => s.mul(t.sub(sum(s.mul(t), along, true)))
  return differentiable(s, [a], () => ({ jvp: jacobian, vjp: jacobian }))
}

/** log softmax(x) along an axis, the last by default. */
export function logSoftmax(x: TensorLike, axis = -1): Tensor {
  const a = asTensor(x, 'logSoftmax')
  const along = normalizeAxis('logSoftmax', axis, a.shape)
  const out = new Tensor(normalized(a, along, true), a.shape)
  return differentiable(out, [a], () => ({
    jvp: (t) => t.sub(sum(exp(out).mul(t), along, true)),
    vjp: (g) => g.sub(exp(out).mul(sum(g, along, true))),
  }))
}

/** log Σ exp(x) over axes, all by default. −∞ for no elements or only −∞. */
export function logSumExp(x: TensorLike, axis?: Axis, keep?: Keep): Tensor {
  const a = asTensor(x, 'logSumExp')
  const axes = normalizeAxes('logSumExp', axis, a.shape)
  const shape = reducedShape(a.shape, axes, keeps(keep))
  if (a.size === 0) return log(sum(exp(a), axes, true)).withShape(shape)
  const largest = max(stopGradient(a), axes, true)
  const shift = where(isfinite(largest), largest, 0)
  return log(sum(exp(a.sub(shift)), axes, true))
    .add(shift)
    .withShape(shape)
}

/** Softmax, or its logarithm, along one axis of x seen as [outer, n, inner]. */
function normalized(x: Tensor, axis: number, logarithm: boolean): Float64Array {
  const n = at(x.shape, axis)
  const inner = sizeOf(x.shape.slice(axis + 1))
  const { data } = x
  const out = new Float64Array(data.length)
  for (let block = 0; block < data.length; block += n * inner) {
    for (let start = block; start < block + inner; start++) {
      const end = start + n * inner
      let largest = -Infinity
      for (let p = start; p < end; p += inner) largest = Math.max(largest, data[p] as number)
      let total = 0
      for (let p = start; p < end; p += inner) {
        const e = Math.exp((data[p] as number) - largest)
        out[p] = e
        total += e
      }
      if (logarithm) {
        const shift = Math.log(total)
        for (let p = start; p < end; p += inner) out[p] = (data[p] as number) - largest - shift
      } else {
        const scale = 1 / total
        for (let p = start; p < end; p += inner) out[p] = (out[p] as number) * scale
      }
    }
  }
  return out
}
