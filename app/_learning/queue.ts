/** Which cards are studied today, and in which order. */
import { localDay, startOfLocalDay } from './local-day.ts'
import { type Memory, retrievability } from './scheduling.ts'

export type Stage = 'new' | 'learning' | 'review'

export interface QueueInput {
  /** Every card that may be shown, in the order of the curriculum. */
  cards: readonly string[]
  /** Memories by card; a card without one is new. */
  memories: ReadonlyMap<string, Pick<Memory, 'stability' | 'step' | 'lastReview' | 'due'>>
  /** Cards that a failed check points to: they come today, whatever their schedule says. */
  pointedTo: ReadonlySet<string>
  now: Date
  timeZone: string
  newCardsPerDay: number
  /** How many cards were seen for the first time today. */
  introducedToday: number
}

export interface QueueItem {
  cardId: string
  stage: Stage
}

export interface Queue {
  /** What can be studied now, in order. */
  items: QueueItem[]
  /** Cards of today, those included whose step ends later today. */
  counts: Record<Stage, number>
  /** When the next open step ends that is not among the items. */
  nextLearningAt: Date | null
}

/** A step that ends this soon is taken early when nothing else is left. */
const learnAheadMs = 20 * 60_000

/**
 * Open steps first (they were promised for now), then cards that a failed check points to, then due reviews
 * with the most forgotten first (so that after a pause the cards closest to being lost are saved), then new
 * cards up to the cap; at the very end the steps that end within 20 minutes.
 */
export function todaysQueue(input: QueueInput): Queue {
  const { cards, memories, pointedTo, now, timeZone } = input
  const endOfDay = startOfLocalDay(localDay(now, timeZone) + 1, timeZone)
  const steps: { cardId: string; due: Date }[] = []
  const pointed: QueueItem[] = []
  const reviews: { cardId: string; recall: number }[] = []
  const unseen: string[] = []

  for (const cardId of cards) {
    const memory = memories.get(cardId)
    if (memory === undefined) {
      if (pointedTo.has(cardId)) pointed.push({ cardId, stage: 'new' })
      else unseen.push(cardId)
    } else if (memory.step !== null) {
      if (memory.due < endOfDay) steps.push({ cardId, due: memory.due })
    } else if (pointedTo.has(cardId)) {
      pointed.push({ cardId, stage: 'review' })
    } else if (memory.due <= now) {
      reviews.push({ cardId, recall: retrievability(memory, now) })
    }
  }
  steps.sort((a, b) => a.due.getTime() - b.due.getTime())
  reviews.sort((a, b) => a.recall - b.recall)
  const room = Math.max(0, input.newCardsPerDay - input.introducedToday)
  const introduced = unseen.slice(0, room)

  const soon = new Date(now.getTime() + learnAheadMs)
  const waiting = steps.filter(({ due }) => due > now)
  const items = [
    ...steps.filter(({ due }) => due <= now).map(({ cardId }) => item(cardId, 'learning')),
    ...pointed,
    ...reviews.map(({ cardId }) => item(cardId, 'review')),
    ...introduced.map((cardId) => item(cardId, 'new')),
    ...waiting.filter(({ due }) => due <= soon).map(({ cardId }) => item(cardId, 'learning')),
  ]
  const pointedNew = pointed.filter(({ stage }) => stage === 'new').length
  return {
    items,
    counts: {
      learning: steps.length,
      review: reviews.length + pointed.length - pointedNew,
      new: introduced.length + pointedNew,
    },
    nextLearningAt: waiting.find(({ due }) => due > soon)?.due ?? null,
  }
}

function item(cardId: string, stage: Stage): QueueItem {
  return { cardId, stage }
}
