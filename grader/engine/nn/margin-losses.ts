/** Losses that ask for a margin, with PyTorch's arguments and meaning, at the kinks too. */
import { equal, notEqual } from '../ops/comparison.ts'
import { arange } from '../ops/creation.ts'
import { sqrt } from '../ops/functions.ts'
import { sum } from '../ops/reduce.ts'
import { clip, minimum, where } from '../ops/select.ts'
import { takeAlongAxis } from '../ops/slicing.ts'
import { logSigmoid, softplus } from '../ops/special.ts'
import { at } from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'
import { relu } from './activations.ts'
import { pairwiseDistance } from './distances.ts'
import { type LossOptions, reduce, type WeightedOptions } from './losses.ts'

/** max(x, 0) with derivative 1 at 0: what a clamp gives, where `relu` gives 0. */
function clamped(x: Tensor): Tensor {
  return clip(x, 0, null)
}

/** log(1 + e^(−yx)) with y = ±1. */
export function softMarginLoss(x: TensorLike, y: TensorLike, options: LossOptions = {}): Tensor {
  return reduce(softplus(asTensor(x, 'softMarginLoss').mul(y).neg()), options)
}

/** x where y = 1, max(0, margin − x) where y = −1; their sum for any other y. */
export function hingeEmbeddingLoss(
  x: TensorLike,
  y: TensorLike,
  options: LossOptions & { margin?: number } = {},
): Tensor {
  const a = asTensor(x, 'hingeEmbeddingLoss')
  const near = where(notEqual(y, -1), a, 0)
  const far = where(notEqual(y, 1), clamped(a.neg().add(options.margin ?? 1)), 0)
  return reduce(near.add(far), options)
}

/** max(0, −y(a − b) + margin) with y = ±1. */
export function marginRankingLoss(
  a: TensorLike,
  b: TensorLike,
  y: TensorLike,
  options: LossOptions & { margin?: number } = {},
): Tensor {
  const { margin = 0 } = options
  const loss = asTensor(a, 'marginRankingLoss').sub(b).mul(y).neg().add(margin)
  return reduce(clamped(loss), options)
}

/** Added to squared lengths in {@link cosineEmbeddingLoss}. */
const TINY = 1e-12

/**
 * 1 − cos where y = 1, max(0, cos − margin) where y = −1, with cos = ⟨a, b⟩ / √((‖a‖² + 1e-12)(‖b‖² + 1e-12)) over
 * the last axis.
 */
export function cosineEmbeddingLoss(
  a: TensorLike,
  b: TensorLike,
  y: TensorLike,
  options: LossOptions & { margin?: number } = {},
): Tensor {
  const [u, v] = [asTensor(a, 'cosineEmbeddingLoss'), asTensor(b, 'cosineEmbeddingLoss')]
  const length = (x: Tensor): Tensor => sum(x.square(), -1).add(TINY)
  const cos = sum(u.mul(v), -1).div(sqrt(length(u).mul(length(v))))
  const apart = clamped(cos.sub(options.margin ?? 0))
  return reduce(where(equal(y, 1), cos.neg().add(1), where(equal(y, -1), apart, 0)), options)
}

/**
 * max(0, d(a, p) − d(a, n) + margin) with distances as in {@link pairwiseDistance}. With `swap` the negative's
 * distance is that to the anchor or to the positive, whichever is smaller.
 */
export function tripletMarginLoss(
  anchor: TensorLike,
  positive: TensorLike,
  negative: TensorLike,
  options: LossOptions & { margin?: number; p?: number; eps?: number; swap?: boolean } = {},
): Tensor {
  const near = pairwiseDistance(anchor, positive, options)
  const far = pairwiseDistance(anchor, negative, options)
  const least = options.swap === true ? minimum(far, pairwiseDistance(positive, negative, options)) : far
  return reduce(clamped(near.sub(least).add(options.margin ?? 1)), options)
}

/** Σ over wrong classes of w[y]·max(0, margin − x[y] + x[j])ᵖ / C: x [N, C] or [C], targets [N] or []. */
export function multiMarginLoss(
  x: TensorLike,
  target: TensorLike,
  options: WeightedOptions & { margin?: number; p?: number } = {},
): Tensor {
  const { margin = 1, p = 1, weight = null } = options
  const a = asTensor(x, 'multiMarginLoss')
  const index = asTensor(target, 'multiMarginLoss')
  const classes = at(a.shape, a.ndim - 1)
  const own = takeAlongAxis(a, index.withShape([...index.shape, 1]), -1)
  const gaps = relu(a.sub(own).add(margin)).pow(p)
  const scaled =
    weight === null ? gaps : gaps.mul(asTensor(weight, 'multiMarginLoss').take(index).expandDims(-1))
  const others = notEqual(arange(classes), index.expandDims(-1))
  return reduce(sum(where(others, scaled, 0), -1).div(classes), options)
}

/**
 * Σ max(0, 1 − x[j] + x[i]) / C over target classes j and all other classes i: x and targets [N, C] or [C]. A row of
 * targets lists classes up to the first −1.
 */
export function multilabelMarginLoss(x: TensorLike, target: TensorLike, options: LossOptions = {}): Tensor {
  const a = asTensor(x, 'multilabelMarginLoss')
  const t = asTensor(target, 'multilabelMarginLoss')
  const classes = at(a.shape, a.ndim - 1)
  const counts = new Tensor(new Float64Array(a.size), a.shape)
  for (let row = 0; row < a.size; row += classes) {
    for (let k = row; k < row + classes && at(t.data, k) >= 0; k++) {
      const position = row + at(t.data, k)
      counts.data[position] = at(counts.data, position) + 1
    }
  }
  const gaps = relu(a.expandDims(-2).sub(a.expandDims(-1)).add(1))
  const pairs = counts.expandDims(-1).mul(equal(counts, 0).expandDims(-2))
  return reduce(sum(gaps.mul(pairs), [-2, -1]).div(classes), options)
}

/** −Σ w(y log σ(x) + (1 − y) log σ(−x)) / C over the last axis. */
export function multilabelSoftMarginLoss(
  x: TensorLike,
  target: TensorLike,
  options: WeightedOptions = {},
): Tensor {
  const a = asTensor(x, 'multilabelSoftMarginLoss')
  const t = asTensor(target, 'multilabelSoftMarginLoss')
  const loss = t
    .mul(logSigmoid(a))
    .add(t.neg().add(1).mul(logSigmoid(a.neg())))
    .neg()
  const { weight = null } = options
  const scaled = weight === null ? loss : loss.mul(weight)
  return reduce(sum(scaled, -1).div(at(a.shape, a.ndim - 1)), options)
}
