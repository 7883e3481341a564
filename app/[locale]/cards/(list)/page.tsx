import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../../_server/page-context.ts'
import { selectReviewQueue } from '../../../_server/queries/review-queue.ts'
import { selectAllTopics } from '../../../_server/queries/topics.ts'
import { ButtonLink } from '../../../_ui/button.tsx'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { FilterLinks } from '../../../_ui/filter-links.tsx'
import { Link } from '../../../_ui/navigation.ts'
import { Page } from '../../../_ui/page.tsx'
import { CardLine } from '../card-line.tsx'
import { filters, parseFilter, passesFilter } from './filter.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cards')
  return { title: t('title') }
}

/** Every card by topic, with where it stands. */
export default async function CardsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [t, locale, { user, preferences, now }, query] = await Promise.all([
    getTranslations('cards'),
    getLocale(),
    pageContext(),
    searchParams,
  ])
  const userId = user?.id ?? null
  const [topics, queue] = await Promise.all([
    selectAllTopics(userId, now),
    selectReviewQueue(userId, now, preferences.timeZone),
  ])
  const filter = parseFilter(query.show)
  const { topics: known, cards } = catalog()
  const titles = new Map(known.map((topic) => [topic.id, topic.title[locale]]))
  const all = topics.flatMap((topic) => topic.cardList)
  const shown = topics
    .map((topic) => ({
      ...topic,
      cardList: topic.cardList.filter((card) => passesFilter(card, filter, now)),
    }))
    .filter((topic) => topic.cardList.length > 0)
  const due = queue.counts.total
  return (
    <Page
      title={t('title')}
      lead={t('lead', { total: all.length, seen: all.filter((card) => card.stage !== 'new').length })}
      action={
        <ButtonLink href="/cards/review" variant="primary">
          {due > 0 ? t('review', { count: due }) : t('reviewNone')}
        </ButtonLink>
      }
    >
      <FilterLinks
        label={t('filterLabel')}
        links={filters.map((name) => ({
          name: t(`filter.${name}`),
          count: all.filter((card) => passesFilter(card, name, now)).length,
          href: name === 'all' ? '/cards' : `/cards?show=${name}`,
          here: name === filter,
        }))}
      />
      {shown.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          action={<ButtonLink href="/cards">{t('emptyAction')}</ButtonLink>}
        >
          {t(filter === 'due' ? 'emptyDue' : 'empty')}
        </EmptyState>
      ) : null}
      <div className="gap-8 lg:grid lg:grid-cols-[200px_1fr] lg:items-start">
        <nav
          aria-label={t('topicsLabel')}
          className="-mx-4 mb-5 flex gap-x-4 overflow-x-auto px-4 text-[13.5px] whitespace-nowrap lg:sticky lg:top-18 lg:mx-0 lg:flex-col lg:px-0 lg:whitespace-normal"
        >
          {shown.map((topic) => (
            <a
              key={topic.topicId}
              href={`#${topic.topicId}`}
              className="rounded py-1.5 leading-snug text-ink-2 underline-offset-4 hover:text-ink hover:underline"
            >
              {titles.get(topic.topicId)} <span className="nums text-ink-3">{topic.cardList.length}</span>
            </a>
          ))}
        </nav>
        <div>
          {shown.map((topic) => (
            <section key={topic.topicId} id={topic.topicId} className="mb-7">
              <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
                <h2 className="text-[16px]">{titles.get(topic.topicId)}</h2>
                <Link
                  href={`/cards/${topic.topicId}`}
                  className="text-[13.5px] text-accent underline-offset-4 hover:underline"
                >
                  {t('openTopic')}
                </Link>
              </div>
              <ul className="divide-y divide-line rounded-card border border-line bg-surface">
                {topic.cardList.map((card) => (
                  <CardLine
                    key={card.cardId}
                    card={card}
                    question={cards.get(card.cardId)?.text[locale].question ?? ''}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </Page>
  )
}
