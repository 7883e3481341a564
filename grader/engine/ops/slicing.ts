/** Reading parts of a tensor by ranges and by index, and writing them back added up: their transposes. */
import { invalidArgument, shapeMismatch, wrongCount } from '../error.ts'
import {
  type Axis,
  at,
  normalizeAxes,
  normalizeAxis,
  normalizeIndex,
  type Shape,
  sameShape,
  sizeOf,
  stridesOf,
  withLength,
} from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'
import { differentiable } from '../trace.ts'
import { addStrided, copyStrided } from './copy.ts'

/**
 * What is taken of one axis: all of it (`null`), one index (the axis goes away), or `[start, stop, step]`
 * with Python's meaning, `null` for an open end.
 */
export type Part = number | null | undefined | readonly [(number | null)?, (number | null)?, (number | null)?]

/** Where a slice begins in the source, how it steps, and the shape it has there. */
interface Window {
  readonly start: number
  readonly strides: readonly number[]
  readonly shape: Shape
}

/** `slice(x, 0, [1, -1], null, [null, null, -1])` is `x[0, 1:-1, :, ::-1]`. */
export function slice(x: TensorLike, ...parts: readonly Part[]): Tensor {
  const a = asTensor(x, 'slice')
  if (parts.length > a.ndim) throw wrongCount('index-count', 'slice', parts.length, a.shape)
  const own = stridesOf(a.shape)
  let start = 0
  const strides: number[] = []
  const shape: number[] = []
  a.shape.forEach((size, axis) => {
    const part = parts[axis] ?? [null, null, 1]
    if (typeof part === 'number') {
      start += normalizeIndex('slice', part, axis, size) * at(own, axis)
      return
    }
    const { first, step, length } = range(part, size)
    start += first * at(own, axis)
    strides.push(step * at(own, axis))
    shape.push(length)
  })
  return readWindow(a, { start, strides, shape })
}

/** Elements from `start` to before `stop` along an axis. */
export function between(x: Tensor, axis: number, start: number, stop: number): Tensor {
  return slice(x, ...new Array<null>(axis).fill(null), [start, stop])
}

/** `x`, or all of its elements in a row where no axis is given. */
export function rowUnlessAxis(x: Tensor, axis: number | null | undefined): Tensor {
  return axis === null || axis === undefined ? x.withShape([x.size]) : x
}

function range(
  part: readonly (number | null | undefined)[],
  size: number,
): { first: number; step: number; length: number } {
  const step = part[2] ?? 1
  if (!Number.isInteger(step) || step === 0) {
    throw invalidArgument('slice', 'step', step, 'a whole number other than 0')
  }
  const [lowest, highest] = step > 0 ? [0, size] : [-1, size - 1]
  const place = (value: number | null | undefined, open: number): number =>
    value === null || value === undefined
      ? open
      : Math.min(Math.max(value < 0 ? value + size : value, lowest), highest)
  const first = place(part[0], step > 0 ? lowest : highest)
  const end = place(part[1], step > 0 ? highest : lowest)
  return { first, step, length: Math.max(0, Math.ceil((end - first) / step)) }
}

export function readWindow(x: Tensor, window: Window): Tensor {
  const out = new Tensor(new Float64Array(sizeOf(window.shape)), window.shape)
  copyStrided(x.data, window.start, window.strides, out)
  return differentiable(out, [x], () => ({
    jvp: (t) => readWindow(t, window),
    vjp: (g) => writeWindow(g, window, x.shape),
  }))
}

/** Zeros of `shape` with `x` in the window. */
function writeWindow(x: Tensor, window: Window, shape: Shape): Tensor {
  const out = new Tensor(new Float64Array(sizeOf(shape)), shape)
  addStrided(out.data, window.start, window.strides, x)
  return differentiable(out, [x], () => ({
    jvp: (t) => writeWindow(t, window, shape),
    vjp: (g) => readWindow(g, window),
  }))
}

/** In reverse order along the given axes, all by default. */
export function flip(x: TensorLike, axis?: Axis): Tensor {
  const a = asTensor(x, 'flip')
  const axes = normalizeAxes('flip', axis, a.shape)
  return slice(a, ...a.shape.map((_, i): Part => (axes.includes(i) ? [null, null, -1] : null)))
}

/**
 * Slices of `x` along an axis (of the flattened tensor by default) at the given indices, whose shape
 * takes the axis' place: an embedding when `x` is [vocabulary, features]. Negative indices count from
 * the end. Throws `index-out-of-range`.
 */
export function take(x: TensorLike, indices: TensorLike, axis?: number | null): Tensor {
  const a = rowUnlessAxis(asTensor(x, 'take'), axis)
  const along = normalizeAxis('take', axis ?? 0, a.shape)
  const index = asTensor(indices, 'take')
  const rows = positions('take', index, along, at(a.shape, along))
  const shape = [...a.shape.slice(0, along), ...index.shape, ...a.shape.slice(along + 1)]
  return gather(a, rows, along, shape)
}

