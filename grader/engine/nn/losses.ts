/** Losses with PyTorch's arguments and meaning. Everything starts from logits or log-probabilities where it can. */
import { equal, greater, less, logicalAnd, notEqual } from '../ops/comparison.ts'
import { full } from '../ops/creation.ts'
import { binary } from '../ops/elementwise.ts'
import { abs, exp, log, log1p } from '../ops/functions.ts'
import { moveaxis } from '../ops/movement.ts'
import { sum } from '../ops/reduce.ts'
import { clip, where } from '../ops/select.ts'
import { takeAlongAxis } from '../ops/slicing.ts'
import { softplus } from '../ops/special.ts'
import { mean } from '../ops/statistics.ts'
import { broadcast } from '../ops/stretch.ts'
import { at } from '../shape.ts'
import { asTensor, type Tensor, type TensorLike } from '../tensor.ts'
import { logSoftmax } from './softmax.ts'

export type Reduction = 'mean' | 'sum' | 'none'
export interface LossOptions {
  readonly reduction?: Reduction
}
export interface WeightedOptions extends LossOptions {
  /** A weight for each element, broadcast. */
  readonly weight?: TensorLike | null
}
export interface ClassOptions extends LossOptions {
  /** A weight for each class, [C]. */
  readonly weight?: TensorLike | null
  /** Targets of this class count for nothing, not even in the mean. */
  readonly ignoreIndex?: number
}

export function reduce(loss: Tensor, { reduction = 'mean' }: LossOptions): Tensor {
  if (reduction === 'none') return loss
  return reduction === 'sum' ? sum(loss) : mean(loss)
}

/** (x − y)². With weights the mean is the weighted one. */
export function mseLoss(x: TensorLike, y: TensorLike, options: WeightedOptions = {}): Tensor {
  return reduceWeighted(asTensor(x, 'mseLoss').sub(y).square(), options)
}

/** |x − y|; derivative 0 at 0. With weights the mean is the weighted one. */
export function l1Loss(x: TensorLike, y: TensorLike, options: WeightedOptions = {}): Tensor {
  return reduceWeighted(abs(asTensor(x, 'l1Loss').sub(y)), options)
}

function weighted(loss: Tensor, { weight = null }: WeightedOptions): Tensor {
  return weight === null ? loss : loss.mul(weight)
}

/** The mean is Σwℓ / Σw: errors of regression are weighted so, those of classification by element are not. */
function reduceWeighted(loss: Tensor, options: WeightedOptions): Tensor {
  const { weight = null, reduction = 'mean' } = options
  const scaled = weighted(loss, options)
  if (weight === null || reduction !== 'mean') return reduce(scaled, options)
  return sum(scaled).div(sum(broadcast(asTensor(weight, 'loss'), loss.shape)))
}

/** (x − y)²/2β within β, |x − y| − β/2 beyond. */
export function smoothL1Loss(
  x: TensorLike,
  y: TensorLike,
  options: LossOptions & { beta?: number } = {},
): Tensor {
  const { beta = 1 } = options
  const difference = asTensor(x, 'smoothL1Loss').sub(y)
  const size = abs(difference)
  if (beta === 0) return reduce(size, options)
  return reduce(where(less(size, beta), difference.square().div(2 * beta), size.sub(beta / 2)), options)
}

/** (x − y)²/2 within δ, δ(|x − y| − δ/2) beyond. With weights the mean is the weighted one. */
export function huberLoss(
  x: TensorLike,
  y: TensorLike,
  options: WeightedOptions & { delta?: number } = {},
): Tensor {
  const { delta = 1 } = options
  const difference = asTensor(x, 'huberLoss').sub(y)
  const size = abs(difference)
  return reduceWeighted(
    where(size.lessEqual(delta), difference.square().div(2), size.sub(delta / 2).mul(delta)),
    options,
  )
}

/**
 * −(y log p + (1 − y) log(1 − p)) of probabilities, each logarithm at least −100. The derivative (p − y) / p(1 − p)
 * is cut as in PyTorch, by a denominator of at least 1e-12, so that it is not 0 where the logarithm is cut.
 */
export function binaryCrossEntropy(p: TensorLike, y: TensorLike, options: WeightedOptions = {}): Tensor {
  return reduce(weighted(crossEntropyOfTwo(p, y), options), options)
}

const crossEntropyOfTwo = binary(
  'binaryCrossEntropy',
  (out, o, end, a, i, sa, b, j, sb) => {
    for (; o < end; o++, i += sa, j += sb) {
      const [p, y] = [a[i] as number, b[j] as number]
      out[o] = (y - 1) * Math.max(Math.log1p(-p), -100) - y * Math.max(Math.log(p), -100)
    }
  },
  [
    (p, y) => p.sub(y).div(clip(p.sub(p.square()), 1e-12, null)),
    (p) => clip(log1p(p.neg()), -100, null).sub(clip(log(p), -100, null)),
  ],
)

