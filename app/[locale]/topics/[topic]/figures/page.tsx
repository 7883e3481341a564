import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import type { Figure } from '#labs/schema.ts'
import { ClientWords } from '../../../../_ui/client-words.tsx'
import { FigureBody } from '../../../../_ui/figures/figure-body.tsx'
import { FigureDescription } from '../../../../_ui/figures/figure-description.tsx'
import { Link } from '../../../../_ui/navigation.ts'
import { Page } from '../../../../_ui/page.tsx'
import { plainText } from '../../../../_ui/plain-text.ts'
import { PrintButton } from '../../../../_ui/print-button.tsx'

interface Props {
  params: Promise<{ topic: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ topic: id }, locale, t] = await Promise.all([params, getLocale(), getTranslations('figures')])
  const topic = catalog().topics.find((known) => known.id === id)
  return topic ? { title: t('ofTopic', { topic: topic.title[locale] }) } : {}
}

/** All figures of a topic, to play with or to print. */
export default async function FiguresPage({ params }: Props) {
  const [{ topic: id }, t, locale] = await Promise.all([params, getTranslations('figures'), getLocale()])
  const topic = catalog().topics.find((known) => known.id === id)
  if (!topic || topic.figures.length === 0) notFound()
  return (
    <Page
      title={t('ofTopic', { topic: topic.title[locale] })}
      lead={t('ofTopicLead', { count: topic.figures.length })}
      action={<PrintButton>{t('print')}</PrintButton>}
    >
      <ClientWords names={['figures']}>
        {topic.figures.map((figure) => (
          <section
            key={figure.id}
            id={figure.id}
            aria-labelledby={`${figure.id}-title`}
            className="keep-together mb-6 scroll-mt-16 rounded-card border border-line bg-surface p-4 shadow-card sm:p-5 print:border-0 print:p-0 print:shadow-none"
          >
            <h2 id={`${figure.id}-title`} className="text-[17px]">
              {figure.title[locale]}
            </h2>
            <p className="measure mb-4 text-ink-2">{figure.see[locale]}</p>
            <FigureBody id={figure.id} />
            <FigureDescription figure={figure} />
            <Explains figure={figure} />
          </section>
        ))}
      </ClientWords>
      <Link
        href={`/topics/${topic.id}`}
        className="text-[14px] text-accent underline-offset-4 hover:underline print:hidden"
      >
        ← {t('topic')}
      </Link>
    </Page>
  )
}

/** The cards and labs that the figure belongs to. */
async function Explains({ figure }: { figure: Figure }) {
  const [t, locale] = await Promise.all([getTranslations('figures'), getLocale()])
  const { cards, labs } = catalog()
  const targets = [
    ...figure.labs.flatMap((id) => {
      const lab = labs.get(id)
      return lab ? [{ href: `/labs/${id}`, title: lab.title[locale] }] : []
    }),
    ...figure.cards.flatMap((id) => {
      const card = cards.get(id)
      return card ? [{ href: `/cards/${id}`, title: plainText(card.text[locale].question) }] : []
    }),
  ]
  if (targets.length === 0) return null
  return (
    <details className="mt-1 text-[14px] print:hidden">
      <summary className="w-fit rounded py-0.5 text-ink-3 hover:text-ink">
        {t('about')} ({targets.length})
      </summary>
      <ul className="mt-1 flex flex-col gap-0.5">
        {targets.map(({ href, title }) => (
          <li key={href}>
            <Link href={href} prefetch={false} className="text-accent underline-offset-4 hover:underline">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
