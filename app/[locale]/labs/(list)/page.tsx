import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../../_server/page-context.ts'
import { selectToday } from '../../../_server/queries/today.ts'
import { selectAllTopics } from '../../../_server/queries/topics.ts'
import { ButtonLink } from '../../../_ui/button.tsx'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { FilterLinks } from '../../../_ui/filter-links.tsx'
import { LabLine } from '../../../_ui/lab-line.tsx'
import { Page } from '../../../_ui/page.tsx'
import { filters, parseFilter, passesFilter } from './filter.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('labs')
  return { title: t('title') }
}

export default async function LabsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [t, locale, { user, preferences, now }, query] = await Promise.all([
    getTranslations('labs'),
    getLocale(),
    pageContext(),
    searchParams,
  ])
  const userId = user?.id ?? null
  const [topics, today] = await Promise.all([
    selectAllTopics(userId, now),
    selectToday(userId, now, preferences.timeZone),
  ])
  const filter = parseFilter(query.show)
  const { topics: known, labs } = catalog()
  const titles = new Map(known.map((topic) => [topic.id, topic.title[locale]]))
  const all = topics.flatMap((topic) => topic.labList)
  const shown = topics
    .map((topic) => ({ ...topic, labList: topic.labList.filter((lab) => passesFilter(lab, filter)) }))
    .filter((topic) => topic.labList.length > 0)
  return (
    <Page
      title={t('title')}
      lead={t('lead', { total: all.length, passed: all.filter(({ stage }) => stage === 'passed').length })}
      action={
        today.lab ? (
          <ButtonLink href={`/labs/${today.lab.labId}`} variant="primary">
            {t(today.lab.reason === 'unfinished' || today.lab.reason === 'failed' ? 'continue' : 'next')}
          </ButtonLink>
        ) : null
      }
    >
      <FilterLinks
        label={t('filterLabel')}
        links={filters.map((name) => ({
          name: t(`filter.${name}`),
          count: all.filter((lab) => passesFilter(lab, name)).length,
          href: name === 'all' ? '/labs' : `/labs?show=${name}`,
          here: name === filter,
        }))}
      />
      {shown.length === 0 ? (
        <EmptyState title={t('emptyTitle')} action={<ButtonLink href="/labs">{t('emptyAction')}</ButtonLink>}>
          {t(`empty.${filter}`)}
        </EmptyState>
      ) : null}
      {shown.map((topic) => (
        <section key={topic.topicId} className="mb-7">
          <h2 className="mb-2 text-[16px]">{titles.get(topic.topicId)}</h2>
          <ul className="divide-y divide-line rounded-card border border-line bg-surface">
            {topic.labList.map((lab) => {
              const texts = labs.get(lab.labId)
              return texts ? <LabLine key={lab.labId} lab={lab} texts={texts} /> : null
            })}
          </ul>
        </section>
      ))}
    </Page>
  )
}
