/** Which items a round of a quiz asks. */
import { start } from './mastery.ts'
import type { LoggedAnswer, OpenedExplanation } from './quiz-evidence.ts'

/** So many questions take some ten minutes. */
export const QUIZ_ROUND = 10

const msPerDay = 24 * 60 * 60 * 1000

/** What an item is good for now; the smaller, the sooner it is asked. */
type Worth = 0 | 1 | 2 | 3

export interface Pick {
  readonly itemId: string
  /** Whether an answer now is evidence of skill. */
  readonly counts: boolean
}

export interface PickInput {
  /** In the order of the curriculum. */
  readonly items: readonly string[]
  /** In order of time. */
  readonly answers: readonly LoggedAnswer[]
  readonly opened: readonly OpenedExplanation[]
  readonly now: Date
  readonly size: number
  /** Items of equal worth come in an order that is drawn from it; without it in the order of the curriculum. */
  readonly seed: string | null
}

/**
 * Items never met come first, then those missed and by now half forgotten, then those whose week is over.
 * What was met within the week comes only when there is nothing else, and then the oldest first.
 */
export function pickItems({ items, answers, opened, now, size, seed }: PickInput): Pick[] {
  const last = new Map<string, LoggedAnswer>()
  for (const answer of answers) last.set(answer.itemId, answer)
  const openedAt = new Map(opened.map(({ itemId, seenAt }) => [itemId, seenAt]))
  const metAt = (itemId: string) =>
    Math.max(last.get(itemId)?.answeredAt.getTime() ?? 0, openedAt.get(itemId)?.getTime() ?? 0)
  const worth = (itemId: string): Worth => {
    const met = metAt(itemId)
    if (met === 0) return 0
    const days = (now.getTime() - met) / msPerDay
    if (last.get(itemId)?.correct !== true && days >= 1) return 1
    return days >= start.repeatDays ? 2 : 3
  }
  const rank = (itemId: string, place: number) => (seed === null ? place : hash(`${seed} ${itemId}`))
  const candidates = items.map((itemId, place) => ({
    itemId,
    worth: worth(itemId),
    metAt: metAt(itemId),
    rank: rank(itemId, place),
  }))
  const fresh = candidates.filter((each) => each.worth < 3)
  const stale = candidates.filter((each) => each.worth === 3)
  fresh.sort((a, b) => a.worth - b.worth || a.rank - b.rank)
  stale.sort((a, b) => a.metAt - b.metAt || a.rank - b.rank)
  return (fresh.length > 0 ? fresh : stale).slice(0, size).map(({ itemId, metAt: met }) => ({
    itemId,
    counts: !openedAt.has(itemId) && now.getTime() - met >= start.repeatDays * msPerDay,
  }))
}

/** FNV-1a: spreads texts over 32 bits, the same everywhere and always. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return value
}
