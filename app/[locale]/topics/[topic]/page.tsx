import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../../_server/page-context.ts'
import { selectQuizOverview } from '../../../_server/queries/quiz.ts'
import { selectTopic } from '../../../_server/queries/topics.ts'
import { ButtonLink } from '../../../_ui/button.tsx'
import { Card } from '../../../_ui/card.tsx'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { FigureList } from '../../../_ui/figures/figure-list.tsx'
import { LabLine } from '../../../_ui/lab-line.tsx'
import { Link } from '../../../_ui/navigation.ts'
import { Page } from '../../../_ui/page.tsx'
import { QuizLine } from '../../../_ui/quiz/quiz-line.tsx'
import { CardLine } from '../../cards/card-line.tsx'
import { ThreeNumbers } from './three-numbers.tsx'
import { TopicInterview } from './topic-interview.tsx'

interface Props {
  params: Promise<{ topic: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ topic: id }, locale] = await Promise.all([params, getLocale()])
  const topic = catalog().topics.find((known) => known.id === id)
  return topic ? { title: topic.title[locale] } : {}
}

/** One topic: what it is about, what is known of it, its labs and its cards. */
export default async function TopicPage({ params }: Props) {
  const [{ topic: id }, t, figureWords, locale, { user, now }] = await Promise.all([
    params,
    getTranslations('topics'),
    getTranslations('figures'),
    getLocale(),
    pageContext(),
  ])
  const { topics, labs } = catalog()
  const topic = topics.find((known) => known.id === id)
  const state = topic && (await selectTopic(user?.id ?? null, topic.id, now))
  if (!topic || !state) notFound()
  const quiz = (await selectQuizOverview(user?.id ?? null, { topics: [topic] })).topics
  const nextLab = state.labList.find((lab) => lab.stage !== 'passed') ?? state.labList[0]
  const links = (ids: readonly string[]) =>
    topics
      .filter((known) => ids.includes(known.id))
      .map((known) => (
        <Link
          key={known.id}
          href={`/topics/${known.id}`}
          className="text-accent underline-offset-4 hover:underline"
        >
          {known.title[locale]}
        </Link>
      ))
  const leadsTo = topics.filter((known) => known.needs.includes(topic.id)).map((known) => known.id)
  return (
    <Page
      title={topic.title[locale]}
      lead={topic.summary[locale]}
      action={
        nextLab ? (
          <ButtonLink href={`/labs/${nextLab.labId}`} variant="primary">
            {t(nextLab.stage === 'new' ? 'startLab' : nextLab.stage === 'passed' ? 'openLab' : 'continueLab')}
          </ButtonLink>
        ) : (
          <ButtonLink href="/cards/review" variant="primary">
            {t('reviewCards')}
          </ButtonLink>
        )
      }
    >
      <div className="mb-5 flex flex-col gap-1 text-[14px] text-ink-2">
        {topic.needs.length > 0 ? <Way label={t('needsLabel')}>{links(topic.needs)}</Way> : null}
        {leadsTo.length > 0 ? <Way label={t('leadsTo')}>{links(leadsTo)}</Way> : null}
      </div>
      <ThreeNumbers topic={state} />
      <section className="mt-7">
        <h2 className="mb-2 text-[16px]">{t('labs')}</h2>
        {state.labList.length === 0 ? (
          <Card>
            <EmptyState title={t('noLabs')}>{t('noLabsWhy')}</EmptyState>
          </Card>
        ) : (
          <ul className="divide-y divide-line rounded-card border border-line bg-surface">
            {state.labList.map((lab) => {
              const texts = labs.get(lab.labId)
              return texts ? <LabLine key={lab.labId} lab={lab} texts={texts} /> : null
            })}
          </ul>
        )}
      </section>
      {topic.figures.length > 0 ? (
        <section className="mt-7">
          <div className="mb-2 flex flex-wrap items-baseline justify-between gap-4">
            <h2 className="text-[16px]">{figureWords('title')}</h2>
            <Link
              href={`/topics/${topic.id}/figures`}
              className="text-[13.5px] text-accent underline-offset-4 hover:underline"
            >
              {figureWords('all')}
            </Link>
          </div>
          <FigureList figures={topic.figures} />
        </section>
      ) : null}
      {topic.interview.length > 0 ? <TopicInterview questions={topic.interview} topic={topic.id} /> : null}
      <section className="mt-7">
        <h2 className="mb-2 text-[16px]">{t('quiz')}</h2>
        <ul className="rounded-card border border-line bg-surface px-4">
          {quiz.map((each) => (
            <QuizLine key={each.topicId} topic={each} title={topic.title[locale]} />
          ))}
        </ul>
      </section>
      <section className="mt-7">
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-4">
          <h2 className="text-[16px]">{t('cards')}</h2>
          <Link
            href={`/cards/${topic.id}`}
            className="text-[13.5px] text-accent underline-offset-4 hover:underline"
          >
            {t('cardsWithAnswers')}
          </Link>
        </div>
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {state.cardList.map((card) => {
            const text = topic.cards.find((known) => known.id === card.cardId)?.text[locale]
            return text ? <CardLine key={card.cardId} card={card} question={text.question} /> : null
          })}
        </ul>
      </section>
    </Page>
  )
}

function Way({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <p className="flex flex-wrap gap-x-3">
      <span className="text-ink-3">{label}</span>
      {children}
    </p>
  )
}
