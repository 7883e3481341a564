import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../../_server/page-context.ts'
import { selectQuizOverview } from '../../../_server/queries/quiz.ts'
import { ButtonLink } from '../../../_ui/button.tsx'
import { Card } from '../../../_ui/card.tsx'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { Page } from '../../../_ui/page.tsx'
import { QuizLine } from '../../../_ui/quiz/quiz-line.tsx'
import { AnswerList } from './answer-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('quiz')
  return { title: t('title') }
}

/** What can be asked: all topics mixed, or one; and how the latest answers went. */
export default async function QuizPage() {
  const [t, locale, { user }] = await Promise.all([getTranslations('quiz'), getLocale(), pageContext()])
  const { topics } = catalog()
  const overview = await selectQuizOverview(user?.id ?? null, catalog())
  const titles = new Map(topics.map(({ id, title }) => [id, title[locale]]))
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={
        <ButtonLink href="/quiz/mixed" variant="primary" prefetch={false}>
          {t('startMixed')}
        </ButtonLink>
      }
    >
      <div className="grid grid-cols-1 items-start gap-5 md:grid-cols-[1.2fr_1fr]">
        <Card title={t('byTopic')}>
          <ul className="divide-y divide-line">
            {overview.topics.map((topic) => (
              <QuizLine
                key={topic.topicId}
                topic={topic}
                title={titles.get(topic.topicId) ?? topic.topicId}
              />
            ))}
          </ul>
        </Card>
        <div className="grid gap-5">
          <Card title={t('history')}>
            {overview.recent.length === 0 ? (
              <EmptyState title={t('noHistory')}>{t('noHistoryWhy')}</EmptyState>
            ) : (
              <AnswerList answers={overview.recent} />
            )}
          </Card>
          <Card title={t('howTitle')}>
            <p className="text-[14px] text-ink-2">{t('how')}</p>
          </Card>
        </div>
      </div>
    </Page>
  )
}
