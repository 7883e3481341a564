/** Losses with PyTorch's arguments and meaning. Everything starts from logits or log-probabilities where it can. */
import { equal, greater, less, notEqual } from '../ops/comparison.ts'
import { arange, full } from '../ops/creation.ts'
import { abs, exp, log, sqrt } from '../ops/functions.ts'
import { moveaxis, stopGradient } from '../ops/movement.ts'
import { sum } from '../ops/reduce.ts'
import { clip, maximum, where } from '../ops/select.ts'
import { takeAlongAxis } from '../ops/slicing.ts'
import { softplus } from '../ops/special.ts'
import { mean } from '../ops/statistics.ts'
import { at, normalizeAxis } from '../shape.ts'
import { asTensor, type Tensor, type TensorLike } from '../tensor.ts'
import { relu } from './activations.ts'
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

function reduce(loss: Tensor, { reduction = 'mean' }: LossOptions): Tensor {
  if (reduction === 'none') return loss
  return reduction === 'sum' ? sum(loss) : mean(loss)
}

/** (x − y)². */
export function mseLoss(x: TensorLike, y: TensorLike, options: WeightedOptions = {}): Tensor {
  return reduce(weighted(asTensor(x, 'mseLoss').sub(y).square(), options), options)
}

/** |x − y|. */
export function l1Loss(x: TensorLike, y: TensorLike, options: WeightedOptions = {}): Tensor {
  return reduce(weighted(abs(asTensor(x, 'l1Loss').sub(y)), options), options)
}

