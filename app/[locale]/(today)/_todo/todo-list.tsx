import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { QUIZ_ROUND } from '#app/_learning/quiz-pick.ts'
import { catalog } from '#labs/catalog.ts'
import type { Today, TopicSummary } from '../../../_server/queries/types.ts'
import { ButtonLink } from '../../../_ui/button.tsx'
import { suggestTopic } from './suggest-topic.ts'

/** What to do now, the most pressing first; the first thing that can be done has the primary button. */
export function TodoList({
  today,
  topics,
  dueTomorrow,
}: {
  today: Today
  topics: readonly (TopicSummary & { title: string })[]
  dueTomorrow: number
}) {
  const t = useTranslations('today')
  const locale = useLocale()
  const { queue, lab, quiz } = today
  const labText = lab && catalog().labs.get(lab.labId)
  const labTopic = topics.find(({ topicId }) => topicId === lab?.topicId)
  const next = suggestTopic(topics, lab?.topicId ?? null)
  const cardParts = (['review', 'learning', 'new'] as const)
    .filter((part) => queue[part] > 0)
    .map((part) => t(`cardsWhy.${part}`, { count: queue[part] }))
  return (
    <ol className="divide-y divide-line">
      <Todo
        number={queue.total}
        title={queue.total > 0 ? t('cards') : t('cardsDone')}
        why={queue.total > 0 ? cardParts.join(' · ') : t('cardsDoneWhy', { count: dueTomorrow })}
        action={
          queue.total > 0 ? (
            <ButtonLink href="/cards/review" variant="primary">
              {t('review')}
            </ButtonLink>
          ) : (
            <ButtonLink href="/cards">{t('browse')}</ButtonLink>
          )
        }
      />
      {lab && labText ? (
        <Todo
          number={1}
          title={t(lab.reason === 'unfinished' ? 'continue' : 'lab', { lab: labText.title[locale] })}
          why={t(`reason.${lab.reason}`, { topic: labTopic?.title ?? '' })}
          action={
            <ButtonLink href={`/labs/${lab.labId}`} variant={queue.total > 0 ? 'plain' : 'primary'}>
              {t('open')}
            </ButtonLink>
          }
        />
      ) : null}
      {quiz ? (
        <Todo
          number={Math.min(QUIZ_ROUND, quiz.fresh + quiz.missed)}
          title={t('quiz', { topic: topics.find(({ topicId }) => topicId === quiz.topicId)?.title ?? '' })}
          why={(['fresh', 'missed'] as const)
            .filter((part) => quiz[part] > 0)
            .map((part) => t(`quizWhy.${part}`, { count: quiz[part] }))
            .join(' · ')}
          action={
            <ButtonLink href={`/quiz/${quiz.topicId}`} prefetch={false}>
              {t('quizStart')}
            </ButtonLink>
          }
        />
      ) : null}
      {next ? (
        <Todo
          number={next.labs.total - next.labs.passed}
          title={t('topic', { topic: next.title })}
          why={t(next.evidence === 0 ? 'topicUnknown' : 'topicLow')}
          action={<ButtonLink href={`/topics/${next.topicId}`}>{t('look')}</ButtonLink>}
        />
      ) : null}
    </ol>
  )
}

function Todo({
  number,
  title,
  why,
  action,
}: {
  number: number
  title: ReactNode
  why: ReactNode
  action: ReactNode
}) {
  return (
    <li className="grid grid-cols-[auto_1fr_auto] items-center gap-3.5 py-3">
      <span className="nums w-9 text-right font-mono text-[22px] leading-none font-semibold">{number}</span>
      <div className="min-w-0">
        <p className="leading-snug">{title}</p>
        <p className="text-[13.5px] leading-normal text-ink-3">{why}</p>
      </div>
      {action}
    </li>
  )
}
