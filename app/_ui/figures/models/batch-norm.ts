/** Batch normalization on one feature, its three backward paths, and what folding it leaves. */
import { vjp } from '#engine/autodiff.ts'
import { batchNorm } from '#engine/nn.ts'
import { generator } from '#engine/random.ts'
import { type Tensor, tensor } from '#engine/tensor.ts'

export const EPS = 1e-5
const SIZE = 400

export interface Feature {
  readonly x: Float64Array
  readonly mean: number
  readonly variance: number
  readonly normalized: Float64Array
}

let feature: Feature | undefined

/** A batch of one feature that is off centre, wide and skewed. */
export function skewedFeature(): Feature {
  if (feature) return feature
  // A seed under which no value is far out: all of x stands in the picture.
  const random = generator(534)
  const x = random.exponential([SIZE, 1], 1.3).add(random.normal([SIZE, 1], 1.7, 0.6))
  const normalized = batchNorm(x, null, null, { eps: EPS })
  feature = { x: x.data, mean: x.mean().item(), variance: x.var().item(), normalized: normalized.data }
  return feature
}

export const paths = ['direct', 'variance', 'mean'] as const
export type BackwardPath = (typeof paths)[number]

export interface Backward {
  readonly dx: Float64Array
  /** ‖dx − right dx‖ / ‖right dx‖ */
  readonly error: number
}

/** A small batch whose upstream gradient leans on x̂ and on 1, so that no path is idle. */
function smallBatch(): { x: Tensor; dy: Tensor; gamma: number } {
  const random = generator(5)
  const x = random.normal([8, 1], 2, 1.5)
  const normalized = x.sub(x.mean()).div(x.std())
  const dy = random.normal([8, 1], 0.6, 1).add(normalized.mul(0.7))
  return { x, dy, gamma: 1.4 }
}

/**
 * dx of y = γx̂ + β along the chosen paths only. With dx̂ = γ·dy and s = √(σ² + ε): direct dx̂/s, through the
 * variance −x̂·mean(dx̂·x̂)/s, through the mean −mean(dx̂)/s.
 */
export function backward(chosen: readonly BackwardPath[]): Backward {
  const { x, dy, gamma } = smallBatch()
  const spread = x.var().add(EPS).sqrt()
  const normalized = x.sub(x.mean()).div(spread)
  const upstream = dy.mul(gamma)
  const parts: Record<BackwardPath, Tensor> = {
    direct: upstream.div(spread),
    variance: normalized.mul(upstream.mul(normalized).mean()).div(spread).neg(),
    mean: upstream.mean().div(spread).neg(),
  }
  const dx = chosen.reduce((sum, path) => sum.add(parts[path]), x.mul(0))
  const { pullback } = vjp((input) => batchNorm(input, tensor([gamma]), tensor([0]), { eps: EPS }), [x])
  const right = pullback(dy)[0] ?? dx
  const norm = (v: Tensor) => Math.sqrt(v.square().sum().item())
  return { dx: dx.data, error: norm(dx.sub(right)) / norm(right) }
}

/** dx by the engine's reverse mode. */
export function rightBackward(): Float64Array {
  return backward(paths).dx
}

export interface Folded {
  readonly weight: number
  readonly bias: number
}

/** w′ = γw/√(σ²_run + ε), b′ = γ(b − μ_run)/√(σ²_run + ε) + β. */
export function fold(
  layer: Folded,
  norm: { readonly gamma: number; readonly beta: number; readonly mean: number; readonly variance: number },
): Folded {
  const scale = norm.gamma / Math.sqrt(norm.variance + EPS)
  return { weight: scale * layer.weight, bias: scale * (layer.bias - norm.mean) + norm.beta }
}
