/** Lengths of vectors, distances and angles between them, with PyTorch's arguments and meaning. */
import { equal } from '../ops/comparison.ts'
import { abs, sqrt } from '../ops/functions.ts'
import { stopGradient } from '../ops/movement.ts'
import { max, sum } from '../ops/reduce.ts'
import { clip, maximum, where } from '../ops/select.ts'
import { asTensor, type Tensor, type TensorLike } from '../tensor.ts'

/** (Σ|x|ᵖ)^(1/p) along an axis, which stays with size 1. The derivative of the Euclidean norm at 0 is 0. */
export function vectorNorm(x: TensorLike, p = 2, axis = -1): Tensor {
  const a = asTensor(x, 'vectorNorm')
  if (p === Infinity) return max(abs(a), axis, true)
  if (p === 1) return sum(abs(a), axis, true)
  const powers = sum(p === 2 ? a.square() : abs(a).pow(p), axis, true)
  const zero = equal(powers, 0)
  const safe = where(zero, 1, powers)
  return where(zero, 0, p === 2 ? sqrt(safe) : safe.pow(1 / p))
}

/** x / max(‖x‖ₚ, ε) along an axis. */
export function normalize(x: TensorLike, options: { p?: number; axis?: number; eps?: number } = {}): Tensor {
  const { p = 2, axis = 1, eps = 1e-12 } = options
  const a = asTensor(x, 'normalize')
  return a.div(clip(vectorNorm(a, p, axis), eps, null))
}

/** ‖a − b + ε‖ₚ over the last axis. */
export function pairwiseDistance(
  a: TensorLike,
  b: TensorLike,
  options: { p?: number; eps?: number; keepdims?: boolean } = {},
): Tensor {
  const { p = 2, eps = 1e-6, keepdims = false } = options
  const distance = vectorNorm(asTensor(a, 'pairwiseDistance').sub(b).add(eps), p)
  return keepdims ? distance : distance.squeeze(-1)
}

/** The cosine of the angle between vectors along an axis; each norm at least ε, without hiding its derivative. */
export function cosineSimilarity(a: TensorLike, b: TensorLike, axis = 1, eps = 1e-8): Tensor {
  const unit = (v: TensorLike): Tensor => {
    const x = asTensor(v, 'cosineSimilarity')
    const norm = vectorNorm(x, 2, axis)
    return x.div(norm.add(stopGradient(maximum(norm, eps).sub(norm))))
  }
  return sum(unit(a).mul(unit(b)), axis)
}
