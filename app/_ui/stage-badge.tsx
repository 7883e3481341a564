import { useFormatter, useNow, useTranslations } from 'next-intl'
import type { LabSummary, TopicCard } from '../_server/queries/types.ts'
import { Badge } from './badge.tsx'
import { readableInterval } from './review/interval.ts'

const DAY = 24 * 60

/** Where a card stands: new, being learned, due, or when it comes back and how likely it is recalled now. */
export function CardStage({ card }: { card: TopicCard }) {
  const t = useTranslations('cards')
  const intervals = useTranslations('review.in')
  const format = useFormatter()
  const now = useNow()
  if (card.stage === 'new' || card.due === null) return <Badge>{t('stage.new')}</Badge>
  const due = new Date(card.due)
  const minutes = (due.getTime() - now.getTime()) / 60_000
  const { unit, value } = readableInterval(minutes < DAY ? { minutes } : { days: minutes / DAY })
  const when = intervals(unit, { value })
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-[13px] text-ink-3">
      {due <= now ? (
        <Badge tone="accent">{t('stage.due')}</Badge>
      ) : (
        <span className="nums">
          {t(card.stage === 'learning' ? 'stage.learning' : 'stage.back', { when })}
        </span>
      )}
      {card.retrievability === null ? null : (
        <span className="nums">
          {t('retrievability', { value: format.number(card.retrievability, { style: 'percent' }) })}
        </span>
      )}
    </span>
  )
}

/** Where a lab stands, in a word and a sign. */
export function LabStage({ lab }: { lab: LabSummary }) {
  const t = useTranslations('labs')
  const format = useFormatter()
  const best = lab.bestScore === null ? '' : format.number(lab.bestScore, { style: 'percent' })
  if (lab.stage === 'passed') return <Badge tone="pass">{t('stage.passed')}</Badge>
  if (lab.stage === 'tried') return <Badge tone="warn">{t('stage.tried', { best })}</Badge>
  if (lab.stage === 'draft') return <Badge tone="accent">{t('stage.draft')}</Badge>
  return <Badge>{t('stage.new')}</Badge>
}
