/** Which known wrong solution a submission behaves like. */
import type { Tensor } from '#engine/tensor.ts'
import type { PreparedCase } from './cases.ts'
import { maxAbs, sameShape } from './elements.ts'
import type { Tensors } from './lab.ts'
import type { PropertyFinding } from './property.ts'
import { matchByProperties } from './rival-properties.ts'
import { compareWithin } from './value.ts'

/** A lab's wrong solution and what it gives on every case, by case id; null where it gives nothing. */
export interface Rival {
  readonly name: string
  readonly cards: readonly string[]
  readonly outputs: ReadonlyMap<string, Tensors | null>
  /** What the properties of every case come to for it, in order. */
  readonly findings: ReadonlyMap<string, readonly (PropertyFinding | null)[]>
}

/** What a submission gave on a case, in whatever shape it came; null when it gave nothing. */
export interface Observed {
  readonly prepared: PreparedCase
  readonly outputs: Tensors | null
  /** What the properties of the case come to, in order. */
  readonly findings: readonly (PropertyFinding | null)[]
}

export interface Match {
  readonly rival: Rival
  /** The largest deviation from the rival's outputs, relative to their size; null where only statistics are alike. */
  readonly agreement: number | null
}

/** Outputs agree when they differ by no more than this, relative to the largest element… */
const AGREEMENT = 1e-6
/** …and by much less than the rival itself differs from the truth. */
const OF_DIFFERENCE = 1e-2
/** A match this many times closer than the next has no rival. */
const CLEARLY_CLOSER = 1000

/**
 * The one rival whose outputs the submission gives, or whose statistics where chance decides the outputs. Only results that the rival gets wrong are
 * compared, on every case, so that two mistakes in two results are both known. Of several rivals,
 * one that accounts for everything that is wrong comes first; if it stays undecided, none.
 */
export function matchRival(observed: readonly Observed[], rivals: readonly Rival[]): Match | null {
  const match = matchByOutputs(observed, rivals)
  const isDeterminedRight = observed.every(({ prepared, outputs }) =>
    Object.keys(prepared.expected).every((output) => !outputs || !differs(prepared, output, outputs[output])),
  )
  return match ?? (isDeterminedRight ? matchByProperties(observed, rivals) : null)
}

function matchByOutputs(observed: readonly Observed[], rivals: readonly Rival[]): Match | null {
  const wrong = observed.flatMap(({ prepared, outputs }) =>
    Object.keys(prepared.expected).filter((output) => outputs && differs(prepared, output, outputs[output])),
  )
  const matches = rivals.flatMap((rival) => {
    const found = matchOne(observed.filter(isTelling), rival) ?? matchOne(observed, rival)
    return found ? [{ ...found, complete: wrong.every((output) => found.outputs.has(output)) }] : []
  })
  const complete = matches.filter((match) => match.complete)
  const [best, next] = (complete.length > 0 ? complete : matches).sort((a, b) => a.agreement - b.agreement)
  if (!best) return null
  if (next && next.agreement <= CLEARLY_CLOSER * Math.max(best.agreement, Number.EPSILON)) return null
  return { rival: best.rival, agreement: best.agreement }
}

/** At a kink the same mistake may choose another slope, and where digits are scarce other digits. */
export function isTelling({ prepared: { regime } }: Observed): boolean {
  return regime.kink === undefined && regime.kind !== 'stability'
}

interface Agreeing extends Match {
  readonly agreement: number
  readonly outputs: Set<string>
}

/** Null when the submission differs from the rival, or the rival is right about everything. */
function matchOne(observed: readonly Observed[], rival: Rival): Agreeing | null {
  const pairs = observed.flatMap(({ prepared, outputs }) => {
    const model = rival.outputs.get(prepared.id)
    return outputs && model ? [{ prepared, outputs, model }] : []
  })
  const outputs = new Set(
    pairs.flatMap(({ prepared, model }) =>
      Object.keys(prepared.expected).filter((output) => differs(prepared, output, model[output])),
    ),
  )
  if (outputs.size === 0) return null
  let agreement = 0
  for (const { prepared, outputs: got, model } of pairs) {
    for (const output of outputs) {
      // What one mode determines may be left to chance in another.
      if (!(output in prepared.expected)) continue
      const distance = distanceTo(prepared, output, got[output], model[output])
      if (distance === null) return null
      agreement = Math.max(agreement, distance)
    }
  }
  return { rival, agreement, outputs }
}

/** How far an output lies from the rival's, relative to its size; null when they do not agree. */
function distanceTo(
  prepared: PreparedCase,
  output: string,
  got: Tensor | undefined,
  model: Tensor | undefined,
): number | null {
  if (!got || !model || !sameShape(got.shape, model.shape)) return null
  const { expected, scale } = prepared.truth(output)
  const distance = deviation(got, model)
  const size = Math.max(maxAbs(model), sameShape(expected.shape, model.shape) ? maxAbs(expected) : 0, scale)
  if (!(distance <= AGREEMENT * size)) return null
  const wrong = differs(prepared, output, model)
  if (
    wrong &&
    sameShape(expected.shape, model.shape) &&
    !(distance <= OF_DIFFERENCE * deviation(expected, model))
  )
    return null
  return size === 0 ? 0 : distance / size
}

/** Whether an output is wrong on a case, by value or by shape. */
export function differs(prepared: PreparedCase, output: string, got: Tensor | undefined): boolean {
  const { expected, bounds, scale } = prepared.truth(output)
  if (!got || !sameShape(got.shape, expected.shape)) return true
  const { lower, upper } = bounds ?? { lower: expected, upper: expected }
  return compareWithin(lower, upper, got, prepared.tolerance, scale).mismatched > 0
}

/** max |a − b|; elements that are the same value, NaN too, are no distance apart. */
function deviation(a: Tensor, b: Tensor): number {
  let largest = 0
  for (let i = 0; i < a.data.length; i++) {
    const [x, y] = [a.data[i] as number, b.data[i] as number]
    if (Object.is(x, y) || x === y) continue
    const distance = Math.abs(x - y)
    if (!(distance <= largest)) largest = Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance
  }
  return largest
}
