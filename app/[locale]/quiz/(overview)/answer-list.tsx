import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { catalog } from '#labs/catalog.ts'
import type { RecentAnswer } from '../../../_server/queries/quiz.ts'
import { Badge } from '../../../_ui/badge.tsx'
import { Markdown } from '../../../_ui/markdown.tsx'

/** The latest answers, newest first. */
export function AnswerList({ answers }: { answers: readonly RecentAnswer[] }) {
  const t = useTranslations('quiz')
  const format = useFormatter()
  const locale = useLocale()
  const { quiz } = catalog()
  return (
    <ol className="divide-y divide-line">
      {answers.map(({ id, itemId, correct, at }) => {
        const stem = quiz.get(itemId)?.stem[locale]
        return (
          <li key={id} className="grid grid-cols-[4.5rem_1fr_auto] items-start gap-3 py-2 text-[13.5px]">
            <Badge className="justify-self-start" tone={correct ? 'pass' : 'fail'}>
              {t(correct ? 'right' : 'wrong')}
            </Badge>
            <div className="min-w-0">
              {stem === undefined ? (
                <span className="text-ink-3">{t('gone')}</span>
              ) : (
                <Markdown source={stem} />
              )}
            </div>
            <time dateTime={at} className="nums whitespace-nowrap text-ink-3">
              {format.dateTime(new Date(at), { month: 'short', day: 'numeric' })}
            </time>
          </li>
        )
      })}
    </ol>
  )
}
