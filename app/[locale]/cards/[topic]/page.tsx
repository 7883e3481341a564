import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../../_server/page-context.ts'
import { selectTopic } from '../../../_server/queries/topics.ts'
import { Markdown } from '../../../_ui/markdown.tsx'
import { Page } from '../../../_ui/page.tsx'
import { PrintButton } from '../../../_ui/print-button.tsx'
import { CardStage } from '../../../_ui/stage-badge.tsx'

interface Props {
  params: Promise<{ topic: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ topic: id }, locale, t] = await Promise.all([params, getLocale(), getTranslations('cards')])
  const topic = catalog().topics.find((known) => known.id === id)
  return { title: topic ? t('ofTopic', { topic: topic.title[locale] }) : t('title') }
}

/** The cards of one topic with their answers, to read through or to print. */
export default async function TopicCardsPage({ params }: Props) {
  const [{ topic: id }, t, locale, { user, now }] = await Promise.all([
    params,
    getTranslations('cards'),
    getLocale(),
    pageContext(),
  ])
  const topic = catalog().topics.find((known) => known.id === id)
  const state = topic && (await selectTopic(user?.id ?? null, topic.id, now))
  if (!topic || !state) notFound()
  return (
    <Page
      title={t('ofTopic', { topic: topic.title[locale] })}
      lead={t('ofTopicLead', { count: topic.cards.length })}
      width="reading"
      action={<PrintButton>{t('print')}</PrintButton>}
    >
      <ol className="flex flex-col gap-3 print:gap-5">
        {topic.cards.map((card) => {
          const stage = state.cardList.find(({ cardId }) => cardId === card.id)
          return (
            <li
              key={card.id}
              className="keep-together rounded-card border border-line bg-surface print:border-0 print:border-b"
            >
              <details>
                <summary className="flex list-none flex-wrap items-baseline justify-between gap-x-6 gap-y-1 rounded-card px-5 py-3.5 hover:bg-sunken print:px-0">
                  <Markdown source={card.text[locale].question} className="font-[550]" />
                  <span className="print:hidden">{stage ? <CardStage card={stage} /> : null}</span>
                </summary>
                <div className="border-t border-line px-5 py-4 print:border-0 print:px-0 print:pt-0">
                  <Markdown source={card.text[locale].answer} />
                </div>
              </details>
            </li>
          )
        })}
      </ol>
    </Page>
  )
}
