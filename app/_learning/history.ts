/** What a log says about the past: work per day, days in a row, and how much of what was learned is recalled. */
import { dayToIso, localDay } from './local-day.ts'
import { inOrder, type Rating } from './scheduling.ts'

export interface LoggedReview {
  id: string
  cardId: string
  rating: Rating
  reviewedAt: Date
}

/** How many of `times` fall on each of the last `days` days; the last of them is today. */
export function countByDay(times: readonly Date[], now: Date, timeZone: string, days: number): number[] {
  const counts = new Array<number>(days).fill(0)
  const first = localDay(now, timeZone) - days + 1
  for (const time of times) {
    const index = localDay(time, timeZone) - first
    if (index >= 0 && index < days) counts[index] = (counts[index] ?? 0) + 1
  }
  return counts
}

/** The last `days` days as a calendar writes them; the last of them is today. */
export function lastDays(now: Date, timeZone: string, days: number): string[] {
  const today = localDay(now, timeZone)
  return Array.from({ length: days }, (_, i) => dayToIso(today - days + 1 + i))
}

/** Days in a row with work up to today; a day that is not over yet does not break the row. */
export function streak(times: readonly Date[], now: Date, timeZone: string): number {
  const worked = new Set(times.map((time) => localDay(time, timeZone)))
  const today = localDay(now, timeZone)
  let day = worked.has(today) ? today : today - 1
  let length = 0
  while (worked.has(day)) {
    length += 1
    day -= 1
  }
  return length
}

/**
 * How many reviews of learned cards since an instant were recalled (anything but "again"). Learning steps do
 * not count: they ask for what was seen minutes ago.
 */
export function retention(
  reviews: readonly LoggedReview[],
  since: Date,
): { recalled: number; total: number } {
  const learned = new Set<string>()
  let [recalled, total] = [0, 0]
  for (const { cardId, rating, reviewedAt } of inOrder(reviews)) {
    const known = learned.has(cardId)
    if (known && reviewedAt >= since) {
      total += 1
      if (rating > 1) recalled += 1
    }
    if (rating === 1) learned.delete(cardId)
    else if (rating > 2 || known) learned.add(cardId)
  }
  return { recalled, total }
}
