/** Sums, products and extremes over any axes. */
import { EngineError, show } from '../error.ts'
import {
  type Axis,
  at,
  type Keep,
  keeps,
  normalizeAxes,
  normalizeAxis,
  reducedShape,
  type Shape,
  sizeOf,
} from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'
import { differentiable } from '../trace.ts'
import { equal, notEqual } from './comparison.ts'
import { between } from './slicing.ts'
import { broadcast } from './stretch.ts'
import { sumMiddle } from './sum.ts'

/** Reduces the middle of x seen as [outer, n, inner] into out, seen as [outer, inner]. */
export type MiddleLoop = (x: Float64Array, outer: number, n: number, inner: number, out: Float64Array) => void

/** Reduces axes (ascending) group by group, the last neighbours first, so that each pass is a middle. */
export function reduceAxes(x: Tensor, axes: readonly number[], loop: MiddleLoop): Float64Array {
  let { data, shape } = x as { data: Float64Array; shape: Shape }
  if (axes.length === 0) return data.slice()
  for (let last = axes.length - 1; last >= 0; ) {
    let first = last
    while (first > 0 && axes[first - 1] === at(axes, first) - 1) first--
    const [from, to] = [at(axes, first), at(axes, last) + 1]
    const outer = sizeOf(shape.slice(0, from))
    const inner = sizeOf(shape.slice(to))
    const out = new Float64Array(outer * inner)
    loop(data, outer, sizeOf(shape.slice(from, to)), inner, out)
    data = out
    shape = [...shape.slice(0, from), ...shape.slice(to)]
    last = first - 1
  }
  return data
}

/** The sum, pairwise: its error grows with the logarithm of the number of elements. 0 for no elements. */
export function sum(x: TensorLike, axis?: Axis, keep?: Keep): Tensor {
  const a = asTensor(x, 'sum')
  const axes = normalizeAxes('sum', axis, a.shape)
  const out = new Tensor(reduceAxes(a, axes, sumMiddle), reducedShape(a.shape, axes, keeps(keep)))
  return differentiable(out, [a], () => ({
    jvp: (t) => sum(t, axes, keep),
    vjp: (g) => broadcast(g.withShape(reducedShape(a.shape, axes, true)), a.shape),
  }))
}

/**
 * The product; 1 for no elements. Halves are multiplied by halves, so every derivative is that of a
 * product of two, and zeros need no special case.
 */
export function prod(x: TensorLike, axis?: Axis, keep?: Keep): Tensor {
  const a = asTensor(x, 'prod')
  const axes = normalizeAxes('prod', axis, a.shape)
  const shape = reducedShape(a.shape, axes, keeps(keep))
  if (axes.some((along) => a.shape[along] === 0)) {
    return new Tensor(new Float64Array(sizeOf(shape)).fill(1), shape)
  }
  let rest = a
  for (const along of axes) {
    const part = (start: number, stop: number): Tensor => between(rest, along, start, stop)
    let odd: Tensor | null = null
    for (let n = at(rest.shape, along); n > 1; n = at(rest.shape, along)) {
      const half = n >> 1
      if (n % 2 === 1) odd = odd === null ? part(n - 1, n) : odd.mul(part(n - 1, n))
      rest = part(0, half).mul(part(half, 2 * half))
    }
    if (odd !== null) rest = rest.mul(odd)
  }
  return rest.withShape(shape)
}

const maxMiddle = extremeMiddle(Math.max, -Infinity)
const minMiddle = extremeMiddle(Math.min, Infinity)

/** The largest element, NaN if there is one. Equal largest ones share the derivative. */
export function max(x: TensorLike, axis?: Axis, keep?: Keep): Tensor {
  return extreme('max', maxMiddle, x, axis, keep)
}

/** The smallest element, NaN if there is one. Equal smallest ones share the derivative. */
export function min(x: TensorLike, axis?: Axis, keep?: Keep): Tensor {
  return extreme('min', minMiddle, x, axis, keep)
}

function extreme(name: string, loop: MiddleLoop, x: TensorLike, axis: Axis | undefined, keep?: Keep): Tensor {
  const a = asTensor(x, name)
  const axes = normalizeAxes(name, axis, a.shape)
  const empty = axes.find((along) => a.shape[along] === 0)
  if (empty !== undefined) {
    throw new EngineError('empty-reduction', { operation: name, axis: empty, shape: show(a.shape) })
  }
  const out = new Tensor(reduceAxes(a, axes, loop), reducedShape(a.shape, axes, keeps(keep)))
  return differentiable(out, [a], () => {
    const kept = reducedShape(a.shape, axes, true)
    const chosen = equal(a, out.withShape(kept))
    const weight = chosen.div(sum(chosen, axes, true))
    return {
      jvp: (t) => sum(t.mul(weight), axes, keep),
      vjp: (g) => g.withShape(kept).mul(weight),
    }
  })
}

function extremeMiddle(pick: (a: number, b: number) => number, start: number): MiddleLoop {
  return (x, outer, n, inner, out) => {
    for (let o = 0, p = 0; o < outer; o++) {
      const row = o * inner
      out.fill(start, row, row + inner)
      for (let i = 0; i < n; i++) {
        for (let k = row; k < row + inner; k++, p++) out[k] = pick(out[k] as number, x[p] as number)
      }
    }
  }
}

/** The position of the largest element along an axis, or in the flattened tensor; the first of several, or of a NaN. */
export function argmax(x: TensorLike, axis?: number | null, keep?: Keep): Tensor {
  return argExtreme('argmax', 1, x, axis, keep)
}

/** The position of the smallest element along an axis, or in the flattened tensor; the first of several, or of a NaN. */
export function argmin(x: TensorLike, axis?: number | null, keep?: Keep): Tensor {
  return argExtreme('argmin', -1, x, axis, keep)
}

function argExtreme(name: string, sign: 1 | -1, x: TensorLike, axis?: number | null, keep?: Keep): Tensor {
  const a = asTensor(x, name)
  const flat = axis === null || axis === undefined
  const axes = flat ? normalizeAxes(name, null, a.shape) : [normalizeAxis(name, axis, a.shape)]
  const shape = reducedShape(a.shape, axes, keeps(keep))
  const along = flat ? 0 : at(axes, 0)
  const n = flat ? a.size : at(a.shape, along)
  if (n === 0)
    throw new EngineError('empty-reduction', { operation: name, axis: along, shape: show(a.shape) })
  const inner = flat ? 1 : sizeOf(a.shape.slice(along + 1))
  const out = new Float64Array(sizeOf(shape))
  for (let k = 0; k < out.length; k++) {
    const start = Math.floor(k / inner) * n * inner + (k % inner)
    let best = sign * at(a.data, start)
    for (let i = 1; i < n && !Number.isNaN(best); i++) {
      const v = sign * at(a.data, start + i * inner)
      if (!(v <= best)) {
        best = v
        out[k] = i
      }
    }
  }
  return new Tensor(out, shape)
}

/** 1 if any element is not 0. */
export function any(x: TensorLike, axis?: Axis, keep?: Keep): Tensor {
  return notEqual(sum(notEqual(x, 0), axis, keep), 0)
}

/** 1 if no element is 0. */
export function all(x: TensorLike, axis?: Axis, keep?: Keep): Tensor {
  return equal(sum(equal(x, 0), axis, keep), 0)
}
