import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { catalog } from '#labs/catalog.ts'
import { pageContext } from '../../../_server/page-context.ts'
import { selectReviewQueue } from '../../../_server/queries/review-queue.ts'
import { selectToday } from '../../../_server/queries/today.ts'
import { Markdown } from '../../../_ui/markdown.tsx'
import { ReviewSession } from '../../../_ui/review/review-session.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review')
  return { title: t('title') }
}

/** A browser gets this many cards with their formulas at once; the rest when they are done. */
const ROUND = 30

export default async function ReviewPage() {
  const [locale, { user, preferences, now }] = await Promise.all([getLocale(), pageContext()])
  const userId = user?.id ?? null
  const [queue, today] = await Promise.all([
    selectReviewQueue(userId, now, preferences.timeZone),
    selectToday(userId, now, preferences.timeZone),
  ])
  const { cards, topics, labs } = catalog()
  const topicTitle = new Map(topics.map((topic) => [topic.id, topic.title[locale]]))
  const shown = queue.cards.slice(0, ROUND).flatMap(({ cardId, stage, intervals }) => {
    const card = cards.get(cardId)
    if (!card) return []
    const { question, answer } = card.text[locale]
    return {
      ...{ cardId, stage, intervals, company: card.company },
      topic: topicTitle.get(card.topic) ?? card.topic,
      question: <Markdown source={question} />,
      answer: <Markdown source={answer} />,
    }
  })
  const lab = today.lab && labs.get(today.lab.labId)
  return (
    <ReviewSession
      round={{
        at: now.toISOString(),
        cards: shown,
        learning: queue.counts.learning,
        nextLearningAt: queue.nextLearningAt,
        canUndo: queue.canUndo,
        nextLab: lab ? { href: `/labs/${lab.id}`, title: lab.title[locale] } : null,
      }}
    />
  )
}
