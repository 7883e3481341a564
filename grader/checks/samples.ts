/** What the shape of a mistake is read from. */
import type { Tensor } from '#engine/tensor.ts'
import type { PreparedCase } from './cases.ts'
import { maxAbs, sameShape } from './elements.ts'
import type { Lab } from './lab.ts'
import { baseName } from './results.ts'

export const EXACT = 1e-6

/** One output on one case: what it is and what it should be. */
export interface Sample {
  readonly prepared: PreparedCase
  readonly got: Tensor
  readonly expected: Tensor
}

/**
 * The number of a sample that may be told of all of them, null without one. Of a hidden case it could be one of its
 * inputs, whole or in its last digits; public cases are called before the learner's code has seen those.
 */
export function tellable(samples: readonly Sample[], numbers: readonly number[]): number | null {
  return numbers.find((_, i) => samples[i]?.prepared.visibility !== 'hidden') ?? null
}

export function isClose(got: Tensor | undefined, expected: Tensor): boolean {
  if (!got || !sameShape(got.shape, expected.shape)) return false
  return maxAbs(got.sub(expected)) <= EXACT * Math.max(maxAbs(expected), Number.MIN_VALUE)
}

/** What the axes of an output are called: as those of the input it is the gradient of, or of one of its rank. */
export function axesOf(lab: Lab, output: string, rank: number): readonly string[] {
  const parameter = lab.gradient?.of[baseName(output)]
  const like =
    lab.parameters.find(({ name }) => name === parameter) ??
    lab.parameters.find(({ axes }) => axes?.length === rank)
  return like?.axes ?? []
}
