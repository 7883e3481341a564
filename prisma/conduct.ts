/** How a person's latest submissions ended, as far as it matters to the others who wait. */
import { z } from 'zod'
import { Prisma } from './generated/client.ts'

/** This many of the latest submissions, at most so old, are looked at; so many of them make a habit. */
const LATEST = 3
const WITHIN = '15 minutes'
const HABIT = 2

const Row = z.object({ exhausted: z.int() })

/**
 * A query's part: how many of them ran into the limits of time or memory. One endless loop is a beginner's everyday
 * mistake; several in a row cost everybody else.
 */
export function exhaustedBy(userId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT count(*) FILTER (WHERE jsonb_path_exists(v."body",
      '$.checks[*].message.code ? (@ == "form.time-limit" || @ == "form.memory-limit" || @ == "form.crashed")'
    ))::int
    FROM (
      SELECT "id" FROM "Submission"
      WHERE "userId" = ${userId} AND "state" = 'JUDGED' AND "createdAt" > now() - ${WITHIN}::interval
      ORDER BY "createdAt" DESC LIMIT ${LATEST}
    ) s JOIN "Verdict" v ON v."submissionId" = s."id")`
}

/** @param row with what {@link exhaustedBy} gave, as `exhausted` */
export function isHabit(row: unknown): boolean {
  return Row.parse(row).exhausted >= HABIT
}
