/** Negative log-likelihoods of numbers, with PyTorch's arguments and meaning. */
import { greater } from '../ops/comparison.ts'
import { exp, log } from '../ops/functions.ts'
import { stopGradient } from '../ops/movement.ts'
import { maximum, where } from '../ops/select.ts'
import { sameShape } from '../shape.ts'
import { asTensor, type Tensor, type TensorLike } from '../tensor.ts'
import { type LossOptions, reduce } from './losses.ts'

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

/**
 * (log v + (x − t)²/v)/2 with the variance v kept at least ε; v has the shape of x, or that without its last axis,
 * or one that broadcasts.
 */
export function gaussianNllLoss(
  x: TensorLike,
  target: TensorLike,
  variance: TensorLike,
  options: LossOptions & { full?: boolean; eps?: number } = {},
): Tensor {
  const floor = options.eps ?? 1e-6
  const a = asTensor(x, 'gaussianNllLoss')
  const given = asTensor(variance, 'gaussianNllLoss')
  const perRow = given.ndim > 0 && sameShape(given.shape, a.shape.slice(0, -1))
  const v = perRow ? given.expandDims(-1) : given
  // The floor keeps a variance finite without hiding its derivative.
  const safe = v.add(stopGradient(maximum(v, floor).sub(v)))
  const loss = log(safe).add(a.sub(target).square().div(safe)).mul(0.5)
  return reduce(options.full === true ? loss.add(0.5 * Math.log(2 * Math.PI)) : loss, options)
}
