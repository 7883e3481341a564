/** Verdicts, one for each judged submission, and what is written together with them. */
import { Verdict } from '#verdict'
import { type Database, prisma } from './client.ts'
import { CHANGED_CHANNEL } from './submission.ts'

/** What the log of evidence says about the lab beside the verdict. */
export interface Judged {
  readonly submissionId: string
  readonly verdict: Verdict
  readonly topicId: string
  /** 1 to 5. */
  readonly difficulty: number
  readonly at: Date
}

/**
 * Makes an active submission JUDGED: its verdict, the evidence it is when it was more than a run (with the
 * hints taken and whether the solution was seen before it was sent), and the notification. One statement,
 * because this is the last part of what a person waits for.
 *
 * @returns false when the submission is not active: the first verdict stays
 */
export async function storeVerdict(judged: Judged, database: Database = prisma): Promise<boolean> {
  const { submissionId, topicId, difficulty, at } = judged
  const verdict = Verdict.parse(storable(judged.verdict))
  const rows = await database.$queryRaw<unknown[]>`
    WITH judged AS (
      UPDATE "Submission" SET "state" = 'JUDGED', "finishedAt" = ${at}
      WHERE "id" = ${submissionId}::uuid AND "state" IN ('QUEUED', 'RUNNING')
      RETURNING "id", "userId", "labId", "mode", "createdAt"
    ), verdict AS (
      INSERT INTO "Verdict" ("submissionId", "status", "score", "body")
      SELECT "id", ${verdict.status}, ${verdict.score}, ${JSON.stringify(verdict)}::jsonb FROM judged
    ), evidence AS (
      INSERT INTO "Evidence"
        ("id", "userId", "topicId", "labId", "submissionId", "score", "difficulty", "hints", "solutionSeen", "at")
      SELECT gen_random_uuid(), "userId", ${topicId}, "labId", "id", ${verdict.score}, ${difficulty},
        (SELECT count(*) FROM "HintTaken" h
          WHERE h."userId" = j."userId" AND h."labId" = j."labId" AND h."takenAt" <= j."createdAt"),
        EXISTS (SELECT FROM "SolutionSeen" s
          WHERE s."userId" = j."userId" AND s."labId" = j."labId" AND s."seenAt" <= j."createdAt"),
        ${at}
      FROM judged j WHERE "mode" = 'SUBMIT'
    )
    SELECT pg_notify(${CHANGED_CHANNEL}, "id"::text)::text FROM judged`
  return rows.length === 1
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
