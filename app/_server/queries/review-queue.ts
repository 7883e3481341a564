import { localDay, startOfLocalDay } from '#app/_learning/local-day.ts'
import { type Queue, todaysQueue } from '#app/_learning/queue.ts'
import { missedItems } from '#app/_learning/quiz-evidence.ts'
import { type Rating, retrievability, reviewOutcomes } from '#app/_learning/scheduling.ts'
import { schedulingOf } from '#app/_server/card-states.ts'
import { canUndo, toMemory } from '#app/_server/reviews.ts'
import { catalog } from '#labs/catalog.ts'
import { sumReviews } from '#prisma/card-review.ts'
import { selectPointedCards } from '#prisma/lab-activity.ts'
import type { Curriculum } from './curriculum.ts'
import { type Learner, selectLearner } from './learner.ts'
import type { Interval, QueueCounts, ReviewQueue } from './types.ts'

/** How long a failed check or a missed quiz item goes on bringing its cards into today. */
const pointedMs = 24 * 60 * 60 * 1000

export interface QueueState {
  queue: Queue
  reviewedToday: number
  /** Median time of a review so far; null before the first. */
  medianMs: number | null
}

/** Today's queue of a person whose learning has been read already. */
export async function selectQueueState(
  userId: string | null,
  learner: Learner,
  now: Date,
  timeZone: string,
  curriculum: Curriculum,
): Promise<QueueState> {
  const today = startOfLocalDay(localDay(now, timeZone), timeZone)
  const since = new Date(now.getTime() - pointedMs)
  const [work, pointed] =
    userId === null
      ? [{ reviews: 0, introduced: 0, medianMs: null }, []]
      : await Promise.all([sumReviews(userId, today), selectPointedCards(userId, since)])
  const quizCards = new Map(
    curriculum.topics.flatMap(({ quiz }) => quiz.map(({ id, cards }) => [id, cards] as const)),
  )
  const missed = missedItems(learner.quizAnswers, learner.explanationsSeen, since).map(({ itemId, at }) => ({
    cards: quizCards.get(itemId) ?? [],
    at,
  }))
  // Reviewed since the verdict, a card has answered the call.
  const unanswered = [...pointed, ...missed].flatMap(({ cards, at }) =>
    cards.filter((cardId) => (learner.states.get(cardId)?.lastReview ?? 0) < at),
  )
  const queue = todaysQueue({
    cards: curriculum.topics.flatMap(({ cards }) => cards.map(({ id }) => id)),
    memories: learner.states,
    pointedTo: new Set(unanswered),
    now,
    timeZone,
    newCardsPerDay: learner.settings.newCardsPerDay,
    introducedToday: work.introduced,
  })
  return { queue, reviewedToday: work.reviews, medianMs: work.medianMs }
}

export function countQueue({ counts }: Queue): QueueCounts {
  return { ...counts, total: counts.learning + counts.review + counts.new }
}

/** What is studied now, in order, each card with what the four buttons would do. */
export async function selectReviewQueue(
  userId: string | null,
  now: Date,
  timeZone: string,
  curriculum: Curriculum = catalog(),
): Promise<ReviewQueue> {
  const learner = await selectLearner(userId)
  const { queue } = await selectQueueState(userId, learner, now, timeZone, curriculum)
  const scheduling = schedulingOf(learner.settings)
  return {
    cards: queue.items.map(({ cardId, stage }) => {
      const state = learner.states.get(cardId)
      const outcomes = reviewOutcomes(cardId, state ? toMemory(state) : null, now, timeZone, scheduling)
      const interval = (rating: Rating): Interval => {
        const { intervalDays, due } = outcomes[rating]
        return intervalDays > 0
          ? { days: intervalDays }
          : { minutes: Math.round((due.getTime() - now.getTime()) / 60_000) }
      }
      const [again, hard, good, easy] = [interval(1), interval(2), interval(3), interval(4)]
      return {
        cardId,
        stage,
        retrievability: state ? retrievability(state, now) : null,
        intervals: { 1: again, 2: hard, 3: good, 4: easy },
      }
    }),
    counts: countQueue(queue),
    nextLearningAt: queue.nextLearningAt?.toISOString() ?? null,
    canUndo: userId !== null && (await canUndo(userId, now)),
  }
}
