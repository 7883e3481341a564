import { useFormatter, useTranslations } from 'next-intl'
import type { CalendarDay } from '../_server/queries/types.ts'
import { type CalendarCell, calendarWeeks, type Level, workedDays } from './calendar-weeks.ts'

// More work is both darker and larger, so the picture reads without colour too.
const sizes: Record<Level, string> = { 0: '36%', 1: '52%', 2: '68%', 3: '84%', 4: '100%' }
const colours: Record<Level, string> = {
  0: 'var(--line)',
  1: 'color-mix(in oklab, var(--accent) 40%, var(--sunken))',
  2: 'color-mix(in oklab, var(--accent) 60%, var(--sunken))',
  3: 'color-mix(in oklab, var(--accent) 80%, var(--sunken))',
  4: 'var(--accent)',
}

function Mark({ level }: { level: Level }) {
  return (
    <span className="grid size-(--cell) place-items-center">
      <span
        className="rounded-[3px] print:[print-color-adjust:exact]"
        style={{ width: sizes[level], height: sizes[level], background: colours[level] }}
      />
    </span>
  )
}

/** The work of the last weeks, a column for each. The sentence above it says the same in words. */
export function Calendar({ days }: { days: readonly CalendarDay[] }) {
  const t = useTranslations('calendar')
  const format = useFormatter()
  const date = (day: string, style: 'full' | 'month') =>
    format.dateTime(
      new Date(`${day}T00:00:00Z`),
      style === 'full'
        ? { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }
        : { month: 'short', timeZone: 'UTC' },
    )
  const weeks = calendarWeeks(days)
  const months = weeks.map((week, index) => {
    const first = week.find((cell) => cell !== null)?.day
    const before = weeks[index - 1]?.find((cell) => cell !== null)?.day
    return first && (before === undefined || first.slice(0, 7) !== before.slice(0, 7))
      ? date(first, 'month')
      : ''
  })
  // A month that begins in the second column would run into the first one's name.
  if (months[0] && (months[1] || months[2])) months[0] = ''
  const worked = workedDays(days)
  const dayWords = (cell: CalendarCell) =>
    t('day', {
      date: date(cell.day, 'full'),
      reviews: cell.reviews,
      answers: cell.answers,
      submissions: cell.submissions,
    })
  return (
    <div className="min-w-0 [--cell:12px] sm:[--cell:15px] lg:[--cell:20px]">
      {/* Reversed, so that a narrow screen starts at the latest week. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="flex flex-row-reverse overflow-x-auto pb-1" tabIndex={0}>
        <div
          role="img"
          aria-label={t('summary', { worked, total: days.length })}
          className="mr-auto w-max shrink-0"
        >
          <div className="mb-1 grid auto-cols-(--cell) grid-flow-col gap-1 pl-9 text-[11.5px] leading-4 text-ink-3">
            {months.map((name, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <span key={column} className="w-0 whitespace-nowrap">
                {name}
              </span>
            ))}
          </div>
          <div className="grid grid-flow-col grid-rows-[repeat(7,var(--cell))] gap-1 auto-cols-max">
            {[0, 1, 2, 3, 4, 5, 6].map((row) => (
              <span key={row} className="w-8 text-[11px] leading-(--cell) text-ink-3">
                {row % 2 === 0 ? t(`weekday.${row as 0 | 2 | 4 | 6}`) : ''}
              </span>
            ))}
            {weeks.flatMap((week, column) =>
              week.map((cell, row) =>
                cell ? (
                  <span key={cell.day} title={dayWords(cell)}>
                    <Mark level={cell.level} />
                  </span>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a place without a day has no other name
                  <span key={`${column} ${row}`} />
                ),
              ),
            )}
          </div>
        </div>
      </div>
      <div aria-hidden="true" className="mt-2 flex items-center gap-1.5 text-[12px] text-ink-3">
        {t('less')}
        {([0, 1, 2, 3, 4] as const).map((level) => (
          <Mark key={level} level={level} />
        ))}
        {t('more')}
      </div>
    </div>
  )
}
