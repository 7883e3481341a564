/**
 * The machinery of elementwise operations. Each brings a loop of its own: a loop shared by all would
 * call a function per element, which costs several times the arithmetic.
 */
import { at, broadcastShapes, broadcastStrides, type Shape, sizeOf } from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'
import { differentiable, type Linear } from '../trace.ts'
import { stopGradient } from './movement.ts'
import { broadcast, sumTo } from './stretch.ts'

/** Fills `out` from `x`, element by element. */
export type UnaryLoop = (x: Float64Array, out: Float64Array) => void

/**
 * Fills out[o … end) from a, starting at i, and b, starting at j. Their steps are 1 where they move on with the result
 * and 0 where they are stretched.
 */
export type BinaryLoop = (
  out: Float64Array,
  o: number,
  end: number,
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
  if (x.size === n && y.size === n) loop(out.data, 0, n, x.data, 0, 1, y.data, 0, 1)
  else if (y.size === 1) loop(out.data, 0, n, x.data, 0, 1, y.data, 0, 0)
  else if (x.size === 1) loop(out.data, 0, n, x.data, 0, 0, y.data, 0, 1)
  else if (n > 0) {
    const { lengths, strides } = coalesce(shape, [
      broadcastStrides(x.shape, shape),
      broadcastStrides(y.shape, shape),
    ])
    const [, xs = [], ys = []] = strides
    const inner = lengths.length - 1
    const run = at(lengths, inner)
    if (run < SHORT) {
      // Calls would cost more than the arithmetic: stretch first, in long strides, and combine at once.
      const stretched = (operand: Tensor): Float64Array => broadcast(stopGradient(operand), shape).data
      loop(out.data, 0, n, stretched(x), 0, 1, stretched(y), 0, 1)
    } else {
      const [sa, sb] = [at(xs, inner), at(ys, inner)]
      walkOuter(lengths.slice(0, inner), [xs, ys], (p, starts) => {
        loop(
          out.data,
          p * run,
          (p + 1) * run,
          x.data,
          starts[0] as number,
          sa,
          y.data,
          starts[1] as number,
          sb,
        )
      })
    }
  }
  return out
}

/** An inner loop shorter than this is not worth a call of its own. */
const SHORT = 16

/**
 * One inner loop: the step in the result and the number of steps; where it starts in the result (first) and in each
 * operand, and each operand's step.
 */
export type Run = (so: number, n: number, starts: Int32Array, steps: readonly number[]) => void

/**
 * Covers a row-major result of `shape` with inner loops, given every operand's strides. Axes that
 * all operands walk alike are merged first; of what is left the last axis is the inner loop, or the
 * longest one where the last is too short to pay for a call.
 */
export function walk(shape: Shape, operands: readonly (readonly number[])[], run: Run): void {
  if (sizeOf(shape) === 0) return
  const { lengths, strides } = coalesce(shape, operands)
  let inner = lengths.length - 1
  if (at(lengths, inner) < SHORT) inner = lengths.indexOf(Math.max(...lengths))
  const n = at(lengths, inner)
  const [so, ...steps] = strides.map((stride) => at(stride, inner)) as [number, ...number[]]
  const outer = (list: readonly number[]): number[] => list.filter((_, axis) => axis !== inner)
  walkOuter(outer(lengths), strides.map(outer), (_, starts) => run(so, n, starts, steps))
}

/**
 * Counts through `lengths`, the last fastest, and says where each operand stands. Typed arrays keep every number a
 * whole one to V8, which an offset that was once added to −0 is not, and then all loops that get it slow down.
 */
function walkOuter(
  lengths: readonly number[],
  strides: readonly (readonly number[])[],
  visit: (count: number, starts: Int32Array) => void,
): void {
  const [ndim, operands, total] = [lengths.length, strides.length, sizeOf(lengths)]
  const [sizes, steps] = [Int32Array.from(lengths), strides.map((stride) => Int32Array.from(stride))]
  const [index, starts] = [new Int32Array(ndim), new Int32Array(operands)]
  for (let count = 0; count < total; count++) {
    visit(count, starts)
    for (let axis = ndim - 1; axis >= 0; axis--) {
      const next = (index[axis] as number) + 1
      const turned = next === sizes[axis]
      index[axis] = turned ? 0 : next
      for (let p = 0; p < operands; p++) {
        const step = (steps[p] as Int32Array)[axis] as number
        starts[p] = (starts[p] as number) + (turned ? (1 - next) * step : step)
      }
      if (!turned) break
    }
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
