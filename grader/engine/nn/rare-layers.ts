/** Layers that few networks have. */
import { pad } from '../ops/pad.ts'
import { between } from '../ops/slicing.ts'
import type { Generator } from '../random.ts'
import { at } from '../shape.ts'
import { asTensor, type Tensor, type TensorLike } from '../tensor.ts'
import { leakyRelu } from './activations.ts'
import { softmax } from './softmax.ts'

/**
 * Leaky ReLU with slopes drawn from [lower, upper) for each element, or the mean of the two when no generator is given
 * (inference). Derivative `slope` at 0.
 */
export function rrelu(x: TensorLike, lower = 1 / 8, upper = 1 / 3, random?: Generator): Tensor {
  const a = asTensor(x, 'rrelu')
  return leakyRelu(a, random === undefined ? (lower + upper) / 2 : random.uniform(a.shape, lower, upper))
}

/** softmax(−x) along an axis, the last by default. */
export function softmin(x: TensorLike, axis = -1): Tensor {
  return softmax(asTensor(x, 'softmin').neg(), axis)
}

/**
 * x / (k + α·m)^β with m the mean of x² over `size` neighbouring channels (axis 1), those beyond the ends counting as
 * 0. Krizhevsky, Sutskever & Hinton (2012).
 */
export function localResponseNorm(
  x: TensorLike,
  size: number,
  options: { alpha?: number; beta?: number; k?: number } = {},
): Tensor {
  const { alpha = 1e-4, beta = 0.75, k = 1 } = options
  const a = asTensor(x, 'localResponseNorm')
  const channels = at(a.shape, 1)
  const widths = a.shape.map((_, axis): [number, number] =>
    axis === 1 ? [size >> 1, (size - 1) >> 1] : [0, 0],
  )
  const squares = pad(a.square(), widths)
  const neighbours = Array.from({ length: size }, (_, i) => between(squares, 1, i, i + channels))
  const total = neighbours.reduce((left, right) => left.add(right))
  return a.div(
    total
      .mul(alpha / size)
      .add(k)
      .pow(beta),
  )
}
