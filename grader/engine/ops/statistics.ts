/** Mean, variance and running sums. */
import {
  type Axis,
  at,
  type Keep,
  keeps,
  normalizeAxes,
  normalizeAxis,
  reducedShape,
  sizeOf,
} from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'
import { differentiable } from '../trace.ts'
import { sqrt } from './functions.ts'
import { blocksOf, moments, shiftAndScale } from './moments.ts'
import { sum } from './reduce.ts'
import { rowUnlessAxis } from './slicing.ts'

/** `ddof`: what is taken off the number of elements before dividing; 0 by default, 1 for the unbiased variance. */
export type Spread = boolean | { readonly keepdims?: boolean; readonly ddof?: number }

function count(shape: readonly number[], axes: readonly number[]): number {
  return axes.reduce((n, axis) => n * at(shape, axis), 1)
}

/** The mean; NaN for no elements. */
export function mean(x: TensorLike, axis?: Axis, keep?: Keep): Tensor {
  const a = asTensor(x, 'mean')
  const axes = normalizeAxes('mean', axis, a.shape)
  return sum(a, axes, keep).div(count(a.shape, axes))
}

/**
 * The variance over (n − ddof) elements, in two passes: deviations from the mean are squared, so an
 * offset costs no digits.
 */
export function variance(x: TensorLike, axis?: Axis, options?: Spread): Tensor {
  const a = asTensor(x, 'var')
  const axes = normalizeAxes('var', axis, a.shape)
  const ddof = typeof options === 'object' ? (options.ddof ?? 0) : 0
  const n = Math.max(count(a.shape, axes) - ddof, 0)
  const shape = reducedShape(a.shape, axes, keeps(options))
  const blocks = blocksOf(a.shape, axes)
  if (blocks === null) return sum(centered(a, axes).square(), axes, true).div(n).withShape(shape)
  const squares = moments(a.data, blocks).squares.map((square) => square / n)
  return differentiable(new Tensor(squares, shape), [a], () => {
    const slope = centered(a, axes).mul(2 / n)
    return {
      jvp: (t) => sum(t.mul(slope), axes, true).withShape(shape),
      vjp: (g) => g.withShape(reducedShape(a.shape, axes, true)).mul(slope),
    }
  })
}

/** x minus its mean, with the mean's own rounding error removed. It is its own transpose. */
export function centered(x: Tensor, axes: readonly number[]): Tensor {
  const blocks = blocksOf(x.shape, axes)
  if (blocks === null) {
    const rough = x.sub(mean(x, axes, true))
    return rough.sub(mean(rough, axes, true))
  }
  const out = shiftAndScale(x.data, blocks, moments(x.data, blocks), null)
  const again = (t: Tensor): Tensor => centered(t, axes)
  return differentiable(new Tensor(out, x.shape), [x], () => ({ jvp: again, vjp: again }))
}

/** The square root of the variance. */
export function std(x: TensorLike, axis?: Axis, options?: Spread): Tensor {
  return sqrt(variance(asTensor(x, 'std'), axis, options))
}

/** Running sums along an axis, or over the flattened tensor. */
export function cumsum(x: TensorLike, axis?: number | null): Tensor {
  const a = rowUnlessAxis(asTensor(x, 'cumsum'), axis)
  return running(a, normalizeAxis('cumsum', axis ?? 0, a.shape), false)
}

/** Running sums from the front or from the back, which are each other's transpose. */
function running(x: Tensor, axis: number, backwards: boolean): Tensor {
  const n = at(x.shape, axis)
  const inner = sizeOf(x.shape.slice(axis + 1))
  const block = n * inner
  const out = new Tensor(x.data.slice(), x.shape)
  const { data } = out
  for (let start = 0; start < data.length; start += block) {
    if (backwards) {
      for (let i = start + block - inner - 1; i >= start; i--) data[i] = at(data, i) + at(data, i + inner)
    } else {
      for (let i = start + inner; i < start + block; i++) data[i] = at(data, i) + at(data, i - inner)
    }
  }
  return differentiable(out, [x], () => ({
    jvp: (t) => running(t, axis, backwards),
    vjp: (g) => running(g, axis, !backwards),
  }))
}
