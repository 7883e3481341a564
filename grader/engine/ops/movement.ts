/** Operations that move numbers and change none: each is linear, and its transpose moves them back. */
import { invalidArgument, shapeMismatch, wrongCount } from '../error.ts'
import {
  type Axis,
  at,
  normalizeAxes,
  normalizeAxis,
  resolveShape,
  type Shape,
  sameShape,
  sizeOf,
  stridesOf,
  withLength,
} from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'
import { differentiable } from '../trace.ts'
import { copyStrided } from './copy.ts'
import { between, rowUnlessAxis } from './slicing.ts'
import { broadcast } from './stretch.ts'

/** The same data under another shape. Shares its numbers, so it stays inside the engine. */
export function view(x: Tensor, shape: Shape): Tensor {
  return differentiable(new Tensor(x.data, shape), [x], () => ({
    jvp: (t) => view(t, shape),
    vjp: (g) => view(g, x.shape),
  }))
}

/** The same numbers, a constant to every derivative. Shares its numbers with `x`. */
export function stopGradient(x: TensorLike): Tensor {
  const a = asTensor(x, 'stopGradient')
  return new Tensor(a.data, a.shape)
}

/** The same elements in the same order under another shape; one dimension may be −1. A copy. */
export function reshape(x: TensorLike, shape: Shape | number): Tensor {
  const a = asTensor(x, 'reshape')
  const target = resolveShape('reshape', typeof shape === 'number' ? [shape] : shape, a.size)
  return differentiable(new Tensor(a.data.slice(), target), [a], () => ({
    jvp: (t) => view(t, target),
    vjp: (g) => view(g, a.shape),
  }))
}

/** Axes in the given order, reversed by default. */
export function transpose(x: TensorLike, axes?: Shape | null): Tensor {
  const a = asTensor(x, 'transpose')
  const order =
    axes?.map((axis) => normalizeAxis('transpose', axis, a.shape)) ?? a.shape.map((_, i) => a.ndim - 1 - i)
  if (order.length !== a.ndim) throw wrongCount('axis-count', 'transpose', order.length, a.shape)
  normalizeAxes('transpose', order, a.shape)
  const strides = stridesOf(a.shape)
  const shape = order.map((axis) => at(a.shape, axis))
  const out = new Tensor(new Float64Array(a.size), shape)
  copyStrided(
    a.data,
    0,
    order.map((axis) => at(strides, axis)),
    out,
  )
  const inverse = order.map((_, axis) => order.indexOf(axis))
  return differentiable(out, [a], () => ({
    jvp: (t) => transpose(t, order),
    vjp: (g) => transpose(g, inverse),
  }))
}

export function swapaxes(x: TensorLike, first: number, second: number): Tensor {
  const a = asTensor(x, 'swapaxes')
  const [p, q] = [normalizeAxis('swapaxes', first, a.shape), normalizeAxis('swapaxes', second, a.shape)]
  return transpose(
    a,
    a.shape.map((_, axis) => (axis === p ? q : axis === q ? p : axis)),
  )
}

/** Axes moved to new places, the others in their order. */
export function moveaxis(x: TensorLike, source: number, destination: number): Tensor {
  const a = asTensor(x, 'moveaxis')
  const from = normalizeAxis('moveaxis', source, a.shape)
  const to = normalizeAxis('moveaxis', destination, a.shape)
  const order = a.shape.map((_, axis) => axis).filter((axis) => axis !== from)
  order.splice(to, 0, from)
  return transpose(a, order)
}

/** Without the given axes, which must have size 1; without all such axes by default. */
export function squeeze(x: TensorLike, axis?: Axis): Tensor {
  const a = asTensor(x, 'squeeze')
  const given = axis !== null && axis !== undefined
  const axes = normalizeAxes('squeeze', axis, a.shape).filter((i) => given || a.shape[i] === 1)
  const wrong = axes.find((i) => a.shape[i] !== 1)
  if (wrong !== undefined) {
    throw invalidArgument('squeeze', `size of axis ${wrong}`, at(a.shape, wrong), '1')
  }
  return reshape(
    a,
    a.shape.filter((_, i) => !axes.includes(i)),
  )
}

