/** Pooling over sliding windows of the spatial axes of [N, C, …]. */

import { power } from '../ops/arithmetic.ts'
import { addStrided, gatherStrided } from '../ops/copy.ts'
import { full } from '../ops/creation.ts'
import { walk } from '../ops/elementwise.ts'
import { abs } from '../ops/functions.ts'
import { max } from '../ops/reduce.ts'
import { gather } from '../ops/slicing.ts'
import { mean } from '../ops/statistics.ts'
import { at, type Shape, sizeOf, stridesOf } from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'
import { differentiable } from '../trace.ts'
import {
  type Geometry,
  kernelOffsets,
  type Padding,
  type PerAxis,
  paddingPairs,
  padSpatial,
  perAxis,
  places,
  windowStrides,
} from './windows.ts'

export interface PoolOptions {
  /** The kernel's own size by default, so that windows do not overlap. */
  readonly stride?: PerAxis
  readonly padding?: Padding
  readonly dilation?: PerAxis
  /** Windows may stick out at the far end. */
  readonly ceil?: boolean
}

interface Pooling extends Geometry {
  /** The padding asked for. */
  readonly pairs: readonly (readonly [number, number])[]
  /** With what windows that stick out need. */
  readonly wide: readonly (readonly [number, number])[]
}

function pooling(operation: string, x: Tensor, kernel: PerAxis, options: PoolOptions): Pooling {
  const count = x.ndim - 2
  const size = perAxis(operation, 'kernel', kernel, count)
  const stride = perAxis(operation, 'stride', options.stride ?? size, count)
  const dilation = perAxis(operation, 'dilation', options.dilation ?? 1, count)
  const pairs = paddingPairs(operation, options.padding ?? 0, count)
  const wide = pairs.map(([before, after], i): [number, number] => {
    const length = at(x.shape, i + 2) + before + after
    const rest = (length - at(dilation, i) * (at(size, i) - 1) - 1) % at(stride, i)
    const missing = options.ceil === true && rest > 0 ? at(stride, i) - rest : 0
    // A window that would begin in the padding at the far end is left out.
    const startsInside =
      length + missing - at(dilation, i) * (at(size, i) - 1) - 1 < at(x.shape, i + 2) + before
    return [before, startsInside ? after + missing : after]
  })
  return { kernel: size, stride, dilation, pairs, wide }
}

/** The largest element of every window. Of equal ones the first gets the derivative. */
export function maxPool(x: TensorLike, kernel: PerAxis, options: PoolOptions = {}): Tensor {
  return maxPoolWithIndices(x, kernel, options).values
}

/**
 * {@link maxPool} together with the position of each largest element in its channel's flattened spatial axes
 * (without padding).
 */
export function maxPoolWithIndices(
  x: TensorLike,
  kernel: PerAxis,
  options: PoolOptions = {},
): { values: Tensor; indices: Tensor } {
  const a = asTensor(x, 'maxPool')
  const plan = pooling('maxPool', a, kernel, options)
  const padded = padSpatial(a, plan.wide, -Infinity)
  const { shape, strides, offsets } = windowsOf('maxPool', padded.shape, plan)
  const best = new Float64Array(sizeOf(shape)).fill(-Infinity)
  const from = new Int32Array(best.length).fill(-1)
  for (const offset of offsets) {
    walk(shape, [strides], (so, n, starts, [step = 0]) => {
      let [o, i] = [at(starts, 0), offset + at(starts, 1)]
      for (let k = 0; k < n; k++, o += so, i += step) {
        const v = padded.data[i] as number
        if (v > (best[o] as number) || from[o] === -1 || Number.isNaN(v)) {
          best[o] = v
          from[o] = i
        }
      }
    })
  }
  const values = gather(padded.withShape([padded.size]), from, 0, shape)
  return { values, indices: new Tensor(unpadded(from, padded.shape, a.shape, plan), shape) }
}

