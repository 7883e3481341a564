/** Shapes, strides and axes with NumPy's meaning. Strides count elements, not bytes. */
import { EngineError, show } from './error.ts'

export type Shape = readonly number[]

/** One axis, several, or `null` for all of them. */
export type Axis = number | readonly number[] | null

/** `true` or `{ keepdims: true }`: reduced axes stay, with size 1. */
export type Keep = boolean | { readonly keepdims?: boolean }

export function keeps(keep: Keep | undefined): boolean {
  return typeof keep === 'object' ? keep.keepdims === true : keep === true
}

export function sizeOf(shape: Shape): number {
  let size = 1
  for (const length of shape) size *= length
  return size
}

/** Row-major strides of a contiguous array. */
export function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length)
  let step = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = step
    step *= at(shape, axis)
  }
  return strides
}

/** Element of a list by an index known to lie inside it. */
export function at(list: ArrayLike<number>, index: number): number {
  return list[index] as number
}

export function sameShape(a: Shape, b: Shape): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

export function checkShape(operation: string, shape: Shape): void {
  for (const length of shape) {
    if (!Number.isInteger(length) || length < 0)
      throw new EngineError('bad-shape', { operation, shape: show(shape) })
  }
}

/** The common shape of two operands. Throws `broadcast`. */
export function broadcastShapes(operation: string, a: Shape, b: Shape): Shape {
  if (sameShape(a, b)) return a
  const ndim = Math.max(a.length, b.length)
  const out = new Array<number>(ndim)
  for (let axis = 0; axis < ndim; axis++) {
    const p = a[axis - ndim + a.length] ?? 1
    const q = b[axis - ndim + b.length] ?? 1
    if (p !== q && p !== 1 && q !== 1)
      throw new EngineError('broadcast', { operation, a: show(a), b: show(b) })
    out[axis] = p === 1 ? q : p
  }
  return out
}

/** Strides that walk an operand of `shape` along `target`; 0 where it is stretched. */
export function broadcastStrides(shape: Shape, target: Shape): number[] {
  const own = stridesOf(shape)
  const shift = target.length - shape.length
  return target.map((_, axis) => (axis < shift || shape[axis - shift] === 1 ? 0 : at(own, axis - shift)))
}

/** A single axis made non-negative. Throws `axis-out-of-range`. */
export function normalizeAxis(operation: string, axis: number, shape: Shape): number {
  const ndim = shape.length
  if (!Number.isInteger(axis) || axis < -ndim || axis >= ndim)
    throw new EngineError('axis-out-of-range', { operation, axis, shape: show(shape), ndim })
  return axis < 0 ? axis + ndim : axis
}

/** An index made non-negative. Throws `index-out-of-range`. */
export function normalizeIndex(operation: string, index: number, axis: number, size: number): number {
  if (!Number.isInteger(index) || index < -size || index >= size)
    throw new EngineError('index-out-of-range', { operation, index, axis, size })
  return index < 0 ? index + size : index
}

/** Axes made non-negative and ascending; all of them for `null` or `undefined`. */
export function normalizeAxes(operation: string, axis: Axis | undefined, shape: Shape): number[] {
  if (axis === null || axis === undefined) return shape.map((_, i) => i)
  const axes = (typeof axis === 'number' ? [axis] : axis).map((a) => normalizeAxis(operation, a, shape))
  axes.sort((a, b) => a - b)
  for (let i = 1; i < axes.length; i++) {
    if (axes[i] === axes[i - 1]) throw new EngineError('axis-repeated', { operation, axis: at(axes, i) })
  }
  return axes
}

/** `shape` with the given axes (ascending, non-negative) set to 1 or left out. */
export function reducedShape(shape: Shape, axes: readonly number[], keepdims: boolean): number[] {
  if (keepdims) return shape.map((length, axis) => (axes.includes(axis) ? 1 : length))
  return shape.filter((_, axis) => !axes.includes(axis))
}

/** `shape` with another length along one axis. */
export function withLength(shape: Shape, axis: number, length: number): number[] {
  return shape.map((own, i) => (i === axis ? length : own))
}

/** Resolves one −1 in a requested shape. Throws `size-mismatch`, `bad-shape`. */
export function resolveShape(operation: string, requested: Shape, size: number): number[] {
  const shape = [...requested]
  const free = shape.indexOf(-1)
  if (free >= 0) {
    shape[free] = 1
    const rest = sizeOf(shape)
    shape[free] = rest === 0 ? 0 : size / rest
    if (!Number.isInteger(shape[free]))
      throw new EngineError('size-mismatch', { operation, size, shape: show(requested) })
  }
  checkShape(operation, shape)
  if (sizeOf(shape) !== size)
    throw new EngineError('size-mismatch', { operation, size, shape: show(requested) })
  return shape
}

/** The multi-index of a flat, row-major position. */
export function unravel(flat: number, shape: Shape): number[] {
  const index = new Array<number>(shape.length)
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const length = at(shape, axis)
    index[axis] = flat % length
    flat = Math.floor(flat / length)
  }
  return index
}
