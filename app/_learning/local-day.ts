/**
 * Days as a learner lives them: counted in the learner's time zone, and one that is still awake at 3 in the
 * morning is still in yesterday.
 */
export const rolloverHour = 4

const msPerDay = 24 * 60 * 60 * 1000
const formats = new Map<string, Intl.DateTimeFormat>()

/** @throws RangeError for a time zone that does not exist. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  return format
}

/** Whether the time zone is one that this machine knows, such as `Asia/Shanghai`. */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatOf(timeZone)
    return true
  } catch {
    return false
  }
}

/** What a clock on the wall shows at that instant, as if it were UTC: milliseconds since 1970. */
function wallClock(at: number, timeZone: string): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The learner's day at an instant, as a number of days since 1970-01-01. */
export function localDay(at: Date, timeZone: string): number {
  return Math.floor((wallClock(at.getTime(), timeZone) - rolloverHour * 3_600_000) / msPerDay)
}

/** The instant at which a learner's day begins. Inverse of `localDay`, whatever the clocks do that night. */
export function startOfLocalDay(day: number, timeZone: string): Date {
  const wanted = day * msPerDay + rolloverHour * 3_600_000
  // The offset of the guess may be the one from before a change of the clocks; the second step settles it.
  let at = wanted
  for (let step = 0; step < 2; step++) at += wanted - wallClock(at, timeZone)
  return new Date(at)
}

/** The day as a calendar writes it: `2026-03-01`. */
export function dayToIso(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10)
}
