import { useFormatter, useTranslations } from 'next-intl'
import type { TopicMastery } from '../_server/queries/types.ts'
import { masteryBand } from './mastery-band.ts'

/**
 * Mastery as a point with its interval on a scale from 0 to 1, and the number beside it. Without any
 * evidence there is nothing to estimate, so nothing is drawn on the scale.
 */
export function MasteryTrack({ topic }: { topic: TopicMastery & { cards: { seen: number } } }) {
  const t = useTranslations('mastery')
  const format = useFormatter()
  const percent = (value: number) => format.number(value, { style: 'percent' })
  if (topic.evidence === 0 && topic.cards.seen === 0) {
    return (
      <span className="flex items-center gap-2">
        <span aria-hidden="true" className="h-2.5 flex-1 rounded-full bg-sunken" />
        <span className="w-10 text-right text-[13px] text-ink-3">
          <span aria-hidden="true">–</span>
          <span className="sr-only">{t('none')}</span>
        </span>
      </span>
    )
  }
  const { low, high } = masteryBand(topic)
  const words = { value: percent(topic.mastery), low: percent(low), high: percent(high) }
  return (
    <span className="flex items-center gap-2">
      <span
        role="img"
        aria-label={t('band', words)}
        title={t('band', words)}
        className="relative h-2.5 flex-1 rounded-full bg-sunken print:border"
      >
        <span
          className="absolute top-0.5 h-1.5 rounded-full bg-accent/40"
          style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }}
        />
        <span
          className="absolute -top-0.5 h-3.5 w-[3px] -translate-x-1/2 rounded-full bg-accent"
          style={{ left: `${topic.mastery * 100}%` }}
        />
      </span>
      <span aria-hidden="true" className="nums w-10 text-right font-mono text-[13px]">
        {percent(topic.mastery)}
      </span>
    </span>
  )
}
