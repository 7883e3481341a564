/**
 * The seam between operations and differentiation. An operation computes its value and hands over,
 * for each input, its derivative as a linear map and the transpose of that map. Whoever listens
 * (a tape, a forward accumulator: see autodiff.ts) keeps what it needs; with no listener this costs
 * nothing. Derivatives are themselves written in operations, so they can be differentiated again.
 */
import type { Tensor } from './tensor.ts'

/** The derivative of an operation with respect to one of its inputs, at the recorded point. */
export interface Linear {
  /** The map: a tangent of the input's shape to one of the output's shape. */
  jvp(tangent: Tensor): Tensor
  /** Its transpose: a cotangent of the output's shape to one of the input's shape. */
  vjp(cotangent: Tensor): Tensor
}

export interface Listener {
  record(output: Tensor, inputs: readonly Tensor[], derivative: (input: number) => Linear): void
}

const listeners: Listener[] = []
/** Only listeners below this depth hear; while one works, it and those inside it are deaf. */
let hearing = 0

/** Reports `output` as computed from `inputs` and returns it. */
export function differentiable(
  output: Tensor,
  inputs: readonly Tensor[],
  derivative: (input: number) => Linear,
): Tensor {
  const depth = hearing
  if (depth === 0) return output
  try {
    for (let i = 0; i < depth; i++) {
      hearing = i
      listeners[i]?.record(output, inputs, derivative)
    }
  } finally {
    hearing = depth
  }
  return output
}

/** Runs `work` with `listener` innermost. */
export function listen<T>(listener: Listener, work: () => T): T {
  const depth = hearing
  const hidden = listeners.splice(depth)
  listeners.push(listener)
  hearing = depth + 1
  try {
    return work()
  } finally {
    listeners.length = depth
    listeners.push(...hidden)
    hearing = depth
  }
}
