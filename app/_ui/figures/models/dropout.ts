/** Dropout on a layer of a few units: every mask, its probability, and what the next unit says under it. */

import { relu, sigmoid } from '#engine/nn.ts'
import { generator } from '#engine/random.ts'
import { type Tensor, tensor } from '#engine/tensor.ts'

export type Readout = 'linear' | 'relu' | 'sigmoid'

const functions: Record<Readout, (z: Tensor) => Tensor> = {
  linear: (z) => z,
  relu: (z) => relu(z),
  sigmoid: (z) => sigmoid(z),
}

/** Activations of the units that may be dropped, times their weights to the next unit. */
export const CONTRIBUTIONS = [1.6, -1.1, 0.9, -0.6, 1.3, -1.7] as const
export const BIAS = 0.2

export interface Masked {
  readonly mask: readonly boolean[]
  readonly probability: number
  readonly output: number
}

/** All 2^n masks over the first `n` units, with the output of the next unit f(Σ rᵢ wᵢ yᵢ + b). */
export function everyMask(n: number, keep: number, f: Readout): Masked[] {
  return Array.from({ length: 2 ** n }, (_, code) => {
    const mask = Array.from({ length: n }, (_, unit) => Boolean((code >> unit) & 1))
    const kept = mask.filter(Boolean).length
    const z = mask.reduce((sum, on, unit) => sum + (on ? (CONTRIBUTIONS[unit] ?? 0) : 0), BIAS)
    return {
      mask,
      probability: keep ** kept * (1 - keep) ** (n - kept),
      output: functions[f](tensor([z])).item(),
    }
  })
}

/** Σ P(mask)·output over all masks: the exact expectation. */
export function expectation(masks: readonly Masked[]): number {
  return masks.reduce((sum, { probability, output }) => sum + probability * output, 0)
}

/** One pass at test time: every unit present, its outgoing weight times the keep probability; the bias is not scaled. */
export function scaledPass(n: number, keep: number, f: Readout): number {
  const z = CONTRIBUTIONS.slice(0, n).reduce((sum, each) => sum + keep * each, BIAS)
  return functions[f](tensor([z])).item()
}

/** A mask for each hidden layer of these widths. */
export function drawMasks(widths: readonly number[], keep: number, seed: number): boolean[][] {
  const random = generator(seed)
  return widths.map((width) => Array.from(random.bernoulli([width], keep).data, (r) => r === 1))
}