/** Positions in the padded tensor as positions in the channel they lie in. */
function unpadded(from: Int32Array, padded: Shape, shape: Shape, { wide }: Pooling): Float64Array {
  const [inside, outside] = [stridesOf(shape), stridesOf(padded)]
  return Float64Array.from(from, (flat) => {
    let position = 0
    wide.forEach(([before], i) => {
      const k = Math.floor(flat / at(outside, i + 2)) % at(padded, i + 2)
      position += (k - before) * at(inside, i + 2)
    })
    return position
  })
}

/**
 * The mean of every window; padding counts as zeros, or not at all with `countPadding: false`. `divisor` is what sums
 * are divided by instead of the number of elements.
 */
export function averagePool(
  x: TensorLike,
  kernel: PerAxis,
  options: PoolOptions & { countPadding?: boolean; divisor?: number } = {},
): Tensor {
  const a = asTensor(x, 'averagePool')
  const plan = pooling('averagePool', a, kernel, options)
  const total = sumWindows(padSpatial(a, plan.wide, 0), plan)
  if (options.divisor !== undefined) return total.div(options.divisor)
  // A window that sticks out beyond the padding asked for has fewer elements even when padding counts.
  const ones = full([1, 1, ...a.shape.slice(2)], 1)
  const asked =
    options.countPadding === false ? padSpatial(ones, plan.pairs, 0) : padSpatial(ones, plan.pairs, 1)
  const rest = plan.wide.map(([, after], i) => [0, after - at(plan.pairs[i] ?? [0, 0], 1)] as const)
  return total.div(sumWindows(padSpatial(asked, rest, 0), plan))
}

/** The p-norm of every window, (Σ|x|ᵖ)^(1/p). */
export function lpPool(x: TensorLike, p: number, kernel: PerAxis, options: PoolOptions = {}): Tensor {
  const a = asTensor(x, 'lpPool')
  const plan = pooling('lpPool', a, kernel, options)
  return power(sumWindows(padSpatial(power(abs(a), p), plan.wide, 0), plan), 1 / p)
}

/** The mean over all spatial axes, which stay with size 1. */
export function globalAveragePool(x: TensorLike): Tensor {
  const a = asTensor(x, 'globalAveragePool')
  return mean(a, spatialAxes(a), true)
}

/** The largest element over all spatial axes, which stay with size 1. */
export function globalMaxPool(x: TensorLike): Tensor {
  const a = asTensor(x, 'globalMaxPool')
  return max(a, spatialAxes(a), true)
}

function spatialAxes(x: Tensor): number[] {
  return x.shape.map((_, i) => i).slice(2)
}

/** The sum of every window of an already padded tensor. */
function sumWindows(x: Tensor, plan: Geometry): Tensor {
  const { shape, strides, offsets } = windowsOf('averagePool', x.shape, plan)
  const out = new Tensor(new Float64Array(sizeOf(shape)), shape)
  for (const offset of offsets) gatherStrided(x.data, offset, strides, out)
  return differentiable(out, [x], () => ({
    jvp: (t) => sumWindows(t, plan),
    vjp: (g) => spreadWindows(g, x.shape, plan),
  }))
}

/** The transpose of summing windows: each element added to all places of its window. */
function spreadWindows(g: Tensor, shape: Shape, plan: Geometry): Tensor {
  const { strides, offsets } = windowsOf('averagePool', shape, plan)
  const out = new Tensor(new Float64Array(sizeOf(shape)), shape)
  for (const offset of offsets) addStrided(out.data, offset, strides, g)
  return differentiable(out, [g], () => ({
    jvp: (t) => spreadWindows(t, shape, plan),
    vjp: (c) => sumWindows(c, plan),
  }))
}

function windowsOf(operation: string, shape: Shape, plan: Geometry) {
  const spatial = shape.slice(2)
  const own = stridesOf(shape)
  return {
    shape: [...shape.slice(0, 2), ...places(operation, spatial, plan)],
    strides: [...own.slice(0, 2), ...windowStrides(spatial, plan)],
    offsets: kernelOffsets(spatial, plan),
  }
}