/** Whole-number positions along an axis, made non-negative. */
export function positions(operation: string, index: Tensor, axis: number, size: number): Int32Array {
  return Int32Array.from(index.data, (i) => normalizeIndex(operation, i, axis, size))
}

/** x seen as [outer, n, inner], read at rows into [outer, rows, inner], under the name `shape`. */
export function gather(x: Tensor, rows: Int32Array, axis: number, shape: Shape): Tensor {
  const inner = sizeOf(x.shape.slice(axis + 1))
  const n = at(x.shape, axis)
  const out = new Tensor(new Float64Array(sizeOf(shape)), shape)
  const outer = sizeOf(x.shape.slice(0, axis))
  for (let o = 0, p = 0; o < outer; o++) {
    for (let r = 0; r < rows.length; r++, p += inner) {
      const from = (o * n + at(rows, r)) * inner
      if (inner === 1) out.data[p] = at(x.data, from)
      else out.data.set(x.data.subarray(from, from + inner), p)
    }
  }
  return differentiable(out, [x], () => ({
    jvp: (t) => gather(t, rows, axis, shape),
    vjp: (g) => scatter(g, rows, axis, x.shape),
  }))
}

/** The transpose of gather: rows of g added into zeros of `shape`. */
function scatter(g: Tensor, rows: Int32Array, axis: number, shape: Shape): Tensor {
  const inner = sizeOf(shape.slice(axis + 1))
  const n = at(shape, axis)
  const out = new Tensor(new Float64Array(sizeOf(shape)), shape)
  const outer = sizeOf(shape.slice(0, axis))
  for (let o = 0, p = 0; o < outer; o++) {
    for (let r = 0; r < rows.length; r++) {
      const to = (o * n + at(rows, r)) * inner
      for (let k = to; k < to + inner; k++, p++) out.data[k] = at(out.data, k) + at(g.data, p)
    }
  }
  return differentiable(out, [g], () => ({
    jvp: (t) => scatter(t, rows, axis, shape),
    vjp: (cotangent) => gather(cotangent, rows, axis, g.shape),
  }))
}

/**
 * `x` with rows of `updates` added along an axis at the given indices; indices that occur more than once
 * add up. `updates` has the shape that `take(x, indices, axis)` has.
 */
export function scatterAdd(x: TensorLike, indices: TensorLike, updates: TensorLike, axis = 0): Tensor {
  const a = asTensor(x, 'scatterAdd')
  const along = normalizeAxis('scatterAdd', axis, a.shape)
  const index = asTensor(indices, 'scatterAdd')
  const values = asTensor(updates, 'scatterAdd')
  const rows = positions('scatterAdd', index, along, at(a.shape, along))
  const expected = [...a.shape.slice(0, along), ...index.shape, ...a.shape.slice(along + 1)]
  if (!sameShape(values.shape, expected)) throw shapeMismatch('scatterAdd', expected, values.shape)
  return a.add(scatter(values, rows, along, a.shape))
}

/** Elements of `x` at `indices` along an axis; both have as many axes, and all others are as long. */
export function takeAlongAxis(x: TensorLike, indices: TensorLike, axis: number): Tensor {
  const a = asTensor(x, 'takeAlongAxis')
  const index = asTensor(indices, 'takeAlongAxis')
  return gather(a.withShape([a.size]), flatPositions('takeAlongAxis', a.shape, index, axis), 0, index.shape)
}

/** `x` with `updates` added at `indices` along an axis: the transpose of {@link takeAlongAxis}. */
export function scatterAddAlongAxis(
  x: TensorLike,
  indices: TensorLike,
  updates: TensorLike,
  axis: number,
): Tensor {
  const a = asTensor(x, 'scatterAddAlongAxis')
  const index = asTensor(indices, 'scatterAddAlongAxis')
  const rows = flatPositions('scatterAddAlongAxis', a.shape, index, axis)
  const values = asTensor(updates, 'scatterAddAlongAxis').broadcastTo(index.shape)
  return a.add(scatter(values.withShape([values.size]), rows, 0, [a.size]).withShape(a.shape))
}

/** Positions in the flattened tensor. */
function flatPositions(operation: string, shape: Shape, index: Tensor, axis: number): Int32Array {
  const along = normalizeAxis(operation, axis, shape)
  const expected = withLength(shape, along, index.shape[along] ?? 0)
  if (index.ndim !== shape.length || index.shape.some((length, i) => i !== along && length > at(expected, i)))
    throw shapeMismatch(operation, expected, index.shape)
  const rows = positions(operation, index, along, at(shape, along))
  const strides = stridesOf(shape)
  const own = stridesOf(index.shape)
  return rows.map((row, flat) => {
    let offset = row * at(strides, along)
    for (let i = 0, rest = flat; i < shape.length; i++) {
      const k = Math.floor(rest / at(own, i))
      rest -= k * at(own, i)
      if (i !== along) offset += k * at(strides, i)
    }
    return offset
  })
}
