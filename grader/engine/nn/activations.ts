/**
 * Activation functions. At a kink the derivative is that of the side named in the comment, which is what
 * PyTorch takes.
 */
import { greater, less, lessEqual } from '../ops/comparison.ts'
import { unary } from '../ops/elementwise.ts'
import { exp, sign, tanh } from '../ops/functions.ts'
import { minimum, where } from '../ops/select.ts'
import { between } from '../ops/slicing.ts'
import { erfc, softplus as exactSoftplus, sigmoid } from '../ops/special.ts'
import { at, normalizeAxis } from '../shape.ts'
import { asTensor, type Tensor, type TensorLike } from '../tensor.ts'

/** max(x, 0); derivative 0 at 0. */
export const relu = unary(
  'relu',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.max(x[i] as number, 0)
  },
  (x) => greater(x, 0),
)

/** x, or slope·x where x is not positive; derivative `slope` at 0. */
export function leakyRelu(x: TensorLike, slope: TensorLike = 0.01): Tensor {
  const a = asTensor(x, 'leakyRelu')
  return where(greater(a, 0), a, a.mul(slope))
}

/**
 * Leaky ReLU with a learned slope: one, or one for each channel (axis 1; the only axis of a vector).
 * Derivative with respect to x is `slope` at 0.
 */
export function prelu(x: TensorLike, slope: TensorLike): Tensor {
  const a = asTensor(x, 'prelu')
  const s = asTensor(slope, 'prelu')
  const perChannel = s.ndim === 1 && s.size > 1 && a.ndim > 2
  return leakyRelu(a, perChannel ? s.withShape([s.size, ...a.shape.slice(2).map(() => 1)]) : s)
}

/** min(max(x, 0), 6); derivative 0 at 0 and 6. */
export function relu6(x: TensorLike): Tensor {
  return hardTanh(x, 0, 6)
}

/** x kept within [low, high]; derivative 0 at the bounds. */
export function hardTanh(x: TensorLike, low = -1, high = 1): Tensor {
  const a = asTensor(x, 'hardTanh')
  return where(lessEqual(a, low), low, where(less(a, high), a, where(a.equal(a), high, a)))
}

/** x, or α(eˣ − 1) where x is not positive; derivative α at 0. */
export function elu(x: TensorLike, alpha = 1): Tensor {
  const a = asTensor(x, 'elu')
  return where(greater(a, 0), a, belowZero(a).mul(alpha))
}

/** eˣ − 1 for x ≤ 0; what it is elsewhere is not used, but must not overflow. */
const belowZero = unary(
  'expm1',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.expm1(Math.min(x[i] as number, 0))
  },
  (x) => exp(minimum(x, 0)),
)

/** max(0, x) + min(0, α(e^(x/α) − 1)), smooth at 0 for every α. */
export function celu(x: TensorLike, alpha = 1): Tensor {
  const a = asTensor(x, 'celu')
  return where(greater(a, 0), a, belowZero(a.div(alpha)).mul(alpha))
}

/** The self-normalizing ELU of Klambauer et al. (2017). */
export function selu(x: TensorLike, alpha = 1.6732632423543772, scale = 1.0507009873554805): Tensor {
  return elu(x, alpha).mul(scale)
}

/** x·Φ(x) with the standard normal's distribution function, or its approximation by tanh. */
export function gelu(x: TensorLike, approximate: 'none' | 'tanh' = 'none'): Tensor {
  const a = asTensor(x, 'gelu')
  if (approximate === 'none') return a.mul(erfc(a.mul(-Math.SQRT1_2))).mul(0.5)
  const inner = a.add(a.square().mul(a).mul(0.044715)).mul(Math.sqrt(2 / Math.PI))
  return a.mul(sigmoid(inner.mul(2)))
}

/** x·σ(βx); SiLU for β = 1. */
export function silu(x: TensorLike, beta = 1): Tensor {
  const a = asTensor(x, 'silu')
  return a.mul(sigmoid(beta === 1 ? a : a.mul(beta)))
}

/** x·tanh(log(1 + eˣ)). */
export function mish(x: TensorLike): Tensor {
  const a = asTensor(x, 'mish')
  return a.mul(tanh(exactSoftplus(a)))
}

/**
 * log(1 + e^(βx)) / β, and x itself where βx is above the threshold, as PyTorch cuts it: up to 2e-9 less than the
 * function, which `np.softplus` computes without a cut.
 */
export function softplus(x: TensorLike, beta = 1, limit = 20): Tensor {
  const a = asTensor(x, 'softplus')
  const scaled = a.mul(beta)
  return where(greater(scaled, limit), a, exactSoftplus(scaled).div(beta))
}

/** x / (1 + |x|). */
export function softsign(x: TensorLike): Tensor {
  const a = asTensor(x, 'softsign')
  return a.div(a.abs().add(1))
}

/** x − tanh x. */
export function tanhShrink(x: TensorLike): Tensor {
  const a = asTensor(x, 'tanhShrink')
  return a.sub(tanh(a))
}

/** x moved towards 0 by λ, 0 within; derivative 0 at ±λ. */
export function softShrink(x: TensorLike, lambda = 0.5): Tensor {
  const a = asTensor(x, 'softShrink')
  return where(lessEqual(a.abs(), lambda), 0, a.sub(sign(a).mul(lambda)))
}

/** x, or 0 where |x| ≤ λ. */
export function hardShrink(x: TensorLike, lambda = 0.5): Tensor {
  const a = asTensor(x, 'hardShrink')
  return where(lessEqual(a.abs(), lambda), 0, a)
}

/** x, or `value` where x ≤ threshold. */
export function threshold(x: TensorLike, limit: number, value: number): Tensor {
  const a = asTensor(x, 'threshold')
  return where(lessEqual(a, limit), value, a)
}

/** slope·x + offset kept within [0, 1]; derivative 0 at the ends. */
export function hardSigmoid(x: TensorLike, slope = 1 / 6, offset = 0.5): Tensor {
  return hardTanh(asTensor(x, 'hardSigmoid').mul(slope).add(offset), 0, 1)
}

/** x·hardSigmoid(x). */
export function hardSwish(x: TensorLike): Tensor {
  const a = asTensor(x, 'hardSwish')
  return a.mul(hardSigmoid(a))
}

/** The first half along an axis times σ of the second. */
export function glu(x: TensorLike, axis = -1): Tensor {
  const a = asTensor(x, 'glu')
  const along = normalizeAxis('glu', axis, a.shape)
  const half = at(a.shape, along) / 2
  return between(a, along, 0, half).mul(sigmoid(between(a, along, half, 2 * half)))
}