/** With a new axis of size 1, counted in the result. */
export function expandDims(x: TensorLike, axis: number): Tensor {
  const a = asTensor(x, 'expandDims')
  const place = normalizeAxis('expandDims', axis, [...a.shape, 1])
  return reshape(a, [...a.shape.slice(0, place), 1, ...a.shape.slice(place)])
}

/** Stretched to `shape` as broadcasting would. A copy. */
export function broadcastTo(x: TensorLike, shape: Shape): Tensor {
  const a = asTensor(x, 'broadcastTo')
  return sameShape(a.shape, shape) ? reshape(a, shape) : broadcast(a, shape)
}

/** Joined along an existing axis. */
export function concat(parts: readonly TensorLike[], axis = 0): Tensor {
  const tensors = parts.map((part) => asTensor(part, 'concat'))
  const [first] = tensors
  if (first === undefined) {
    throw invalidArgument('concat', 'tensors', 'empty', 'at least one tensor')
  }
  const along = normalizeAxis('concat', axis, first.shape)
  const starts: number[] = []
  let total = 0
  for (const { shape } of tensors) {
    const expected = withLength(first.shape, along, shape[along] ?? 0)
    if (!sameShape(shape, expected)) {
      throw shapeMismatch('concat', expected, shape)
    }
    starts.push(total)
    total += at(shape, along)
  }
  const shape = withLength(first.shape, along, total)
  const inner = sizeOf(shape.slice(along + 1))
  const out = new Tensor(new Float64Array(sizeOf(shape)), shape)
  tensors.forEach((part, p) => {
    const block = at(part.shape, along) * inner
    for (let o = 0, from = 0; from < part.size; o += total * inner, from += block) {
      out.data.set(part.data.subarray(from, from + block), o + at(starts, p) * inner)
    }
  })
  return differentiable(out, tensors, (p) => ({
    jvp: (t) =>
      concat(
        tensors.map((part, i) => (i === p ? t : new Tensor(new Float64Array(part.size), part.shape))),
        along,
      ),
    vjp: (g) => {
      const start = at(starts, p)
      return between(g, along, start, start + at((tensors[p] as Tensor).shape, along))
    },
  }))
}

/** Joined along a new axis. */
export function stack(parts: readonly TensorLike[], axis = 0): Tensor {
  return concat(
    parts.map((part) => expandDims(asTensor(part, 'stack'), axis)),
    axis,
  )
}

/** Cut into equal parts, or before the given positions. */
export function split(x: TensorLike, parts: number | Shape, axis = 0): Tensor[] {
  const a = asTensor(x, 'split')
  const along = normalizeAxis('split', axis, a.shape)
  const length = at(a.shape, along)
  if (typeof parts === 'number' && length % parts !== 0) {
    throw invalidArgument('split', 'parts', parts, `a divisor of ${length}`)
  }
  const cuts =
    typeof parts === 'number'
      ? Array.from({ length: parts - 1 }, (_, i) => ((i + 1) * length) / parts)
      : parts
  const bounds = [0, ...cuts, length]
  return bounds.slice(1).map((stop, i) => between(a, along, at(bounds, i), Math.max(stop, at(bounds, i))))
}

/** Repeated whole, `counts` times along each axis. */
export function tile(x: TensorLike, counts: Shape | number): Tensor {
  const a = asTensor(x, 'tile')
  const times = typeof counts === 'number' ? [counts] : counts
  const ndim = Math.max(a.ndim, times.length)
  const pad = (list: Shape): number[] => [...new Array<number>(ndim - list.length).fill(1), ...list]
  const [own, by] = [pad(a.shape), pad(times)]
  const spread = a.withShape(own.flatMap((length) => [1, length]))
  return reshape(
    broadcast(
      spread,
      own.flatMap((length, i) => [at(by, i), length]),
    ),
    own.map((length, i) => length * at(by, i)),
  )
}

/** Each element repeated `count` times in place, along an axis or in the flattened tensor. */
export function repeat(x: TensorLike, count: number, axis?: number | null): Tensor {
  const a = rowUnlessAxis(asTensor(x, 'repeat'), axis)
  const along = normalizeAxis('repeat', axis ?? 0, a.shape)
  const [before, after] = [a.shape.slice(0, along + 1), a.shape.slice(along + 1)]
  const spread = broadcast(a.withShape([...before, 1, ...after]), [...before, count, ...after])
  return reshape(spread, [...a.shape.slice(0, along), at(a.shape, along) * count, ...after])
}
