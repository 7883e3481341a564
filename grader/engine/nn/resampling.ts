/**
 * Other spatial sizes for [N, C, …]. Every method is linear and works axis by axis, so each is a matrix for each axis,
 * whose rows say what an output element is made of.
 */
import { invalidArgument, show } from '../error.ts'
import { matmul } from '../ops/matmul.ts'
import { moveaxis, transpose } from '../ops/movement.ts'
import { at, type Shape } from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'
import { type PerAxis, perAxis } from './windows.ts'

export interface InterpolateOptions {
  /** The new spatial sizes; or give `scale`. */
  readonly size?: PerAxis
  /** Sizes are multiplied by this and rounded down. */
  readonly scale?: number | Shape
  /** `linear` is bilinear over two axes, `cubic` bicubic with a = −0.75; `nearest` rounds down. */
  readonly mode?: 'nearest' | 'nearest-exact' | 'linear' | 'cubic'
  /** The corners' centres stay where they are, instead of the corners themselves. */
  readonly alignCorners?: boolean
}

/** x [N, C, …] read at evenly spaced places, as PyTorch's `interpolate`. */
export function interpolate(x: TensorLike, options: InterpolateOptions): Tensor {
  const a = asTensor(x, 'interpolate')
  const { mode = 'nearest', alignCorners = false, size, scale } = options
  const spatial = a.shape.slice(2)
  const scales = typeof scale === 'number' ? spatial.map(() => scale) : scale
  if ((size === undefined && scales?.length !== spatial.length) || spatial.length === 0) {
    throw invalidArgument('interpolate', 'size', show(a.shape), 'a size or a scale for each spatial axis')
  }
  const sizes =
    size === undefined
      ? spatial.map((n, i) => Math.floor(n * at(scales ?? [], i)))
      : perAxis('interpolate', 'size', size, spatial.length)
  return spatial.reduce<Tensor>((out, n, i) => {
    const length = at(sizes, i)
    const step = size === undefined ? 1 / at(scales ?? [], i) : n / length
    const corners = length > 1 ? (n - 1) / (length - 1) : 0
    return alongAxis(out, i + 2, length, (o) => {
      if (mode === 'nearest') return [[Math.floor(o * step), 1]]
      if (mode === 'nearest-exact') return [[Math.floor((o + 0.5) * step), 1]]
      const place = alignCorners ? o * corners : (o + 0.5) * step - 0.5
      if (mode === 'cubic') return cubic(place)
      const inside = Math.max(place, 0)
      const first = Math.floor(inside)
      return [
        [first, 1 - (inside - first)],
        [first + 1, inside - first],
      ]
    })
  }, a)
}

/** Keys' (1981) convolution over the four nearest elements. */
function cubic(place: number): [number, number][] {
  const a = -0.75
  const first = Math.floor(place)
  return [-1, 0, 1, 2].map((offset) => {
    const d = Math.abs(place - first - offset)
    const weight = d <= 1 ? ((a + 2) * d - (a + 3)) * d * d + 1 : ((d - 5) * d + 8) * d * a - 4 * a
    return [first + offset, weight]
  })
}

/** The mean over windows chosen so that `size` of them cover each spatial axis. */
export function adaptiveAveragePool(x: TensorLike, size: PerAxis): Tensor {
  const a = asTensor(x, 'adaptiveAveragePool')
  const spatial = a.shape.slice(2)
  const sizes = perAxis('adaptiveAveragePool', 'size', size, spatial.length)
  return spatial.reduce<Tensor>((out, n, i) => {
    const length = at(sizes, i)
    return alongAxis(out, i + 2, length, (o) => {
      const start = Math.floor((o * n) / length)
      const count = Math.ceil(((o + 1) * n) / length) - start
      return Array.from({ length: count }, (_, k) => [start + k, 1 / count])
    })
  }, a)
}

/** x with an axis replaced by `length` weighted sums along it; places beyond its ends mean the end. */
function alongAxis(
  x: Tensor,
  axis: number,
  length: number,
  weights: (o: number) => readonly (readonly [number, number])[],
): Tensor {
  const n = at(x.shape, axis)
  const matrix = new Tensor(new Float64Array(length * n), [length, n])
  for (let o = 0; o < length; o++) {
    for (const [place, weight] of weights(o)) {
      const position = o * n + Math.min(Math.max(place, 0), n - 1)
      matrix.data[position] = at(matrix.data, position) + weight
    }
  }
  return moveaxis(matmul(moveaxis(x, axis, -1), transpose(matrix)), -1, axis)
}
