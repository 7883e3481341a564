import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../../../_server/page-context.ts'
import { selectTopic } from '../../../../_server/queries/topics.ts'
import { ButtonLink } from '../../../../_ui/button.tsx'
import { FigureList } from '../../../../_ui/figures/figure-list.tsx'
import { Markdown } from '../../../../_ui/markdown.tsx'
import { Link } from '../../../../_ui/navigation.ts'
import { Page } from '../../../../_ui/page.tsx'
import { plainText } from '../../../../_ui/plain-text.ts'
import { CardStage } from '../../../../_ui/stage-badge.tsx'

interface Props {
  params: Promise<{ topic: string; card: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ topic, card: name }, locale] = await Promise.all([params, getLocale()])
  const card = catalog().cards.get(`${topic}/${name}`)
  return card ? { title: plainText(card.text[locale].question) } : {}
}

/** One card to look up, with its neighbours; looking changes nothing about its schedule. */
export default async function CardPage({ params }: Props) {
  const [{ topic: topicId, card: name }, t, figureWords, locale, { user, now }] = await Promise.all([
    params,
    getTranslations('cards'),
    getTranslations('figures'),
    getLocale(),
    pageContext(),
  ])
  const topic = catalog().topics.find((known) => known.id === topicId)
  const index = topic?.cards.findIndex((known) => known.id === `${topicId}/${name}`) ?? -1
  const card = topic?.cards[index]
  if (!topic || !card) notFound()
  const state = await selectTopic(user?.id ?? null, topic.id, now)
  const stage = state?.cardList.find(({ cardId }) => cardId === card.id)
  const figures = catalog()
    .topics.flatMap((each) => each.figures)
    .filter(({ cards }) => cards.includes(card.id))
  const before = topic.cards[index - 1]
  const after = topic.cards[index + 1]
  return (
    <Page
      title={t('one', { number: index + 1, total: topic.cards.length })}
      lead={
        <Link href={`/topics/${topic.id}`} className="underline-offset-4 hover:underline">
          {topic.title[locale]}
        </Link>
      }
      width="reading"
    >
      <article className="rounded-card border border-line bg-surface p-5 shadow-card sm:p-7">
        {stage ? (
          <div className="mb-4">
            <CardStage card={stage} />
          </div>
        ) : null}
        <h2 className="sr-only">{t('question')}</h2>
        <Markdown source={card.text[locale].question} className="text-[17px] font-[550]" />
        <div className="mt-5 border-t border-line pt-5">
          <h2 className="sr-only">{t('answer')}</h2>
          <Markdown source={card.text[locale].answer} className="text-[15.5px]" />
        </div>
      </article>
      {figures.length > 0 ? (
        <section className="mt-5">
          <h2 className="mb-2 text-[14px] text-ink-2">{figureWords('onCard')}</h2>
          <FigureList figures={figures} />
        </section>
      ) : null}
      <nav aria-label={t('neighbours')} className="mt-4 flex flex-wrap gap-2 print:hidden">
        {before ? <ButtonLink href={`/cards/${before.id}`}>← {t('before')}</ButtonLink> : null}
        {after ? <ButtonLink href={`/cards/${after.id}`}>{t('after')} →</ButtonLink> : null}
        <ButtonLink href={`/cards/${topic.id}`} variant="quiet">
          {t('openTopic')}
        </ButtonLink>
      </nav>
    </Page>
  )
}
