/**
 * `x[…]` and `x[…] = y` with NumPy's meaning: whole numbers, slices, `...` and `None` look into the
 * array; arrays of whole numbers or of truth values pick elements.
 */
import { broadcastTo } from '#engine/np.ts'
import {
  broadcastShapes,
  broadcastStrides,
  normalizeIndex,
  type Shape,
  sizeOf,
  unravel,
} from '#engine/shape.ts'
import { Tensor } from '#engine/tensor.ts'
import { type ArrayView, BOOL, FLOAT } from '../arrays.ts'
import { NumpyError } from '../numpy-error.ts'
import { type Call, cast, type Operation } from './call.ts'

type Part =
  | { readonly kind: 'index'; readonly at: number }
  | { readonly kind: 'slice'; readonly bounds: readonly [number | null, number | null, number | null] }
  | { readonly kind: 'new' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'array'; readonly index: Tensor; readonly bool: boolean }

function partOf(call: Call): Part {
  switch (call.int()) {
    case 0:
      return { kind: 'index', at: call.int() }
    case 1:
      return { kind: 'slice', bounds: [call.optionalInt(), call.optionalInt(), call.optionalInt()] }
    case 2:
      return { kind: 'new' }
    case 3:
      return { kind: 'rest' }
    default: {
      const { tensor, dtype } = call.array()
      if (dtype === FLOAT && tensor.size > 0)
        throw new NumpyError('IndexError', 'arrays used as indices must be of integer (or boolean) type')
      return { kind: 'array', index: tensor, bool: dtype === BOOL }
    }
  }
}

/** What of the array an index means: a window of it, whose axes in `picked` are read at positions. */
interface Selection {
  readonly window: ArrayView
  readonly picked: readonly { readonly axis: number; readonly index: Tensor }[]
  /** Picked axes stand together: their result stays where they are; else it comes first. */
  readonly together: boolean
}

/** One axis of what is left, and one part of what picks. */
function select(view: ArrayView, parts: readonly Part[]): Selection {
  const fancy = parts.some(({ kind }) => kind === 'array')
  const shape: number[] = []
  const strides: number[] = []
  const picked: { axis: number; index: Tensor; part: number }[] = []
  let { offset } = view
  let axis = 0
  const keep = (): void => {
    shape.push(view.shape[axis] ?? 1)
    strides.push(view.strides[axis] ?? 0)
    axis++
  }
  const pick = (index: Tensor, part: number): void => {
    const size = view.shape[axis] ?? 1
    const rows = Float64Array.from(index.data, (at) => normalizeIndex('index', at, axis, size))
    picked.push({ axis: shape.length, index: new Tensor(rows, index.shape), part })
    keep()
  }
  for (const [number, part] of filled(parts, view.shape).entries()) {
    const size = view.shape[axis] ?? 1
    if (part.kind === 'new') {
      shape.push(1)
      strides.push(0)
    } else if (part.kind === 'rest') keep()
    else if (part.kind === 'index') {
      if (fancy) pick(new Tensor(new Float64Array([part.at]), []), number)
      else offset += normalizeIndex('index', part.at, axis, size) * (view.strides[axis++] ?? 0)
    } else if (part.kind === 'slice') {
      const { first, step, length } = range(part.bounds, size)
      offset += length > 0 ? first * (view.strides[axis] ?? 0) : 0
      shape.push(length)
      strides.push(step * (view.strides[axis++] ?? 0))
    } else if (part.bool)
      for (const index of wherever(part.index, view.shape.slice(axis))) pick(index, number)
    else pick(part.index, number)
  }
  const numbers = picked.map(({ part }) => part)
  const together = numbers.every((part, i) => i === 0 || part - (numbers[i - 1] ?? 0) <= 1)
  return { window: { ...view, offset, shape, strides }, picked, together }
}

/** `...` and what is missing at the end, written out: one `rest` for each axis. */
function filled(parts: readonly Part[], shape: Shape): Part[] {
  const uses = (part: Part): number =>
    part.kind === 'new' || part.kind === 'rest' ? 0 : part.kind === 'array' && part.bool ? part.index.ndim : 1
  const used = parts.reduce((sum, part) => sum + uses(part), 0)
  if (used > shape.length)
    throw new NumpyError(
      'IndexError',
      `too many indices for array: array is ${shape.length}-dimensional, but ${used} were indexed`,
    )
  const rest = Array.from({ length: shape.length - used }, (): Part => ({ kind: 'rest' }))
  const at = parts.findIndex(({ kind }) => kind === 'rest')
  if (at < 0) return [...parts, ...rest]
  if (parts.filter(({ kind }) => kind === 'rest').length > 1)
    throw new NumpyError('IndexError', "an index can only have a single ellipsis ('...')")
  return [...parts.slice(0, at), ...rest, ...parts.slice(at + 1)]
}

export function range(
  [start, stop, step]: readonly [number | null, number | null, number | null],
  size: number,
): { first: number; step: number; length: number } {
  const by = step ?? 1
  if (by === 0) throw new NumpyError('ValueError', 'slice step cannot be zero')
  const [lowest, highest] = by > 0 ? [0, size] : [-1, size - 1]
  const place = (value: number | null, open: number): number =>
    value === null ? open : Math.min(Math.max(value < 0 ? value + size : value, lowest), highest)
  const first = place(start, by > 0 ? lowest : highest)
  const end = place(stop, by > 0 ? highest : lowest)
  return { first, step: by, length: Math.max(0, Math.ceil((end - first) / by)) }
}

