/** Other shapes of the same numbers: looks into the array wherever NumPy gives one. */
import * as np from '#engine/np.ts'
import {
  broadcastShapes,
  normalizeAxes,
  normalizeAxis,
  resolveShape,
  type Shape,
  stridesOf,
} from '#engine/shape.ts'
import type { Tensor } from '#engine/tensor.ts'
import { type ArrayView, isContiguous } from '../arrays.ts'
import { NumpyError } from '../numpy-error.ts'
import { type Call, checkSize, type Operand, type Operation, type Result } from './call.ts'
import { common } from './elementwise.ts'

const reshape: Operation = (call) => {
  const view = call.view()
  const size = view.shape.reduce((product, n) => product * n, 1)
  const shape = resolveShape('reshape', call.ints(), size)
  if (isContiguous(view)) return { view: { ...view, shape, strides: stridesOf(shape) } }
  return { values: call.arrays.tensor(view).withShape(shape), dtype: view.dtype, keep: true }
}

const ravel: Operation = (call) => {
  const view = call.view()
  const tensor = call.arrays.tensor(view)
  const shape = [tensor.size]
  if (isContiguous(view)) return { view: { ...view, shape, strides: [1] } }
  return { values: tensor.withShape(shape), dtype: view.dtype, keep: true }
}

function arranged(view: ArrayView, axes: readonly number[]): Result {
  const pick = (list: Shape): number[] => axes.map((axis) => list[axis] ?? 1)
  return { view: { ...view, shape: pick(view.shape), strides: pick(view.strides) } }
}

const transpose: Operation = (call) => {
  const view = call.view()
  const given = call.ints()
  const ndim = view.shape.length
  if (given.length === 0)
    return arranged(
      view,
      view.shape.map((_, axis) => ndim - 1 - axis),
    )
  const axes = given.map((axis) => normalizeAxis('transpose', axis, view.shape))
  if (axes.length !== ndim || new Set(axes).size !== ndim)
    throw new NumpyError('ValueError', "axes don't match array")
  return arranged(view, axes)
}

const swapaxes: Operation = (call) => {
  const view = call.view()
  const a = normalizeAxis('swapaxes', call.int(), view.shape)
  const b = normalizeAxis('swapaxes', call.int(), view.shape)
  return arranged(
    view,
    view.shape.map((_, axis) => (axis === a ? b : axis === b ? a : axis)),
  )
}

const moveaxis: Operation = (call) => {
  const view = call.view()
  const from = normalizeAxis('moveaxis', call.int(), view.shape)
  const to = normalizeAxis('moveaxis', call.int(), view.shape)
  const axes = view.shape.map((_, axis) => axis).filter((axis) => axis !== from)
  axes.splice(to, 0, from)
  return arranged(view, axes)
}

const squeeze: Operation = (call) => {
  const view = call.view()
  const given = call.ints()
  const axes = given.length === 0 ? null : normalizeAxes('squeeze', given, view.shape)
  if (axes?.some((axis) => view.shape[axis] !== 1))
    throw new NumpyError('ValueError', 'cannot select an axis to squeeze out which has size not equal to one')
  const kept = view.shape
    .map((_, axis) => axis)
    .filter((axis) => (axes ? !axes.includes(axis) : view.shape[axis] !== 1))
  return arranged(view, kept)
}

const expandDims: Operation = (call) => {
  const view = call.view()
  const given = call.ints()
  const ndim = view.shape.length + given.length
  const axes = normalizeAxes('expand_dims', given, new Array<number>(ndim).fill(1))
  let next = 0
  const old = Array.from({ length: ndim }, (_, axis) => (axes.includes(axis) ? -1 : next++))
  return {
    view: {
      ...view,
      shape: old.map((axis) => (axis < 0 ? 1 : (view.shape[axis] ?? 1))),
      strides: old.map((axis) => (axis < 0 ? 0 : (view.strides[axis] ?? 0))),
    },
  }
}

/** A copy, unlike NumPy's: writing into it changes nothing else. */
const broadcastTo: Operation = (call) => {
  const { tensor, dtype } = call.array()
  const shape = call.ints()
  checkSize(shape)
  return { values: np.broadcastTo(tensor, shape), dtype, keep: true }
}

const broadcastShape: Operation = (call) => {
  let shape: Shape = []
  while (call.more) shape = broadcastShapes('', shape, call.view().shape)
  return { answer: `=${shape.join(',')}` }
}

function joined(of: (parts: readonly Tensor[], axis: number) => Tensor): Operation {
  return (call) => {
    const axis = call.int()
    const parts: Operand[] = []
    while (call.more) parts.push(call.array())
    if (parts.length === 0) throw new NumpyError('ValueError', 'need at least one array to join')
    return {
      values: of(
        parts.map(({ tensor }) => tensor),
        axis,
      ),
      dtype: common(...parts.map(({ dtype }) => dtype)),
      keep: true,
    }
  }
}

const copy: Operation = (call) => {
  const { tensor, dtype } = call.array()
  return { values: tensor, dtype, keep: true }
}

function rearranged(of: (x: Tensor, call: Call) => Tensor): Operation {
  return (call) => {
    const { tensor, dtype } = call.array()
    return { values: of(tensor, call), dtype, keep: true }
  }
}

const pad: Operation = (call) => {
  const { tensor, dtype } = call.array()
  const value = call.float()
  const widths = call.ints()
  const pairs = tensor.shape.map((_, axis): [number, number] => [
    widths[2 * axis] ?? 0,
    widths[2 * axis + 1] ?? 0,
  ])
  return { values: np.pad(tensor, pairs, { value }), dtype, keep: true }
}

export function shapingOperations(): Record<string, Operation> {
  return {
    ...{ reshape, ravel, transpose, swapaxes, moveaxis, squeeze, expandDims },
    ...{ broadcastTo, broadcastShape, copy, pad },
    concatenate: joined(np.concat),
    stack: joined(np.stack),
    flip: rearranged((x, call) => {
      const axes = call.ints()
      return np.flip(x, axes.length > 0 ? axes : null)
    }),
    tile: rearranged((x, call) => np.tile(x, call.ints())),
    repeat: rearranged((x, call) => np.repeat(x, call.int(), call.optionalInt())),
    roll: rearranged((x, call) => rolled(x, call.int(), call.optionalInt())),
    tril: rearranged((x, call) => np.tril(x, call.int())),
    triu: rearranged((x, call) => np.triu(x, call.int())),
    diag: rearranged((x, call) => diagonal(x, call.int())),
  }
}

function rolled(x: Tensor, shift: number, axis: number | null): Tensor {
  const line = axis === null ? x.withShape([x.size]) : x
  const along = normalizeAxis('roll', axis ?? 0, line.shape)
  const n = line.shape[along] ?? 1
  const by = n === 0 ? 0 : ((shift % n) + n) % n
  const order = Array.from({ length: n }, (_, i) => (i - by + n) % n)
  return np.take(line, order, along).withShape(x.shape)
}

function diagonal(x: Tensor, k: number): Tensor {
  if (x.ndim === 1) {
    const n = x.size + Math.abs(k)
    const out = np.zeros([n, n])
    x.data.forEach((value, i) => {
      out.data[(i + Math.max(0, -k)) * n + i + Math.max(0, k)] = value
    })
    return out
  }
  const [rows = 0, columns = 0] = x.shape
  const list: number[] = []
  for (let i = Math.max(0, -k); i < rows && i + k < columns; i++) list.push(x.data[i * columns + i + k] ?? 0)
  return np.array(list)
}
