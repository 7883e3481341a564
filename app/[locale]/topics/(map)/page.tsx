import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../../_server/page-context.ts'
import { selectTopics } from '../../../_server/queries/topics.ts'
import { Page } from '../../../_ui/page.tsx'
import { withTitles } from '../../../_ui/with-titles.ts'
import { TopicMap } from './topic-map.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('topics')
  return { title: t('title') }
}

export default async function TopicsPage() {
  const [t, locale, { user, now }] = await Promise.all([
    getTranslations('topics'),
    getLocale(),
    pageContext(),
  ])
  const topics = withTitles(await selectTopics(user?.id ?? null, now), catalog(), locale)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <TopicMap topics={topics} />
    </Page>
  )
}
