import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../../_server/page-context.ts'
import { selectOptionalContract } from '../../../_server/queries/lab-contract.ts'
import { selectAllTopics } from '../../../_server/queries/topics.ts'
import { ButtonLink } from '../../../_ui/button.tsx'
import { Page } from '../../../_ui/page.tsx'
import { type GraphLab, LabGraph } from './lab-graph.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('topics')
  return { title: t('graphTitle') }
}

/** Which lab builds on which, and which are ready to be done next. Advice only: every lab can be opened. */
export default async function LabGraphPage() {
  const [t, locale, { user, now }] = await Promise.all([
    getTranslations('topics'),
    getLocale(),
    pageContext(),
  ])
  const { topics, labs } = catalog()
  const states = await selectAllTopics(user?.id ?? null, now)
  const nodes = await Promise.all(
    states
      .flatMap(({ labList }) => labList)
      .map(async ({ labId, topicId, stage }): Promise<GraphLab> => {
        const contract = await selectOptionalContract(labId)
        const title = labs.get(labId)?.title[locale] ?? labId
        return { id: labId, topic: topicId, title, needs: contract?.prerequisites ?? [], stage }
      }),
  )
  return (
    <Page
      title={t('graphTitle')}
      lead={t('graphLead')}
      action={<ButtonLink href="/topics">{t('title')}</ButtonLink>}
    >
      <p className="mb-2 text-[13px] text-ink-3">{t('graphKey')}</p>
      <LabGraph topics={topics.map(({ id, title }) => ({ id, title: title[locale] }))} labs={nodes} />
    </Page>
  )
}
