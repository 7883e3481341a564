/** People. better-auth creates and reads them; this is what a change of everything they own needs. */
import type { Database } from './client.ts'

/**
 * Serialises what changes a person's review log: two reviews at once, or a review while accounts are joined,
 * would each compute a card's state without the other. Held until the transaction ends.
 *
 * @returns false when there is no such person (any more)
 */
export async function lockLearner(userId: string, database: Database): Promise<boolean> {
  const rows = await database.$queryRaw<
    unknown[]
  >`SELECT 1 FROM "User" WHERE "id" = ${userId} FOR NO KEY UPDATE`
  return rows.length === 1
}

/**
 * Keeps everyone else from adding anything to these two people until the transaction ends: a new row that
 * refers to a person takes a lock that this one excludes.
 *
 * @returns the ids of those that exist, and whether they are anonymous
 */
export async function lockOwners(
  userIds: readonly [string, string],
  database: Database,
): Promise<Map<string, { isAnonymous: boolean }>> {
  const rows = await database.$queryRaw<
    { id: string; isAnonymous: boolean }[]
  >`SELECT "id", "isAnonymous" FROM "User" WHERE "id" IN (${userIds[0]}, ${userIds[1]}) ORDER BY "id" FOR UPDATE`
  return new Map(rows.map(({ id, isAnonymous }) => [id, { isAnonymous }]))
}

export async function deleteUser(userId: string, database: Database): Promise<void> {
  await database.user.deleteMany({ where: { id: userId } })
}
