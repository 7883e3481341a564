/** Sliding windows over the spatial axes (2, 3, …) of [N, C, …]: what convolution and pooling share. */
import { invalidArgument, show } from '../error.ts'
import { type PadMode, pad } from '../ops/pad.ts'
import { at, type Shape, sizeOf, stridesOf, unravel } from '../shape.ts'
import type { Tensor } from '../tensor.ts'

/** One number for all spatial axes, or one for each. */
export type PerAxis = number | Shape
/** As {@link PerAxis}, or `[before, after]` for each axis. */
export type Padding = PerAxis | readonly (readonly [number, number])[]

export interface Geometry {
  readonly kernel: Shape
  readonly stride: Shape
  readonly dilation: Shape
}

/** A value for each of `count` spatial axes. Throws `axis-count`, `invalid-argument`. */
export function perAxis(
  operation: string,
  argument: string,
  value: PerAxis,
  count: number,
  least = 1,
): number[] {
  const list = typeof value === 'number' ? new Array<number>(count).fill(value) : [...value]
  if (list.length === count && list.every((v) => Number.isInteger(v) && v >= least)) return list
  throw invalidArgument(operation, argument, show(list), `${count} whole numbers of ${least} or more`)
}

/** Padding for each spatial axis, before and after. */
export function paddingPairs(operation: string, padding: Padding, count: number): [number, number][] {
  if (typeof padding === 'object' && typeof padding[0] === 'object') {
    return (padding as readonly (readonly [number, number])[]).map(([before, after]) => [before, after])
  }
  return perAxis(operation, 'padding', padding as PerAxis, count, 0).map((width) => [width, width])
}

/** x with its spatial axes padded; x itself where there is nothing to add. */
export function padSpatial(
  x: Tensor,
  pairs: readonly (readonly [number, number])[],
  value: number,
  mode?: PadMode,
): Tensor {
  if (pairs.every(([before, after]) => before === 0 && after === 0)) return x
  return pad(x, [[0, 0], [0, 0], ...pairs], { mode: mode ?? 'constant', value })
}

/** How many places a window has along each spatial axis. Throws when it does not fit. */
export function places(operation: string, spatial: Shape, { kernel, stride, dilation }: Geometry): number[] {
  return spatial.map((length, i) => {
    const reach = at(dilation, i) * (at(kernel, i) - 1) + 1
    if (reach > length) {
      throw invalidArgument(operation, 'kernel', show(kernel), `a reach within ${show(spatial)}`)
    }
    return Math.floor((length - reach) / at(stride, i)) + 1
  })
}

/** Strides that step from window to window over `spatial`. */
export function windowStrides(spatial: Shape, { stride }: Geometry): number[] {
  return stridesOf(spatial).map((step, i) => step * at(stride, i))
}

/** Where each position of the kernel lies, relative to its window's first element. */
export function kernelOffsets(spatial: Shape, { kernel, dilation }: Geometry): number[] {
  const strides = stridesOf(spatial)
  return Array.from({ length: sizeOf(kernel) }, (_, flat) =>
    unravel(flat, kernel).reduce((sum, k, i) => sum + k * at(dilation, i) * at(strides, i), 0),
  )
}
