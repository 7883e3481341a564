import { useFormatter, useTranslations } from 'next-intl'
import type { Topic } from '../../../_server/queries/types.ts'
import { Badge } from '../../../_ui/badge.tsx'
import { Card } from '../../../_ui/card.tsx'
import { masteryBand } from '../../../_ui/mastery-band.ts'

/** Recall, skill and mastery: each as a number, its interval where it has one, and how it comes about. */
export function ThreeNumbers({ topic }: { topic: Topic }) {
  const t = useTranslations('topics')
  const format = useFormatter()
  const percent = (value: number) => format.number(value, { style: 'percent' })
  const band = masteryBand(topic)
  const known = topic.evidence > 0 || topic.cards.seen > 0
  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-3">
      <Measure
        name={t('recall')}
        value={known ? percent(topic.recall) : null}
        point={known ? topic.recall : null}
        how={t('recallHow', { seen: topic.cards.seen, total: topic.cards.total })}
      />
      <Measure
        name={t('skill')}
        value={topic.evidence > 0 ? percent(topic.skill.value) : null}
        point={topic.evidence > 0 ? topic.skill.value : null}
        band={topic.skill}
        range={t('range', { low: percent(topic.skill.low), high: percent(topic.skill.high) })}
        how={topic.evidence > 0 ? t('skillHow', { count: topic.evidence }) : t('skillNone')}
      />
      <Measure
        name={t('mastery')}
        value={known ? percent(topic.mastery) : null}
        point={known ? topic.mastery : null}
        band={known ? band : undefined}
        range={known ? t('range', { low: percent(band.low), high: percent(band.high) }) : undefined}
        how={t('masteryHow')}
        badge={topic.mastered ? <Badge tone="pass">{t('mastered')}</Badge> : null}
      />
    </div>
  )
}

function Measure({
  name,
  value,
  point,
  band,
  range,
  how,
  badge,
}: {
  name: string
  value: string | null
  point: number | null
  band?: { low: number; high: number }
  range?: string
  how: string
  badge?: React.ReactNode
}) {
  return (
    <Card title={name} aside={badge}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="nums font-mono text-[26px] leading-tight font-semibold">{value ?? '–'}</span>
        {range ? <span className="nums text-[13px] text-ink-3">{range}</span> : null}
      </p>
      <div aria-hidden="true" className="relative my-3 h-2.5 rounded-full bg-sunken">
        {band ? (
          <span
            className="absolute top-0.5 h-1.5 rounded-full bg-accent/40"
            style={{ left: `${band.low * 100}%`, width: `${(band.high - band.low) * 100}%` }}
          />
        ) : null}
        {point === null ? null : (
          <span
            className="absolute -top-0.5 h-3.5 w-[3px] -translate-x-1/2 rounded-full bg-accent"
            style={{ left: `${point * 100}%` }}
          />
        )}
      </div>
      <p className="text-[13.5px] leading-normal text-ink-2">{how}</p>
    </Card>
  )
}
