import { useTranslations } from 'next-intl'
import type { QuizTopic } from '../../_server/queries/quiz.ts'
import { ButtonLink } from '../button.tsx'

/** A topic's quiz in a list: how many questions, how they went, and the way to them. */
export function QuizLine({ topic, title }: { topic: QuizTopic; title: string }) {
  const t = useTranslations('quiz')
  const { topicId, total, right, missed } = topic
  return (
    <li className="flex items-center justify-between gap-4 py-2.5">
      <div className="min-w-0">
        <p className="leading-snug">{title}</p>
        <p className="nums text-[13.5px] text-ink-3">
          {right + missed > 0 ? t('topicCounts', { total, right, missed }) : t('topicFresh', { total })}
        </p>
      </div>
      {total > 0 ? (
        <ButtonLink
          href={`/quiz/${topicId}`}
          prefetch={false}
          size="small"
          aria-label={t('startTopic', { topic: title })}
        >
          {t('start')}
        </ButtonLink>
      ) : null}
    </li>
  )
}
