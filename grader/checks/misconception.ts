/** Which known wrong solution a submission behaves like. */
import type { Tensor } from '#engine/tensor.ts'
import type { PreparedCase } from './cases.ts'
import { maxAbs, sameShape } from './elements.ts'
import type { Tensors } from './lab.ts'
import { compareWithin } from './value.ts'

/** A lab's wrong solution and what it gives on every case, by case id; null where it gives nothing. */
export interface Rival {
  readonly name: string
  readonly cards: readonly string[]
  readonly outputs: ReadonlyMap<string, Tensors | null>
}

/** What a submission gave on a case, in whatever shape it came; null when it gave nothing. */
export interface Observed {
  readonly prepared: PreparedCase
  readonly outputs: Tensors | null
}

export interface Match {
  readonly rival: Rival
  /** The largest deviation from the rival's outputs, relative to their size. */
  readonly agreement: number
}

/** Outputs agree when they differ by no more than this, relative to the largest element… */
const AGREEMENT = 1e-6
/** …and by much less than the rival itself differs from the truth. */
const OF_DIFFERENCE = 1e-2
/** A match this many times closer than the next has no rival. */
const CLEARLY_CLOSER = 1000

/**
 * The one rival whose outputs the submission gives wherever that rival differs from the truth. Of
 * several, those that account for everything that is wrong come first; if it stays undecided, none.
 */
export function matchRival(observed: readonly Observed[], rivals: readonly Rival[]): Match | null {
  const wrong = observed.flatMap(({ prepared, outputs }) =>
    Object.keys(prepared.expected)
      .filter((output) => outputs && differs(prepared, output, outputs[output]))
      .map((output) => `${prepared.id} ${output}`),
  )
  const matches = rivals.flatMap((rival) => {
    const match = matchOne(observed, rival)
    return match ? [{ ...match, complete: wrong.every((place) => match.places.has(place)) }] : []
  })
  const complete = matches.filter((match) => match.complete)
  const [best, next] = (complete.length > 0 ? complete : matches).sort((a, b) => a.agreement - b.agreement)
  if (!best) return null
  if (next && next.agreement <= CLEARLY_CLOSER * Math.max(best.agreement, Number.EPSILON)) return null
  return { rival: best.rival, agreement: best.agreement }
}

/** Null when the submission differs from the rival anywhere the rival differs from the truth. */
function matchOne(observed: readonly Observed[], rival: Rival): (Match & { places: Set<string> }) | null {
  const places = new Set<string>()
  let agreement = 0
  for (const { prepared, outputs } of observed) {
    const theirs = rival.outputs.get(prepared.id)
    if (!theirs) continue
    for (const output of Object.keys(prepared.expected)) {
      const model = theirs[output]
      if (!model || !differs(prepared, output, model)) continue
      const got = outputs?.[output]
      if (!got || !sameShape(got.shape, model.shape)) return null
      const truth = prepared.expected[output] as Tensor
      const distance = deviation(got, model)
      const size = Math.max(maxAbs(model), maxAbs(truth), Number.MIN_VALUE)
      const apart = sameShape(truth.shape, model.shape) ? deviation(truth, model) : Number.POSITIVE_INFINITY
      if (!(distance <= AGREEMENT * size && distance <= OF_DIFFERENCE * apart)) return null
      agreement = Math.max(agreement, distance / size)
      places.add(`${prepared.id} ${output}`)
    }
  }
  return places.size > 0 ? { rival, agreement, places } : null
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
