/** Which mistake it is: one the lab knows by name, or else its shape. */
import { type Diagnosis, num } from '#verdict'
import type { Lab } from './lab.ts'
import { matchRival, type Observed, type Rival } from './misconception.ts'
import { findPattern } from './patterns.ts'

export function diagnose(
  lab: Lab,
  observed: readonly Observed[],
  rivals: readonly Rival[],
): Diagnosis | null {
  const match = matchRival(observed, rivals)
  if (match) {
    const { name, cards } = match.rival
    const message = { code: 'diagnosis.misconception', params: {} }
    return {
      misconception: name,
      message,
      cards: [...cards],
      agreement: match.agreement === null ? null : num(roundedUp(match.agreement)),
    }
  }
  const message = findPattern(lab, observed)
  return message && { misconception: null, message, cards: [...lab.cards], agreement: null }
}

/** To a power of ten: the digits are the learner's to choose, and could be those of a hidden case's inputs. */
function roundedUp(agreement: number): number {
  return agreement > 0 ? 10 ** Math.ceil(Math.log10(agreement)) : agreement
}
