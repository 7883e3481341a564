import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../../_server/page-context.ts'
import { selectTopics } from '../../../_server/queries/topics.ts'
import { ButtonLink } from '../../../_ui/button.tsx'
import { Page } from '../../../_ui/page.tsx'
import { withTitles } from '../../../_ui/with-titles.ts'
import { TopicMap } from './topic-map.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('topics')
  return { title: t('title') }
}

export default async function TopicsPage() {
  const [t, paths, interview, locale, { user, now }] = await Promise.all([
    getTranslations('topics'),
    getTranslations('paths'),
    getTranslations('interview'),
    getLocale(),
    pageContext(),
  ])
  const topics = withTitles(await selectTopics(user?.id ?? null, now), catalog(), locale)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={
        <>
          <ButtonLink href="/topics/graph">{t('graphTitle')}</ButtonLink>
          <ButtonLink href="/paths">{paths('title')}</ButtonLink>
          <ButtonLink href="/interview">{interview('title')}</ButtonLink>
        </>
      }
    >
      <TopicMap topics={topics} />
    </Page>
  )
}
