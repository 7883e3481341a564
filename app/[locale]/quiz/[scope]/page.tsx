import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../../_server/page-context.ts'
import { selectQuizRound } from '../../../_server/queries/quiz.ts'
import { warmFormulaJudge } from '../../../_server/quiz/judge-answer.ts'
import { ButtonLink } from '../../../_ui/button.tsx'
import { Card } from '../../../_ui/card.tsx'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { Page } from '../../../_ui/page.tsx'
import { QuizSession } from '../../../_ui/quiz/quiz-session.tsx'
import { questionOf } from './question-of.tsx'

interface Props {
  params: Promise<{ scope: string }>
}

async function titleOf(scope: string): Promise<string | null> {
  const [t, locale] = await Promise.all([getTranslations('quiz.session'), getLocale()])
  if (scope === 'mixed') return t('mixedTitle')
  const topic = catalog().topics.find(({ id }) => id === scope)
  return topic ? t('title', { topic: topic.title[locale] }) : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = await titleOf((await params).scope)
  return title === null ? {} : { title }
}

/** A round of questions: of one topic, or of all of them mixed. */
export default async function QuizRoundPage({ params }: Props) {
  const [{ scope }, t, locale, { user, preferences, now }] = await Promise.all([
    params,
    getTranslations('quiz.session'),
    getLocale(),
    pageContext(),
  ])
  const title = await titleOf(scope)
  if (title === null) notFound()
  const content = catalog()
  const topicId = scope === 'mixed' ? null : scope
  const round = await selectQuizRound(user?.id ?? null, topicId, now, preferences.timeZone, content)
  const names = new Map(content.topics.map((topic) => [topic.id, topic.title[locale]]))
  const questions = round.flatMap(({ itemId, counts }) => {
    const item = content.quiz.get(itemId)
    return item ? [questionOf(item, names.get(item.topic) ?? item.topic, counts, locale)] : []
  })
  if (questions.some(({ kind }) => kind === 'formula')) warmFormulaJudge()
  if (questions.length > 0) return <QuizSession key={now.getTime()} title={title} questions={questions} />
  return (
    <Page title={title} width="reading">
      <Card>
        <EmptyState title={t('empty')} action={<ButtonLink href="/quiz">{t('toQuiz')}</ButtonLink>}>
          {t('emptyWhy')}
        </EmptyState>
      </Card>
    </Page>
  )
}