function weighted(loss: Tensor, { weight = null }: WeightedOptions): Tensor {
  return weight === null ? loss : loss.mul(weight)
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

/** (x − y)²/2 within δ, δ(|x − y| − δ/2) beyond. */
export function huberLoss(
  x: TensorLike,
  y: TensorLike,
  options: LossOptions & { delta?: number } = {},
): Tensor {
  const { delta = 1 } = options
  const difference = asTensor(x, 'huberLoss').sub(y)
  const size = abs(difference)
  return reduce(
    where(size.lessEqual(delta), difference.square().div(2), size.sub(delta / 2).mul(delta)),
    options,
  )
}

/** −(y log p + (1 − y) log(1 − p)) of probabilities, each logarithm at least −100. */
export function binaryCrossEntropy(p: TensorLike, y: TensorLike, options: WeightedOptions = {}): Tensor {
  const a = asTensor(p, 'binaryCrossEntropy')
  const target = asTensor(y, 'binaryCrossEntropy')
  const hit = clip(log(a), -100, null).mul(target)
  const miss = clip(log(asTensor(1, 'binaryCrossEntropy').sub(a)), -100, null)
  return reduce(weighted(hit.add(miss.mul(target.neg().add(1))).neg(), options), options)
}

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
  return where(equal(target, 0), 0, logp.mul(target))
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

/** exp(x) − t·x for x the logarithm of a Poisson rate, or x − t·log(x + ε) for the rate itself. */
export function poissonNllLoss(
  x: TensorLike,
  target: TensorLike,
  options: LossOptions & { logInput?: boolean; full?: boolean; eps?: number } = {},
): Tensor {
  const { logInput = true, eps = 1e-8 } = options
  const a = asTensor(x, 'poissonNllLoss')
  const t = asTensor(target, 'poissonNllLoss')
  const plain = logInput ? exp(a).sub(t.mul(a)) : a.sub(t.mul(log(a.add(eps))))
  if (options.full !== true) return reduce(plain, options)
  const safe = where(greater(t, 1), t, 1)
  const stirling = safe
    .mul(log(safe))
    .sub(safe)
    .add(log(safe.mul(2 * Math.PI)).mul(0.5))
  return reduce(plain.add(where(greater(t, 1), stirling, 0)), options)
}

/** (log v + (x − t)²/v)/2 with the variance v kept at least ε. */
export function gaussianNllLoss(
  x: TensorLike,
  target: TensorLike,
  variance: TensorLike,
  options: LossOptions & { full?: boolean; eps?: number } = {},
): Tensor {
  const floor = options.eps ?? 1e-6
  const v = asTensor(variance, 'gaussianNllLoss')
  // The floor keeps a variance finite without hiding its derivative.
  const safe = v.add(stopGradient(maximum(v, floor).sub(v)))
  const loss = log(safe).add(asTensor(x, 'gaussianNllLoss').sub(target).square().div(safe)).mul(0.5)
  return reduce(options.full === true ? loss.add(0.5 * Math.log(2 * Math.PI)) : loss, options)
}

/** log(1 + e^(−yx)) with y = ±1. */
export function softMarginLoss(x: TensorLike, y: TensorLike, options: LossOptions = {}): Tensor {
  return reduce(softplus(asTensor(x, 'softMarginLoss').mul(y).neg()), options)
}

/** x where y = 1, max(0, margin − x) where y = −1. */
export function hingeEmbeddingLoss(
  x: TensorLike,
  y: TensorLike,
  options: LossOptions & { margin?: number } = {},
): Tensor {
  const a = asTensor(x, 'hingeEmbeddingLoss')
  const { margin = 1 } = options
  return reduce(where(equal(y, 1), a, relu(a.neg().add(margin))), options)
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
  return reduce(clip(loss, 0, null), options)
}

/** The cosine of the angle between vectors along an axis; each norm at least ε. */
export function cosineSimilarity(a: TensorLike, b: TensorLike, axis = 1, eps = 1e-8): Tensor {
  const x = asTensor(a, 'cosineSimilarity')
  const y = asTensor(b, 'cosineSimilarity')
  const norm = (v: Tensor): Tensor => maximum(sqrt(sum(v.square(), axis)), eps)
  return sum(x.mul(y), axis).div(norm(x).mul(norm(y)))
}

/** 1 − cos where y = 1, max(0, cos − margin) where y = −1. */
export function cosineEmbeddingLoss(
  a: TensorLike,
  b: TensorLike,
  y: TensorLike,
  options: LossOptions & { margin?: number } = {},
): Tensor {
  const x = asTensor(a, 'cosineEmbeddingLoss')
  const cos = cosineSimilarity(x, b, x.ndim - 1)
  const { margin = 0 } = options
  return reduce(where(equal(y, 1), cos.neg().add(1), relu(cos.sub(margin))), options)
}

/** max(0, ‖a − p‖ − ‖a − n‖ + margin), norms over the last axis of differences shifted by ε. */
export function tripletMarginLoss(
  anchor: TensorLike,
  positive: TensorLike,
  negative: TensorLike,
  options: LossOptions & { margin?: number; p?: number; eps?: number } = {},
): Tensor {
  const { margin = 1, p = 2, eps = 1e-6 } = options
  const a = asTensor(anchor, 'tripletMarginLoss')
  const distance = (b: TensorLike): Tensor => {
    const gap = abs(a.sub(b).add(eps))
    return p === 2 ? sqrt(sum(gap.square(), -1)) : sum(gap.pow(p), -1).pow(1 / p)
  }
  return reduce(clip(distance(positive).sub(distance(negative)).add(margin), 0, null), options)
}

/** Σ over wrong classes of max(0, margin − x[y] + x[j])ᵖ / C: x [N, C], targets [N]. */
export function multiMarginLoss(
  x: TensorLike,
  target: TensorLike,
  options: ClassOptions & { margin?: number; p?: number } = {},
): Tensor {
  const { margin = 1, p = 1, weight = null } = options
  const a = asTensor(x, 'multiMarginLoss')
  const axis = normalizeAxis('multiMarginLoss', -1, a.shape)
  const index = asTensor(target, 'multiMarginLoss')
  const classes = at(a.shape, axis)
  const own = takeAlongAxis(a, index.withShape([...index.shape, 1]), axis)
  const gaps = clip(a.sub(own).add(margin), 0, null).pow(p)
  const scaled =
    weight === null ? gaps : gaps.mul(asTensor(weight, 'multiMarginLoss').take(index).expandDims(-1))
  const others = notEqual(arange(classes), index.expandDims(-1))
  return reduce(sum(where(others, scaled, 0), axis).div(classes), options)
}
