/**
 * Two accounts of one person become one: an anonymous account is claimed by signing up, or its work is brought
 * along when signing in to an account that exists. The wish is written down first and carried out in one
 * transaction; cut short at any point, nothing has moved and the next request carries it out.
 */
import {
  type AccountMove,
  countOwned,
  declineMerges,
  finishMove,
  lockMove,
  lockSubmissions,
  moveRows,
  type NewMove,
  recordMove,
  recountHelp,
  selectOpenMerges,
  selectUnfinishedClaims,
} from '#prisma/account-move.ts'
import { selectReviews } from '#prisma/card-review.ts'
import { prisma } from '#prisma/client.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { selectOptionalActiveSubmission } from '#prisma/submission.ts'
import { deleteUser, lockOwners } from '#prisma/user.ts'
import { rebuildStates } from './card-states.ts'
import { AppError } from './errors.ts'
import { log } from './log.ts'

/**
 * Called when an anonymous person has signed up (`CLAIM`) or signed in (`MERGE`). A claim is carried out at
 * once; a merge waits for a decision, unless there is nothing to decide about.
 */
export async function startMove(wish: NewMove): Promise<void> {
  if (wish.fromUserId === wish.toUserId) return
  const move = await recordMove(wish)
  if (move.state === 'DONE') return
  const { reviews, submissions, drafts, other } = await countOwned(wish.fromUserId)
  if (move.kind === 'MERGE' && reviews + submissions + drafts + other > 0) return
  try {
    await carryOut(move.id)
  } catch (error) {
    // Signing in has succeeded; the next request finds the move pending and tries again.
    log.error({ err: error, move: move.id }, 'a move of an account was cut short')
  }
}

/** Carries out the claims of this account that were cut short. */
export async function finishClaims(userId: string): Promise<void> {
  for (const move of await selectUnfinishedClaims(userId)) {
    log.warn({ move: move.id }, 'carrying out a claim that was cut short')
    await carryOut(move.id)
  }
}

/**
 * What the person decided about the work of anonymous accounts that waits since signing in. Decided twice is
 * decided once, and `merge` after `decline` takes the refusal back: until it is merged, nothing is lost.
 *
 * @returns how many accounts were merged
 * @throws AppError `submission-in-progress` when both accounts have a submission that is being judged
 */
export async function decideMerges(userId: string, decision: 'merge' | 'decline'): Promise<number> {
  if (decision === 'decline') {
    await declineMerges(userId)
    return 0
  }
  let merged = 0
  for (const move of await selectOpenMerges(userId)) {
    if (await carryOut(move.id)) merged += 1
  }
  return merged
}

/**
 * Moves everything and deletes the account that is empty then, in one transaction.
 *
 * @returns false when someone else has carried it out meanwhile
 */
export async function carryOut(moveId: string, client: PrismaClient = prisma): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.$transaction((database) => moveInTransaction(moveId, database), { timeout: 60_000 })
    } catch (error) {
      // A result that is being stored may hold what this waits for and the other way round; PostgreSQL then
      // ends one of the two.
      if (attempt === 3 || !isDeadlock(error)) throw error
    }
  }
}

type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

async function moveInTransaction(moveId: string, database: Transaction): Promise<boolean> {
  const move: AccountMove | null = await lockMove(moveId, database)
  if (move === null || move.state === 'DONE') return false
  const { fromUserId, toUserId } = move
  // Results first and owners second, the order in which the worker takes them.
  await lockSubmissions(fromUserId, database)
  const owners = await lockOwners([fromUserId, toUserId], database)
  const from = owners.get(fromUserId)
  if (from !== undefined) {
    if (!from.isAnonymous || !owners.has(toUserId)) throw new AppError('not-found')
    const [active, other] = [
      await selectOptionalActiveSubmission(fromUserId, database),
      await selectOptionalActiveSubmission(toUserId, database),
    ]
    if (active !== null && other !== null) throw new AppError('submission-in-progress', { id: other.id })

    const moved = (await selectReviews(fromUserId, database)).map(({ cardId }) => cardId)
    await moveRows(fromUserId, toUserId, database)
    await recountHelp(toUserId, database)
    await rebuildStates(toUserId, [...new Set(moved)], database)
    await deleteUser(fromUserId, database)
  }
  await finishMove(moveId, new Date(), database)
  return true
}

function isDeadlock(error: unknown): boolean {
  return (
    error instanceof Error &&
    /P2034|40P01|deadlock/i.test(`${'code' in error ? error.code : ''} ${error.message}`)
  )
}
