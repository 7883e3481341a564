import { useFormatter, useTranslations } from 'next-intl'
import type { TopicSummary } from '../../_server/queries/types.ts'
import { Badge } from '../../_ui/badge.tsx'
import { MasteryTrack } from '../../_ui/mastery-track.tsx'
import { Link } from '../../_ui/navigation.ts'

/** Recall, skill and mastery of every topic. On a small screen the table scrolls inside itself. */
export function MasteryTable({ topics }: { topics: readonly (TopicSummary & { title: string })[] }) {
  const t = useTranslations('progress')
  const format = useFormatter()
  const percent = (value: number) => format.number(value, { style: 'percent' })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="relative -mx-5 overflow-x-auto px-5" tabIndex={0} aria-label={t('mastery')}>
      <table className="nums w-full min-w-[640px] text-[14px]">
        <thead>
          <tr className="text-left text-[12.5px] text-ink-3">
            <th className="py-1.5 pr-4 font-semibold">{t('topic')}</th>
            <th className="w-[34%] py-1.5 pr-6 font-semibold">{t('masteryColumn')}</th>
            <th className="py-1.5 pr-4 text-right font-semibold">{t('cards')}</th>
            <th className="py-1.5 pr-4 text-right font-semibold">{t('labsColumn')}</th>
            <th className="py-1.5 pr-4 text-right font-semibold">{t('recall')}</th>
            <th className="py-1.5 text-right font-semibold">{t('skill')}</th>
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.topicId} className="border-t border-line">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                <Link
                  href={`/topics/${topic.topicId}`}
                  className="leading-snug underline-offset-4 hover:underline"
                >
                  {topic.title}
                </Link>
                {topic.mastered ? (
                  <Badge tone="pass" className="ml-2">
                    {t('mastered')}
                  </Badge>
                ) : null}
              </th>
              <td className="py-2 pr-6">
                <MasteryTrack topic={topic} />
              </td>
              <td className="py-2 pr-4 text-right">
                {topic.cards.seen}/{topic.cards.total}
              </td>
              <td className="py-2 pr-4 text-right">
                {topic.labs.passed}/{topic.labs.total}
              </td>
              <td className="py-2 pr-4 text-right">{topic.cards.seen > 0 ? percent(topic.recall) : '–'}</td>
              <td className="py-2 text-right">{topic.evidence > 0 ? percent(topic.skill.value) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
