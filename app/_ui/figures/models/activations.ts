/** Activation functions with their derivatives, both from the engine. */
import { jvp } from '#engine/autodiff.ts'
import { leakyRelu, relu, sigmoid } from '#engine/nn.ts'
import { tensor } from '#engine/np.ts'
import type { Tensor } from '#engine/tensor.ts'

export interface Sampled {
  readonly value: Float64Array
  readonly slope: Float64Array
}

/** A function by element and its derivative at every `z`, by forward mode. */
export function sample(f: (z: Tensor) => Tensor, z: ArrayLike<number>): Sampled {
  const x = tensor(Float64Array.from(z))
  const { value, tangent } = jvp(f, [x], [new Float64Array(x.size).fill(1)])
  return { value: value.data, slope: tangent.data }
}

export const curves = {
  sigmoid: (z: Tensor) => sigmoid(z),
  tanh: (z: Tensor) => z.tanh(),
  relu: (z: Tensor) => relu(z),
} as const

export const leaky = (slope: number) => (z: Tensor) => leakyRelu(z, slope)

/**
 * The |z| beyond which the derivative is below `share` of its peak at 0, for a function that is symmetric
 * around its centre. Found by halving.
 */
export function saturatesAt(f: (z: Tensor) => Tensor, share: number): number {
  const slope = (z: number) => sample(f, [z]).slope[0] ?? Number.NaN
  const limit = share * slope(0)
  let [low, high] = [0, 50]
  while (high - low > 1e-6) {
    const middle = (low + high) / 2
    if (slope(middle) > limit) low = middle
    else high = middle
  }
  return high
}

/**
 * Three moves that turn σ into tanh: squeeze z by `squeeze`, stretch the result by `stretch`, move it by `shift`.
 * The identity is tanh z = 2σ(2z) − 1.
 */
export function movedSigmoid(squeeze: number, stretch: number, shift: number) {
  return (z: Tensor) => sigmoid(z.mul(squeeze)).mul(stretch).add(shift)
}
