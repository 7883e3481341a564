/** The review log: what was rated when. Rows are added and marked as undone, never changed otherwise. */
import { z } from 'zod'
import { type Database, prisma } from './client.ts'

const Rating = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

const Row = z.object({
  id: z.uuid(),
  cardId: z.string(),
  rating: Rating,
  reviewedAt: z.date(),
  timeZone: z.string(),
  durationMs: z.int(),
})
export type CardReview = z.infer<typeof Row>

const shown = {
  ...{ id: true, cardId: true, rating: true, reviewedAt: true, timeZone: true, durationMs: true },
} as const

/** @returns false when the id is taken */
export async function insertReview(
  userId: string,
  review: CardReview,
  database: Database = prisma,
): Promise<boolean> {
  const { count } = await database.cardReview.createMany({
    data: { ...review, userId },
    skipDuplicates: true,
  })
  return count === 1
}

/** A person's own review, and whether it was undone. */
export async function selectOptionalReview(
  userId: string,
  id: string,
  database: Database = prisma,
): Promise<(CardReview & { undone: boolean }) | null> {
  const row = await database.cardReview.findFirst({
    where: { id, userId },
    select: { ...shown, undoneAt: true },
  })
  return row && { ...Row.parse(row), undone: row.undoneAt !== null }
}

/** The log of some cards, in order of time, without what was undone. */
export async function selectReviewsOfCards(
  userId: string,
  cardIds: readonly string[],
  database: Database = prisma,
): Promise<CardReview[]> {
  const rows = await database.cardReview.findMany({
    where: { userId, cardId: { in: [...cardIds] }, undoneAt: null },
    select: shown,
    orderBy: [{ reviewedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => Row.parse(row))
}

/** A person's whole log, in order of time, without what was undone. */
export async function selectReviews(userId: string, database: Database = prisma): Promise<CardReview[]> {
  const rows = await database.cardReview.findMany({
    where: { userId, undoneAt: null },
    select: shown,
    orderBy: [{ reviewedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => Row.parse(row))
}

/** The latest review that is not undone, if it is not older than `since`. */
export async function selectOptionalLastReview(
  userId: string,
  since: Date,
  database: Database = prisma,
): Promise<CardReview | null> {
  const row = await database.cardReview.findFirst({
    where: { userId, undoneAt: null, reviewedAt: { gte: since } },
    select: shown,
    orderBy: [{ reviewedAt: 'desc' }, { id: 'desc' }],
  })
  return row && Row.parse(row)
}

export async function markUndone(
  userId: string,
  id: string,
  at: Date,
  database: Database = prisma,
): Promise<void> {
  await database.cardReview.updateMany({ where: { id, userId, undoneAt: null }, data: { undoneAt: at } })
}

const Work = z.object({ reviews: z.number(), introduced: z.number(), medianMs: z.number().nullable() })

/** What was reviewed since an instant: how often, how many cards for the first time ever, and the median time taken. */
export async function sumReviews(
  userId: string,
  since: Date,
  database: Database = prisma,
): Promise<z.infer<typeof Work>> {
  const [row] = await database.$queryRaw<unknown[]>`
    SELECT count(*) FILTER (WHERE "reviewedAt" >= ${since})::int AS "reviews",
      count(*) FILTER (WHERE nth = 1 AND "reviewedAt" >= ${since})::int AS "introduced",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY "durationMs") AS "medianMs"
    FROM (
      SELECT "reviewedAt", "durationMs",
        row_number() OVER (PARTITION BY "cardId" ORDER BY "reviewedAt", "id") AS nth
      FROM "CardReview" WHERE "userId" = ${userId} AND "undoneAt" IS NULL
    ) log`
  return Work.parse(row)
}
