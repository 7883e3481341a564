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
      agreement: match.agreement === null ? null : num(match.agreement),
    }
  }
  const message = findPattern(lab, observed)
  return message && { misconception: null, message, cards: [...lab.cards], agreement: null }
}