/** Positions of the true elements, along each of the mask's axes. */
function wherever(mask: Tensor, shape: Shape): Tensor[] {
  mask.shape.forEach((size, axis) => {
    if (size !== shape[axis])
      throw new NumpyError(
        'IndexError',
        `boolean index did not match indexed array along axis ${axis}; size of axis is ${shape[axis]} but size of corresponding boolean axis is ${size}`,
      )
  })
  return positionsOf(mask)
}

export function positionsOf(mask: Tensor): Tensor[] {
  const places: number[][] = mask.shape.map(() => [])
  mask.data.forEach((value, flat) => {
    if (value !== 0) for (const [axis, at] of unravel(flat, mask.shape).entries()) places[axis]?.push(at)
  })
  return places.map((list) => new Tensor(Float64Array.from(list), [list.length]))
}

/** Where each element of the result lies, from the window's offset on, and the result's shape. */
function offsets({ window, picked, together }: Selection): { at: Int32Array; shape: number[] } {
  const common = picked.reduce<Shape>((shape, { index }) => broadcastShapes('index', shape, index.shape), [])
  const chosen = new Int32Array(sizeOf(common))
  for (const { axis, index } of picked) {
    const stretched = broadcastTo(index, common).data
    for (let i = 0; i < chosen.length; i++)
      chosen[i] = (chosen[i] ?? 0) + (stretched[i] ?? 0) * (window.strides[axis] ?? 0)
  }
  const first = together ? (picked[0]?.axis ?? 0) : 0
  const others = window.shape
    .map((_, axis) => axis)
    .filter((axis) => !picked.some((one) => one.axis === axis))
  const [before, after] = [others.filter((axis) => axis < first), others.filter((axis) => axis >= first)]
  const [left, right] = [walked(window, before), walked(window, after)]
  const at = new Int32Array(left.length * chosen.length * right.length)
  let next = 0
  for (const a of left) for (const b of chosen) for (const c of right) at[next++] = a + b + c
  const sizes = (axes: readonly number[]): number[] => axes.map((axis) => window.shape[axis] ?? 1)
  return { at, shape: [...sizes(before), ...common, ...sizes(after)] }
}

/** Offsets of all elements along some axes, in row-major order. */
function walked({ shape, strides }: ArrayView, axes: readonly number[]): Int32Array {
  let all = new Int32Array(1)
  for (const axis of axes) {
    const [size, stride] = [shape[axis] ?? 1, strides[axis] ?? 0]
    const longer = new Int32Array(all.length * size)
    let next = 0
    for (const offset of all) for (let i = 0; i < size; i++) longer[next++] = offset + i * stride
    all = longer
  }
  return all
}

const getItem: Operation = (call) => {
  const view = call.view()
  const selection = select(view, parts(call))
  const { window, picked } = selection
  if (picked.length === 0) {
    // A single element is a number of its own, no look into the array.
    if (window.shape.length === 0) return { values: call.arrays.tensor(window), dtype: view.dtype }
    return { view: window }
  }
  const { at, shape } = offsets(selection)
  const line = lineOf(call, window)
  const values = new Tensor(
    Float64Array.from(at, (offset) => line.read(offset)),
    shape,
  )
  return { values, dtype: view.dtype, keep: true }
}

const setItem: Operation = (call) => {
  const view = call.view()
  const { tensor, view: source } = call.operand()
  const selection = select(view, parts(call))
  const { window, picked } = selection
  // What is read where it lies could change while it is written.
  const values = cast(source === null ? tensor : tensor.copy(), view.dtype)
  if (picked.length === 0) {
    const fitted = stretched(values, window.shape)
    call.arrays.assign(window, fitted)
    return { answer: null }
  }
  const { at, shape } = offsets(selection)
  const from = broadcastTo(stretched(values, shape), shape).data
  const line = lineOf(call, window)
  at.forEach((offset, i) => {
    line.write(offset, from[i] ?? 0)
  })
  return { answer: null }
}

/** Leading axes of size 1 may be too many on the right-hand side. */
function stretched(values: Tensor, shape: Shape): Tensor {
  let fitted = values
  while (fitted.ndim > shape.length && fitted.shape[0] === 1) fitted = fitted.withShape(fitted.shape.slice(1))
  try {
    broadcastStrides(fitted.shape, shape)
    if (sizeOf(broadcastShapes('', fitted.shape, shape)) === sizeOf(shape) && fitted.ndim <= shape.length)
      return fitted
  } catch {
    // said below
  }
  throw new NumpyError(
    'ValueError',
    `could not broadcast input array from shape (${values.shape.join(',')}) into shape (${shape.join(',')})`,
  )
}

/** The owner's numbers, by offsets from where the window begins. */
function lineOf(
  call: Call,
  window: ArrayView,
): { read(offset: number): number; write(offset: number, value: number): void } {
  const one = (offset: number): ArrayView => ({
    ...window,
    offset: window.offset + offset,
    shape: [],
    strides: [],
  })
  return {
    read: (offset) => call.arrays.tensor(one(offset)).data[0] ?? 0,
    write: (offset, value) => call.arrays.assign(one(offset), new Tensor(new Float64Array([value]), [])),
  }
}

function parts(call: Call): Part[] {
  const list: Part[] = []
  while (call.more) list.push(partOf(call))
  return list
}

export function indexingOperations(): Record<string, Operation> {
  return { getItem, setItem }
}
