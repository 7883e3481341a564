import type { CalendarDay } from '../_server/queries/types.ts'

/** 0 is nothing; 1 to 4 are quarters of the busiest day shown. */
export type Level = 0 | 1 | 2 | 3 | 4

export interface CalendarCell extends CalendarDay {
  level: Level
}

/** Days of one week from Monday on; null before the first and after the last day. */
export type Week = (CalendarCell | null)[]

/** Monday is 0. The day is a date without a time, so UTC reads it without shifting it. */
function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** In cards: a question is worth about two, a submission about five. */
function work(day: CalendarDay): number {
  return day.reviews + 2 * day.answers + 5 * day.submissions
}

/** How many of the days have any work. */
export function workedDays(days: readonly CalendarDay[]): number {
  return days.filter((day) => work(day) > 0).length
}

/** Consecutive days, oldest first, as columns of weeks. */
export function calendarWeeks(days: readonly CalendarDay[]): Week[] {
  const most = Math.max(1, ...days.map(work))
  const weeks: Week[] = []
  for (const day of days) {
    const row = weekday(day.day)
    let week = weeks.at(-1)
    if (!week || row === 0) {
      week = Array<CalendarCell | null>(7).fill(null)
      weeks.push(week)
    }
    week[row] = { ...day, level: levelOf(work(day) / most) }
  }
  return weeks
}

function levelOf(share: number): Level {
  if (share === 0) return 0
  if (share <= 0.25) return 1
  if (share <= 0.5) return 2
  return share <= 0.75 ? 3 : 4
}
