'use client'

import { useTranslations } from 'next-intl'
import { classes } from '../classes.ts'
import { Kbd } from '../kbd.tsx'
import { useShortcutSettings } from '../shortcuts.tsx'
import { type Interval, readableInterval } from './interval.ts'
import type { RatingValue } from './outbox.ts'

const ratings = [1, 2, 3, 4] as const

/** Four answers to "did you recall it", each with when the card would come back. */
export function RatingButtons({
  intervals,
  onRate,
}: {
  intervals: Record<RatingValue, Interval>
  onRate: (rating: RatingValue) => void
}) {
  const t = useTranslations('review')
  const { enabled } = useShortcutSettings()
  return (
    <fieldset className="grid grid-cols-4 gap-2">
      <legend className="sr-only">{t('rateLabel')}</legend>
      {ratings.map((rating) => {
        const { unit, value } = readableInterval(intervals[rating])
        return (
          <button
            key={rating}
            type="button"
            onClick={() => onRate(rating)}
            title={t(`ratingHelp.${rating}`)}
            className={classes(
              'flex min-h-16 flex-col items-center justify-center rounded-lg border px-1 py-2 leading-tight transition-colors duration-100',
              rating === 3
                ? 'border-accent bg-accent text-on-accent'
                : 'border-line bg-surface text-ink hover:border-line-strong',
            )}
          >
            <span className="flex items-center gap-1.5 font-semibold">
              {t(`rating.${rating}`)}
              {enabled ? <Kbd>{rating}</Kbd> : null}
            </span>
            <span className="nums mt-1 text-[12.5px] opacity-85">{t(`in.${unit}`, { value })}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
