/** What travels through a deep stack of layers: activations forwards, gradients backwards. */
import { vjp } from '#engine/autodiff.ts'
import { relu, sigmoid } from '#engine/nn.ts'
import { generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

export const WIDTH = 64
const BATCH = 32

export type ActivationName = 'sigmoid' | 'tanh' | 'relu'

const activations: Record<ActivationName, (z: Tensor) => Tensor> = {
  sigmoid: (z) => sigmoid(z),
  tanh: (z) => z.tanh(),
  relu: (z) => relu(z),
}

/** Schemes by the variance of a weight, given the fan-in (equal to the fan-out here). */
export const schemes = {
  /** U(−1/√d, 1/√d) */
  uniform: 1 / (3 * WIDTH),
  /** 2/(fan_in + fan_out) */
  xavier: 1 / WIDTH,
  /** 2/fan_in */
  he: 2 / WIDTH,
} as const
export type Scheme = keyof typeof schemes

interface Layer {
  readonly output: Tensor
  pull(upstream: Tensor): Tensor
}

/** Layers of `WIDTH` units on standard-normal inputs, no biases. */
function forward(activation: ActivationName, weightSd: number, depth: number, seed: number): Layer[] {
  const random = generator(seed)
  const layers: Layer[] = []
  let h = random.normal([BATCH, WIDTH])
  for (let l = 0; l < depth; l++) {
    const weight = random.normal([WIDTH, WIDTH], 0, weightSd)
    const { value, pullback } = vjp((x) => activations[activation](x.matmul(weight)), [h])
    layers.push({ output: value, pull: (upstream) => pullback(upstream)[0] ?? upstream })
    h = value
  }
  return layers
}

/** Mean square of the activations after each layer; the first entry is the input's, 1 in expectation. */
export function meanSquares(
  activation: ActivationName,
  scheme: Scheme,
  depth: number,
  seed = 1,
): readonly number[] {
  const layers = forward(activation, Math.sqrt(schemes[scheme]), depth, seed)
  return [1, ...layers.map(({ output }) => output.square().mean().item())]
}

/** All activations after layer `layer` (from 1). */
export function outputs(activation: ActivationName, scheme: Scheme, layer: number, seed = 1): Float64Array {
  const all = forward(activation, Math.sqrt(schemes[scheme]), layer, seed)
  return all.at(-1)?.output.data ?? new Float64Array()
}

/**
 * ‖∂s/∂h_l‖ / ‖∂s/∂h_L‖ for l = L … 0, where s is a random weighting of the last layer's outputs: how much of a
 * gradient is left after each layer on its way back.
 *
 * @param gain factor on the weights of Glorot's (sigmoid, tanh) or He's (ReLU) scheme
 */
export function gradientNorms(activation: ActivationName, gain: number, depth: number, seed = 1): number[] {
  const sd = gain * Math.sqrt(schemes[activation === 'relu' ? 'he' : 'xavier'])
  const layers = forward(activation, sd, depth, seed)
  let upstream = generator(`upstream ${seed}`).normal([BATCH, WIDTH])
  const norm = (g: Tensor) => Math.sqrt(g.square().sum().item())
  const first = norm(upstream)
  const left = [1]
  for (const layer of layers.toReversed()) {
    upstream = layer.pull(upstream)
    left.push(norm(upstream) / first)
  }
  return left
}
