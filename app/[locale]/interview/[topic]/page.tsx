import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { Rubric } from '../../../_ui/interview/rubric.tsx'
import { Markdown } from '../../../_ui/markdown.tsx'
import { Page } from '../../../_ui/page.tsx'
import { PrintButton } from '../../../_ui/print-button.tsx'

interface Props {
  params: Promise<{ topic: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ topic: id }, locale, t] = await Promise.all([params, getLocale(), getTranslations('interview')])
  const topic = catalog().topics.find((known) => known.id === id)
  return { title: topic ? t('ofTopic', { topic: topic.title[locale] }) : t('title') }
}

/** The questions of one topic with their rubrics, to read through or to print. */
export default async function TopicInterviewPage({ params }: Props) {
  const [{ topic: id }, t, locale] = await Promise.all([params, getTranslations('interview'), getLocale()])
  const topic = catalog().topics.find((known) => known.id === id)
  if (!topic || topic.interview.length === 0) notFound()
  return (
    <Page
      title={t('ofTopic', { topic: topic.title[locale] })}
      lead={t('ofTopicLead', { count: topic.interview.length })}
      width="reading"
      action={<PrintButton>{t('print')}</PrintButton>}
    >
      <ol className="flex flex-col gap-3 print:gap-6">
        {topic.interview.map((question) => (
          <li key={question.id} className="rounded-card border border-line bg-surface print:border-0">
            <details>
              <summary className="list-none rounded-card px-5 py-3.5 hover:bg-sunken print:px-0">
                <Markdown source={question.text[locale].question} className="font-[550]" />
              </summary>
              <div className="border-t border-line px-5 py-4 print:border-0 print:px-0 print:pt-0">
                <Rubric text={question.text[locale]} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </Page>
  )
}
