import { type Memory, type Rating, reviewOutcomes } from '#app/_learning/scheduling.ts'
import {
  insertReview,
  markUndone,
  selectOptionalLastReview,
  selectOptionalReview,
} from '#prisma/card-review.ts'
import { type CardState, saveState, selectOptionalState } from '#prisma/card-state.ts'
import { prisma } from '#prisma/client.ts'
import { selectSettings } from '#prisma/settings.ts'
import { lockLearner } from '#prisma/user.ts'
import { rebuildStates, schedulingOf, toState } from './card-states.ts'
import { AppError } from './errors.ts'

export interface NewReview {
  /** Chosen by the client: the same request sent twice is one review. */
  id: string
  cardId: string
  rating: Rating
  durationMs: number
  timeZone: string
}

/** A cached state as the scheduler takes it; the interval itself is not kept, nothing depends on it. */
export function toMemory(state: CardState): Memory {
  return { ...state, intervalDays: 0 }
}

/**
 * Writes a review to the log and the card's new state beside it, in one transaction.
 *
 * @returns when the card is due again
 * @throws AppError `not-found` (no such card), `id-taken` (the id is another review's), `no-account`
 */
export async function recordReview(userId: string, review: NewReview, now: Date): Promise<Date> {
  return prisma.$transaction(async (database) => {
    if (!(await lockLearner(userId, database))) throw new AppError('no-account')
    const { id, cardId, rating, timeZone } = review
    const state = await selectOptionalState(userId, cardId, database)
    const known = await selectOptionalReview(userId, id, database)
    if (known !== null) {
      if (known.cardId !== cardId || known.rating !== rating) throw new AppError('id-taken')
      return state?.due ?? now
    }
    const card = await database.card.findFirst({
      where: { id: cardId, retiredAt: null },
      select: { id: true },
    })
    if (card === null) throw new AppError('not-found')

    // The log is folded in the order of its instants, so a review never carries one before the last.
    const last = state?.lastReview.getTime() ?? 0
    const reviewedAt = new Date(Math.max(now.getTime(), last + 1))
    const scheduling = schedulingOf(await selectSettings(userId, database))
    const memory = state && toMemory(state)
    const next = reviewOutcomes(cardId, memory, reviewedAt, timeZone, scheduling)[rating]
    if (!(await insertReview(userId, { ...review, reviewedAt }, database))) throw new AppError('id-taken')
    await saveState(userId, toState(cardId, next), database)
    return next.due
  })
}

/** How far back a review can be undone. */
const undoMs = 24 * 60 * 60 * 1000

/** Whether there is a review that can be undone. */
export async function canUndo(userId: string, now: Date): Promise<boolean> {
  return (await selectOptionalLastReview(userId, new Date(now.getTime() - undoMs))) !== null
}

/**
 * Marks the last review as undone and replays the card's log without it.
 *
 * @param id the review that is meant; then a request sent twice undoes one review, not two
 * @returns the card that is to be shown again
 * @throws AppError `nothing-to-undo`, `review-outdated` (there is a later one), `not-found`, `no-account`
 */
export async function undoReview(userId: string, id: string | null, now: Date): Promise<string> {
  return prisma.$transaction(async (database) => {
    if (!(await lockLearner(userId, database))) throw new AppError('no-account')
    const last = await selectOptionalLastReview(userId, new Date(now.getTime() - undoMs), database)
    if (id !== null && last?.id !== id) {
      const meant = await selectOptionalReview(userId, id, database)
      if (meant === null) throw new AppError('not-found')
      if (!meant.undone) throw new AppError('review-outdated')
      return meant.cardId
    }
    if (last === null) throw new AppError('nothing-to-undo')
    await markUndone(userId, last.id, now, database)
    await rebuildStates(userId, [last.cardId], database)
    return last.cardId
  })
}