/** The same of logits, for any logits; `posWeight` weighs the positive class. */
export function binaryCrossEntropyWithLogits(
  x: TensorLike,
  y: TensorLike,
  options: WeightedOptions & { posWeight?: TensorLike | null } = {},
): Tensor {
  const logits = asTensor(x, 'binaryCrossEntropyWithLogits')
  const target = asTensor(y, 'binaryCrossEntropyWithLogits')
  const { posWeight = null } = options
  const positive = posWeight === null ? target : target.mul(posWeight)
  const loss = softplus(logits.neg())
    .mul(positive)
    .add(softplus(logits).mul(target.neg().add(1)))
  return reduce(weighted(loss, options), options)
}

/**
 * Cross-entropy from logits. x is [C], [N, C] or [N, C, …]; targets are class indices of x's shape without the
 * class axis, or probabilities of x's own shape. With indices the mean is weighted by the targets' classes.
 */
export function crossEntropy(
  x: TensorLike,
  target: TensorLike,
  options: ClassOptions & { labelSmoothing?: number } = {},
): Tensor {
  const logits = asTensor(x, 'crossEntropy')
  const axis = logits.ndim === 1 ? 0 : 1
  const t = asTensor(target, 'crossEntropy')
  const { labelSmoothing = 0, weight = null } = options
  const logp = logSoftmax(logits, axis)
  const classes = at(logits.shape, axis)
  const w = weight === null ? full([classes], 1) : asTensor(weight, 'crossEntropy')
  const spread = w.withShape(logits.shape.map((_, i) => (i === axis ? classes : 1)))
  if (t.ndim === logits.ndim) {
    const smooth = labelSmoothing === 0 ? t : t.mul(1 - labelSmoothing).add(labelSmoothing / classes)
    const loss = sum(timesTarget(logp, smooth).mul(spread), axis).neg()
    return reduce(loss, options)
  }
  const hard = negativeLogLikelihood(logp, t, w, options.ignoreIndex, axis)
  const even = where(hard.counted, sum(logp.mul(spread), axis).neg().div(classes), 0)
  const loss =
    labelSmoothing === 0 ? hard.loss : hard.loss.mul(1 - labelSmoothing).add(even.mul(labelSmoothing))
  return options.reduction === 'none' || options.reduction === 'sum'
    ? reduce(loss, options)
    : sum(loss).div(sum(hard.weights))
}

/** log p · t, where a target of 0 wins over a logarithm of −∞. */
function timesTarget(logp: Tensor, target: Tensor): Tensor {
  return where(logicalAnd(equal(target, 0), equal(logp, -Infinity)), 0, logp.mul(target))
}

/** −log p of the target class: log-probabilities [N, C, …] and class indices [N, …]. */
export function nllLoss(x: TensorLike, target: TensorLike, options: ClassOptions = {}): Tensor {
  const logp = asTensor(x, 'nllLoss')
  const axis = logp.ndim === 1 ? 0 : 1
  const { weight = null, ignoreIndex } = options
  const w = weight === null ? full([at(logp.shape, axis)], 1) : asTensor(weight, 'nllLoss')
  const { loss, weights } = negativeLogLikelihood(logp, asTensor(target, 'nllLoss'), w, ignoreIndex, axis)
  return options.reduction === 'none' || options.reduction === 'sum'
    ? reduce(loss, options)
    : sum(loss).div(sum(weights))
}

function negativeLogLikelihood(
  logp: Tensor,
  target: Tensor,
  weight: Tensor,
  ignoreIndex = -100,
  axis: number,
): { loss: Tensor; weights: Tensor; counted: Tensor } {
  const counted = notEqual(target, ignoreIndex)
  const index = where(counted, target, 0)
  const own = takeAlongAxis(moveaxis(logp, axis, -1), index.withShape([...index.shape, 1]), -1).withShape(
    index.shape,
  )
  const weights = where(counted, weight.take(index), 0)
  return { loss: where(counted, own.mul(weights).neg(), 0), weights, counted }
}

/**
 * t(log t − x) with x the log-probabilities of the model; targets may be logarithms themselves. `batchmean` divides
 * the sum by the first axis' length, as the divergence's definition wants.
 */
export function klDivergence(
  x: TensorLike,
  target: TensorLike,
  options: { reduction?: Reduction | 'batchmean'; logTarget?: boolean } = {},
): Tensor {
  const logp = asTensor(x, 'klDivergence')
  const t = asTensor(target, 'klDivergence')
  const { reduction = 'mean', logTarget = false } = options
  const safe = where(greater(t, 0), t, 1)
  const loss = logTarget ? exp(t).mul(t.sub(logp)) : where(greater(t, 0), safe.mul(log(safe).sub(logp)), 0)
  return reduction === 'batchmean' ? sum(loss).div(at(logp.shape, 0)) : reduce(loss, { reduction })
}
