/** Growing a tensor at its edges. */
import { invalidArgument, show, wrongCount } from '../error.ts'
import { at, withLength } from '../shape.ts'
import { asTensor, type Tensor, type TensorLike } from '../tensor.ts'
import { full } from './creation.ts'
import { concat } from './movement.ts'
import { take } from './slicing.ts'

/** One number for all sides, `[before, after]` for all axes, or a pair for each axis. */
export type Widths = number | readonly [number, number] | readonly (readonly [number, number])[]
export type PadMode = 'constant' | 'edge' | 'reflect' | 'symmetric' | 'wrap'

/**
 * `x` with elements added before and after it along each axis: a constant (0 by default), the nearest
 * one (`edge`), mirrored without (`reflect`) or with (`symmetric`) the edge itself, or from the other side (`wrap`).
 */
export function pad(
  x: TensorLike,
  widths: Widths,
  options?: PadMode | { mode?: PadMode; value?: number },
): Tensor {
  const a = asTensor(x, 'pad')
  const { mode = 'constant', value = 0 } = typeof options === 'object' ? options : { mode: options }
  return pairs(a, widths).reduce<Tensor>((out, [before, after], axis) => {
    if (before === 0 && after === 0) return out
    if (mode === 'constant') return withConstant(out, before, after, axis, value)
    const n = at(a.shape, axis)
    const source = Array.from({ length: before + n + after }, (_, i) => mirrored(i - before, n, mode))
    return take(out, source, axis)
  }, a.copy())
}

function pairs(x: Tensor, widths: Widths): (readonly [number, number])[] {
  const each = (axis: number): readonly [number, number] => {
    if (typeof widths === 'number') return [widths, widths]
    const own = widths[axis]
    if (typeof own === 'object') return own
    const [before, after] = widths
    return [Number(before), Number(after)]
  }
  if (typeof widths === 'object' && typeof widths[0] === 'object' && widths.length !== x.ndim) {
    throw wrongCount('axis-count', 'pad', widths.length, x.shape)
  }
  return x.shape.map((_, axis) => {
    const pair = each(axis)
    if (pair.every((width) => Number.isInteger(width) && width >= 0)) return pair
    throw invalidArgument('pad', 'width', show(pair), 'whole numbers of 0 or more')
  })
}

function withConstant(x: Tensor, before: number, after: number, axis: number, value: number): Tensor {
  const side = (width: number): Tensor => {
    return full(withLength(x.shape, axis, width), value)
  }
  return concat([side(before), x, side(after)], axis)
}

/** The element that stands at position i outside of 0 … n − 1. */
function mirrored(i: number, n: number, mode: PadMode): number {
  if (mode === 'edge' || n === 1) return Math.min(Math.max(i, 0), n - 1)
  if (mode === 'wrap') return ((i % n) + n) % n
  const period = mode === 'reflect' ? 2 * n - 2 : 2 * n
  const k = ((i % period) + period) % period
  return k < n ? k : period - k - (mode === 'reflect' ? 0 : 1)
}
