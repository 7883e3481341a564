/** What a person did with each lab, summed up. */
import { z } from 'zod'
import { type Database, prisma } from './client.ts'

const Row = z.object({
  labId: z.string(),
  submissions: z.number(),
  passed: z.boolean(),
  bestScore: z.number().nullable(),
  lastStatus: z.string().nullable(),
  lastSubmittedAt: z.date().nullable(),
  draftAt: z.date().nullable(),
  hintsTaken: z.number(),
  solutionSeen: z.boolean(),
})
export type LabActivity = z.infer<typeof Row>

/** One row for each lab that the person has begun in any way. Runs are practice and do not count. */
export async function selectLabActivity(userId: string, database: Database = prisma): Promise<LabActivity[]> {
  const rows = await database.$queryRaw<unknown[]>`
    WITH handed_in AS (
      SELECT s."labId", s."createdAt", v."status", v."score",
        row_number() OVER (PARTITION BY s."labId" ORDER BY s."createdAt" DESC, s."id" DESC) AS nth
      FROM "Submission" s JOIN "Verdict" v ON v."submissionId" = s."id"
      WHERE s."userId" = ${userId} AND s."mode" = 'SUBMIT'
    ), results AS (
      SELECT "labId", count(*) AS n, bool_or("status" = 'passed') AS passed, max("score") AS best,
        max("createdAt") AS last, max("status") FILTER (WHERE nth = 1) AS last_status
      FROM handed_in GROUP BY "labId"
    ), drafts AS (
      SELECT "labId", max("updatedAt") AS at FROM "Draft" WHERE "userId" = ${userId} GROUP BY "labId"
    ), hints AS (
      SELECT "labId", count(*) AS n FROM "HintTaken" WHERE "userId" = ${userId} GROUP BY "labId"
    ), solutions AS (
      SELECT "labId" FROM "SolutionSeen" WHERE "userId" = ${userId}
    )
    SELECT l."id" AS "labId", coalesce(r.n, 0)::int AS "submissions", coalesce(r.passed, false) AS "passed",
      r.best AS "bestScore", r.last_status AS "lastStatus", r.last AS "lastSubmittedAt", d.at AS "draftAt",
      coalesce(h.n, 0)::int AS "hintsTaken", v."labId" IS NOT NULL AS "solutionSeen"
    FROM "Lab" l
      LEFT JOIN results r ON r."labId" = l."id"
      LEFT JOIN drafts d ON d."labId" = l."id"
      LEFT JOIN hints h ON h."labId" = l."id"
      LEFT JOIN solutions v ON v."labId" = l."id"
    WHERE coalesce(r."labId", d."labId", h."labId", v."labId") IS NOT NULL
    ORDER BY l."id"`
  return rows.map((row) => Row.parse(row))
}

const Pointed = z.object({ labId: z.string(), cards: z.array(z.string()), at: z.date() })
export type PointedCards = z.infer<typeof Pointed>

/** The cards that the last verdict on each lab points to, if it failed since then. */
export async function selectPointedCards(
  userId: string,
  since: Date,
  database: Database = prisma,
): Promise<PointedCards[]> {
  const rows = await database.$queryRaw<unknown[]>`
    SELECT "labId", "cards", "at" FROM (
      SELECT DISTINCT ON (s."labId") s."labId", v."status", v."createdAt" AS "at",
        coalesce(v."body" #> '{diagnosis,cards}', '[]'::jsonb) AS "cards"
      FROM "Submission" s JOIN "Verdict" v ON v."submissionId" = s."id"
      WHERE s."userId" = ${userId} AND s."mode" = 'SUBMIT'
      ORDER BY s."labId", s."createdAt" DESC, s."id" DESC
    ) last WHERE "status" = 'failed' AND "at" >= ${since}`
  return rows.map((row) => Pointed.parse(row))
}

const Recent = z.object({
  submissionId: z.uuid(),
  labId: z.string(),
  language: z
    .enum(['TYPESCRIPT', 'PYTHON'])
    .transform((name) => (name === 'PYTHON' ? 'python' : 'typescript')),
  state: z.enum(['QUEUED', 'RUNNING', 'JUDGED', 'FAULT']),
  status: z.enum(['passed', 'failed', 'error']).nullable(),
  score: z.number().nullable(),
  at: z.date(),
})
export type HandedIn = z.infer<typeof Recent>

/** What a person handed in, newest first; runs are left out. */
export async function selectHandedIn(
  userId: string,
  limit: number,
  database: Database = prisma,
): Promise<HandedIn[]> {
  const rows = await database.submission.findMany({
    where: { userId, mode: 'SUBMIT' },
    select: {
      ...{ id: true, labId: true, language: true, state: true, createdAt: true },
      verdict: { select: { status: true, score: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(({ id, createdAt, verdict, ...row }) =>
    Recent.parse({
      ...row,
      submissionId: id,
      at: createdAt,
      status: verdict?.status ?? null,
      score: verdict?.score ?? null,
    }),
  )
}

/** When a person handed something in, since an instant. */
export async function selectHandInTimes(
  userId: string,
  since: Date,
  database: Database = prisma,
): Promise<Date[]> {
  const rows = await database.submission.findMany({
    where: { userId, mode: 'SUBMIT', createdAt: { gte: since } },
    select: { createdAt: true },
  })
  return rows.map(({ createdAt }) => createdAt)
}
