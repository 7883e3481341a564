/** How a person's latest submissions ended, as far as it matters to the others who wait. */
import { z } from 'zod'
import { type Database, prisma } from './client.ts'

/** This many of the latest submissions, at most so old, are looked at; so many of them make a habit. */
const LATEST = 3
const WITHIN = '15 minutes'
const HABIT = 2

const Row = z.object({ exhausted: z.int() })

/**
 * Whether this person's code keeps running into the limits of time or memory. One endless loop is a beginner's
 * everyday mistake; several in a row cost everybody else.
 */
export async function exhaustsLimits(userId: string, database: Database = prisma): Promise<boolean> {
  const [row] = await database.$queryRaw<unknown[]>`
    SELECT count(*) FILTER (WHERE jsonb_path_exists(v."body",
      '$.checks[*].message.code ? (@ == "form.time-limit" || @ == "form.memory-limit" || @ == "form.crashed")'
    ))::int AS "exhausted"
    FROM (
      SELECT "id" FROM "Submission"
      WHERE "userId" = ${userId} AND "state" = 'JUDGED' AND "createdAt" > now() - ${WITHIN}::interval
      ORDER BY "createdAt" DESC LIMIT ${LATEST}
    ) s JOIN "Verdict" v ON v."submissionId" = s."id"`
  return Row.parse(row).exhausted >= HABIT
}
