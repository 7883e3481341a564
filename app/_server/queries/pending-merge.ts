import { countOwned, selectOpenMerges } from '#prisma/account-move.ts'
import type { PendingMerge } from './types.ts'

/** The work that waits for a decision since this person signed in; null when there is none. */
export async function selectPendingMerge(userId: string): Promise<PendingMerge | null> {
  const moves = await selectOpenMerges(userId)
  const pending = moves.filter(({ state }) => state === 'PENDING')
  const shown = pending.length > 0 ? pending : moves
  if (shown.length === 0) return null
  const sum: PendingMerge = {
    state: pending.length > 0 ? 'pending' : 'declined',
    ...{ reviews: 0, submissions: 0, drafts: 0 },
  }
  for (const { fromUserId } of shown) {
    const { reviews, submissions, drafts } = await countOwned(fromUserId)
    sum.reviews += reviews
    sum.submissions += submissions
    sum.drafts += drafts
  }
  return sum
}
