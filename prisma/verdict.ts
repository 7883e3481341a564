/** Verdicts, one for each judged submission. */
import { Verdict } from '#verdict'
import { type Database, prisma } from './client.ts'

/** @returns false when the submission has a verdict already: the first one stays. */
export async function insertVerdict(
  submissionId: string,
  verdict: Verdict,
  database: Database = prisma,
): Promise<boolean> {
  const body = Verdict.parse(storable(verdict))
  const { count } = await database.verdict.createMany({
    data: { submissionId, status: body.status, score: body.score, body },
    skipDuplicates: true,
  })
  return count === 1
}

/** PostgreSQL's JSON has no U+0000 and no half of a surrogate pair; what a learner prints or throws may. */
function storable(verdict: Verdict): unknown {
  const clean = (_: string, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value
  return JSON.parse(JSON.stringify(verdict, clean))
}

/** The verdict of a person's own submission. */
export async function selectOptionalVerdict(
  userId: string,
  submissionId: string,
  database: Database = prisma,
): Promise<Verdict | null> {
  const row = await database.verdict.findFirst({
    where: { submissionId, submission: { userId } },
    select: { body: true },
  })
  return row && Verdict.parse(row.body)
}
