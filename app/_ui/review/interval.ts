/** What `GET /api/reviews/queue` says of the next time: a learning step, or whole days. */
export type Interval = { minutes: number } | { days: number }

export type IntervalUnit = 'minutes' | 'hours' | 'days' | 'months' | 'years'

/** The interval in the unit a person would use, with one decimal where a whole number would mislead. */
export function readableInterval(interval: Interval): { unit: IntervalUnit; value: number } {
  if ('minutes' in interval) {
    const { minutes } = interval
    return minutes < 60
      ? { unit: 'minutes', value: Math.max(1, Math.round(minutes)) }
      : oneDecimal('hours', minutes / 60)
  }
  const { days } = interval
  if (days < 31) return { unit: 'days', value: Math.round(days) }
  return days < 365 ? oneDecimal('months', days / 30.44) : oneDecimal('years', days / 365.25)
}

function oneDecimal(unit: IntervalUnit, value: number): { unit: IntervalUnit; value: number } {
  return { unit, value: Math.round(value * 10) / 10 }
}
