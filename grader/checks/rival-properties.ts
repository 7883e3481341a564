/**
 * Which known wrong solution a submission behaves like where results are nobody's: chance decides them, or training does.
 * It fails the properties that the wrong solution fails, by as much, and passes those that it passes.
 */
import { maxAbs, sameShape } from './elements.ts'
import type { Match, Observed, Rival } from './misconception.ts'
import type { PropertyFinding } from './property.ts'

/** Statistics of one mistake differ by chance, from stream to stream, and so do deviations. */
const ALIKE = 0.25
/** A match this many times closer than the next has no rival. */
const CLEARLY_CLOSER = 4
/** Whoever draws as the wrong solution does gives its very numbers. */
const SAME = 1e-9

/** Only submissions whose determined results are right: the others are known by those. */
export function matchByProperties(observed: readonly Observed[], rivals: readonly Rival[]): Match | null {
  const matches = rivals.flatMap((rival) => {
    const distance = distanceTo(observed, rival)
    return distance === null ? [] : [{ rival, distance }]
  })
  const [best, next] = matches.sort((a, b) => a.distance - b.distance)
  if (!best) return null
  if (next && !(next.distance > CLEARLY_CLOSER * best.distance)) return null
  return { rival: best.rival, agreement: best.distance === 0 ? 0 : null }
}

/** 0 for the very outputs of the rival, else above 0 and the larger the less alike; null when they do not agree. */
function distanceTo(observed: readonly Observed[], rival: Rival): number | null {
  const pairs = observed.flatMap(({ prepared, findings }) =>
    findings.map((mine, i) => ({ mine, its: rival.findings.get(prepared.id)?.[i] ?? null })),
  )
  const isSameThroughout = observed.every((one) => isSame(one, rival))
  // In a shape of its own a result has no properties to fail: the numbers have to speak, in every case.
  const isMisshapen =
    pairs.some(({ its }) => its === null) && observed.every(({ outputs }) => outputs !== null)
  const isCaught = pairs.some(({ its }) => its !== null && !its.passed)
  if (isSameThroughout && (isCaught || isMisshapen)) return 0
  if (!isCaught) return null
  const distances = pairs.map(({ mine, its }) => (mine && its ? apart(mine, its) : mine === its ? 0 : null))
  const known = distances.filter((distance) => distance !== null)
  if (known.length < distances.length) return null
  return SAME + known.reduce((sum, distance) => sum + distance, 0) / known.length
}

/** How far two measurements lie apart, in what may lie between them; null when that is too far. */
function apart(mine: PropertyFinding, its: PropertyFinding): number | null {
  if (mine.passed !== its.passed) return null
  // Both within the bounds: that is all there is to know.
  if (mine.passed) return 0
  if (mine.measured === its.measured) return 0
  const width = its.upper - its.lower
  const size = Math.max(Math.abs(mine.measured), Math.abs(its.measured))
  const room = Math.max(Number.isFinite(width) ? width : 0, ALIKE * size)
  const distance = Math.abs(mine.measured - its.measured) / room
  return distance <= 1 ? distance : null
}

function isSame({ prepared, outputs }: Observed, rival: Rival): boolean {
  const model = rival.outputs.get(prepared.id)
  if (!outputs || !model) return outputs === (model ?? null)
  return Object.entries(model).every(([name, tensor]) => {
    const got = outputs[name]
    if (!got || !sameShape(got.shape, tensor.shape)) return false
    return maxAbs(got.sub(tensor)) <= SAME * maxAbs(tensor)
  })
}
