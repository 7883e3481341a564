import { type Memory, replay, type Scheduling } from '#app/_learning/scheduling.ts'
import { type CardReview, selectReviewsOfCards } from '#prisma/card-review.ts'
import { type CardState, replaceStates } from '#prisma/card-state.ts'
import type { Database } from '#prisma/client.ts'
import { type Settings, selectSettings } from '#prisma/settings.ts'

/** How a person's cards are scheduled. */
export function schedulingOf(settings: Pick<Settings, 'desiredRetention'>): Scheduling {
  return { desiredRetention: settings.desiredRetention, fuzz: true }
}

/** A memory as it is cached. */
export function toState(cardId: string, memory: Memory): CardState {
  const { stability, difficulty, reps, lapses, step, lastReview, due } = memory
  return { cardId, stability, difficulty, reps, lapses, step, lastReview, due }
}

/** The states that a log adds up to: one for each card that it names. */
export function foldReviews(reviews: readonly CardReview[], scheduling: Scheduling): CardState[] {
  const byCard = new Map<string, CardReview[]>()
  for (const review of reviews) {
    const log = byCard.get(review.cardId)
    if (log === undefined) byCard.set(review.cardId, [review])
    else log.push(review)
  }
  return [...byCard].flatMap(([cardId, log]) => {
    const memory = replay(cardId, log, scheduling)
    return memory === null ? [] : [toState(cardId, memory)]
  })
}

/** Computes the cached states of some cards anew from the review log. */
export async function rebuildStates(
  userId: string,
  cardIds: readonly string[],
  database: Database,
): Promise<void> {
  const scheduling = schedulingOf(await selectSettings(userId, database))
  const reviews = await selectReviewsOfCards(userId, cardIds, database)
  await replaceStates(userId, cardIds, foldReviews(reviews, scheduling), database)
}
