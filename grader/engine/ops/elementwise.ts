/**
 * The machinery of elementwise operations. Each brings a loop of its own: a loop shared by all would
 * call a function per element, which costs several times the arithmetic.
 */
import { at, broadcastShapes, broadcastStrides, type Shape, sameShape, sizeOf } from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'
import { differentiable, type Linear } from '../trace.ts'
import { broadcast, sumTo } from './stretch.ts'

/** Fills `out` from `x`, element by element. */
export type UnaryLoop = (x: Float64Array, out: Float64Array) => void

/**
 * Fills `n` elements of `out` from `o` on, `so` apart, out of `a` from `i` on, `sa` apart, and `b` from
 * `j` on, `sb` apart. A stride is 0 where the operand is stretched.
 */
export type BinaryLoop = (
  out: Float64Array,
  o: number,
  so: number,
  n: number,
  a: Float64Array,
  i: number,
  sa: number,
  b: Float64Array,
  j: number,
  sb: number,
) => void

/**
 * An operation on each element. `slope(x, y)` is its derivative at `x`, given the result `y`, written
 * in operations; left out where the derivative is 0 everywhere.
 */
export function unary(
  name: string,
  loop: UnaryLoop,
  slope?: (x: Tensor, y: Tensor) => Tensor,
): (x: TensorLike) => Tensor {
  return (input) => {
    const x = asTensor(input, name)
    const y = new Tensor(new Float64Array(x.size), x.shape)
    loop(x.data, y.data)
    return slope === undefined ? y : differentiable(y, [x], () => scaledBy(slope(x, y)))
  }
}

/** Multiplication by `slope`, element by element; it is its own transpose. */
export function scaledBy(slope: Tensor): Linear {
  return { jvp: (t) => t.mul(slope), vjp: (g) => g.mul(slope) }
}

/** The partial derivative of a binary operation: a tensor that broadcasts to the result, or a constant. */
export type Partial = (x: Tensor, y: Tensor, out: Tensor) => Tensor | number

/** An operation on pairs of elements, with broadcasting and its two partial derivatives. */
export function binary(
  name: string,
  loop: BinaryLoop,
  partials?: readonly [Partial, Partial],
): (x: TensorLike, y: TensorLike) => Tensor {
  return (left, right) => {
    const x = asTensor(left, name)
    const y = asTensor(right, name)
    const out = combine(name, loop, x, y)
    if (partials === undefined) return out
    return differentiable(out, [x, y], (input) => {
      const slope = partials[input === 0 ? 0 : 1](x, y, out)
      const { shape } = input === 0 ? x : y
      return {
        jvp: (t) => broadcast(slope === 1 ? t : t.mul(slope), out.shape),
        vjp: (g) => sumTo(slope === 1 ? g : g.mul(slope), shape),
      }
    })
  }
}

function combine(name: string, loop: BinaryLoop, x: Tensor, y: Tensor): Tensor {
  const shape = broadcastShapes(name, x.shape, y.shape)
  const out = new Tensor(new Float64Array(sizeOf(shape)), shape)
  const n = out.size
  if (sameShape(x.shape, y.shape)) loop(out.data, 0, 1, n, x.data, 0, 1, y.data, 0, 1)
  else if (y.size === 1) loop(out.data, 0, 1, n, x.data, 0, 1, y.data, 0, 0)
  else if (x.size === 1) loop(out.data, 0, 1, n, x.data, 0, 0, y.data, 0, 1)
  else {
    const operands = [broadcastStrides(x.shape, shape), broadcastStrides(y.shape, shape)]
    walk(shape, operands, (o, so, count, [i = 0, j = 0], [sa = 0, sb = 0]) =>
      loop(out.data, o, so, count, x.data, i, sa, y.data, j, sb),
    )
  }
  return out
}

/** One inner loop: where it starts and steps in the result, its length, and the same for each operand. */
export type Run = (
  o: number,
  so: number,
  n: number,
  starts: readonly number[],
  steps: readonly number[],
) => void

/**
 * Covers a row-major result of `shape` with inner loops, given every operand's strides. Axes that
 * all operands walk alike are merged first; of what is left the last axis is the inner loop, or the
 * longest one where the last is too short to pay for a call.
 */
export function walk(shape: Shape, operands: readonly (readonly number[])[], run: Run): void {
  if (sizeOf(shape) === 0) return
  const { lengths, strides } = coalesce(shape, operands)
  const [own, ...others] = strides as [number[], ...number[][]]
  let inner = lengths.length - 1
  if (at(lengths, inner) < 16) inner = lengths.indexOf(Math.max(...lengths))
  const n = at(lengths, inner)
  const so = at(own, inner)
  const steps = others.map((stride) => at(stride, inner))
  const starts = others.map(() => 0)
  const outer = lengths.map((_, axis) => axis).filter((axis) => axis !== inner)
  const index = outer.map(() => 0)
  let o = 0
  for (;;) {
    run(o, so, n, starts, steps)
    let k = outer.length - 1
    for (; k >= 0; k--) {
      const axis = at(outer, k)
      const next = at(index, k) + 1
      const turns = next < at(lengths, axis) ? 1 : -at(index, k)
      index[k] = turns === 1 ? next : 0
      o += turns * at(own, axis)
      for (let p = 0; p < others.length; p++)
        starts[p] = at(starts, p) + turns * at(others[p] as number[], axis)
      if (turns === 1) break
    }
    if (k < 0) return
  }
}

/** Merges neighbouring axes that the result and all operands walk as one; drops those of size 1. */
function coalesce(
  shape: Shape,
  operands: readonly (readonly number[])[],
): { lengths: number[]; strides: number[][] } {
  const lengths: number[] = []
  const strides: number[][] = [[], ...operands.map(() => [] as number[])]
  let own = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const length = at(shape, axis)
    if (length === 1) continue
    const steps = [own, ...operands.map((stride) => at(stride, axis))]
    own *= length
    const outermost = lengths[0]
    if (
      outermost !== undefined &&
      steps.every((step, p) => step === outermost * at(strides[p] as number[], 0))
    ) {
      lengths[0] = outermost * length
      continue
    }
    lengths.unshift(length)
    steps.forEach((step, p) => {
      strides[p]?.unshift(step)
    })
  }
  if (lengths.length === 0) {
    lengths.push(1)
    for (const stride of strides) stride.push(1)
  }
  return { lengths, strides }
}
