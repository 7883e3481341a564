/** Submissions and their way from QUEUED over RUNNING to JUDGED or FAULT. Every step is told on a channel. */
import { z } from 'zod'
import type { Language } from '#verdict'
import { type Database, prisma } from './client.ts'
import { Language as StoredLanguage, SubmissionMode, SubmissionState } from './generated/enums.ts'
import { storedLanguage, toldLanguage } from './language.ts'

/** The NOTIFY channel of every change of state; the payload is the submission's id and nothing else. */
export const CHANGED_CHANNEL = 'submission_changed'

export type Mode = 'run' | 'submit'
export type State = 'queued' | 'running' | 'judged' | 'fault'

const storedMode = { run: SubmissionMode.RUN, submit: SubmissionMode.SUBMIT } as const
const toldMode = { [SubmissionMode.RUN]: 'run', [SubmissionMode.SUBMIT]: 'submit' } as const
const toldState = {
  [SubmissionState.QUEUED]: 'queued',
  [SubmissionState.RUNNING]: 'running',
  [SubmissionState.JUDGED]: 'judged',
  [SubmissionState.FAULT]: 'fault',
} as const
const active = { in: [SubmissionState.QUEUED, SubmissionState.RUNNING] }

export interface NewSubmission {
  readonly id: string
  readonly userId: string
  readonly labId: string
  readonly labHash: string
  readonly language: Language
  readonly mode: Mode
  readonly source: string
}

/**
 * Stores a submission as QUEUED; the caller queues its job in the same transaction.
 *
 * @returns false when the id is taken, or this person has an active submission (a unique index says so)
 */
export async function insertSubmission(submission: NewSubmission, database: Database): Promise<boolean> {
  const { language, mode, ...rest } = submission
  const { count } = await database.submission.createMany({
    data: { ...rest, language: storedLanguage(language), mode: storedMode[mode] },
    skipDuplicates: true,
  })
  return count === 1
}

export interface ActiveSubmission {
  readonly id: string
  readonly labId: string
  readonly mode: Mode
  readonly state: State
}

/** The submission of this person that is queued or being graded. */
export async function selectOptionalActiveSubmission(
  userId: string,
  database: Database = prisma,
): Promise<ActiveSubmission | null> {
  const row = await database.submission.findFirst({
    where: { userId, state: active },
    select: { id: true, labId: true, mode: true, state: true },
    orderBy: { createdAt: 'desc' },
  })
  return row && { ...row, mode: toldMode[row.mode], state: toldState[row.state] }
}

/** @returns whose submission has this id, and its state; to tell a repeated request from a taken id. */
export async function selectOptionalOwner(
  id: string,
  database: Database = prisma,
): Promise<{ userId: string; state: State } | null> {
  const row = await database.submission.findUnique({ where: { id }, select: { userId: true, state: true } })
  return row && { userId: row.userId, state: toldState[row.state] }
}

/** When a person sent the `nth` latest of what was sent after an instant, counted from 1. @returns null when there are fewer */
export async function selectOptionalSubmissionTime(
  userId: string,
  after: Date,
  nth: number,
  database: Database = prisma,
): Promise<Date | null> {
  const [row] = await database.submission.findMany({
    where: { userId, createdAt: { gt: after } },
    select: { createdAt: true },
    orderBy: { createdAt: 'desc' },
    skip: nth - 1,
    take: 1,
  })
  return row?.createdAt ?? null
}

export interface Submission {
  readonly id: string
  readonly labId: string
  readonly language: Language
  readonly mode: Mode
  readonly state: State
  readonly fault: string | null
  readonly source: string
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
}

/** A person's own submission. */
export async function selectOptionalSubmission(
  userId: string,
  id: string,
  database: Database = prisma,
): Promise<Submission | null> {
  const row = await database.submission.findFirst({
    where: { id, userId },
    omit: { userId: true, labHash: true },
  })
  if (row === null) return null
  return {
    ...row,
    language: toldLanguage(row.language),
    mode: toldMode[row.mode],
    state: toldState[row.state],
  }
}

/** The state of a person's own submission, read for every event of its stream. */
export async function selectOptionalState(
  userId: string,
  id: string,
  database: Database = prisma,
): Promise<{ state: State; fault: string | null } | null> {
  const row = await database.submission.findFirst({
    where: { id, userId },
    select: { state: true, fault: true },
  })
  return row && { state: toldState[row.state], fault: row.fault }
}

export interface PastSubmission {
  readonly id: string
  readonly language: Language
  readonly mode: Mode
  readonly state: State
  /** The verdict's; null without one. */
  readonly status: string | null
  readonly score: number | null
  readonly createdAt: Date
}

/** A person's submissions to a lab, newest first; `before` is the last one of the page before. */
export async function selectLabSubmissions(
  userId: string,
  labId: string,
  limit: number,
  before: string | null = null,
  database: Database = prisma,
): Promise<PastSubmission[]> {
  const rows = await database.submission.findMany({
    where: { userId, labId },
    select: {
      ...{ id: true, language: true, mode: true, state: true, createdAt: true },
      verdict: { select: { status: true, score: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    ...(before !== null && { cursor: { id: before, userId }, skip: 1 }),
  })
  return rows.map(({ verdict, ...row }) => ({
    ...row,
    language: toldLanguage(row.language),
    mode: toldMode[row.mode],
    state: toldState[row.state],
    status: verdict?.status ?? null,
    score: verdict?.score ?? null,
  }))
}

/** What a worker needs to grade. */
export interface StartedSubmission {
  readonly id: string
  readonly labId: string
  readonly labHash: string
  readonly language: Language
  readonly mode: Mode
  readonly source: string
}

const StartedRow = z.object({
  id: z.string(),
  labId: z.string(),
  labHash: z.string(),
  language: z.enum(StoredLanguage).transform(toldLanguage),
  mode: z.enum(SubmissionMode).transform((mode) => toldMode[mode]),
  source: z.string(),
})

/**
 * Marks a submission as RUNNING, without waiting for the disk: should the database forget it, the submission is fetched
 * and marked again. @returns null when it is judged, given up or gone: there is nothing to do.
 */
export async function startSubmission(
  id: string,
  database: Database = prisma,
): Promise<StartedSubmission | null> {
  const [row] = await database.$queryRaw<unknown[]>`
    WITH started AS (
      UPDATE "Submission" SET "state" = 'RUNNING', "startedAt" = now()
      WHERE "id" = ${id}::uuid AND "state" IN ('QUEUED', 'RUNNING')
      RETURNING "id", "labId", "labHash", "language", "mode", "source"
    )
    SELECT *, pg_notify(${CHANGED_CHANNEL}, "id"::text)::text, set_config('synchronous_commit', 'off', true)
    FROM started`
  return row === undefined ? null : StartedRow.parse(row)
}

/** Marks a submission as waiting again, after a fault that is not the learner's. */
export async function requeueSubmission(id: string, database: Database): Promise<void> {
  await database.submission.updateMany({
    where: { id, state: active },
    data: { state: SubmissionState.QUEUED },
  })
  await tellChange(id, database)
}

/** Gives a submission up with the code of the reason. It is no attempt. */
export async function faultSubmission(
  id: string,
  fault: string,
  at: Date,
  database: Database,
): Promise<void> {
  await database.submission.updateMany({
    where: { id, state: active },
    data: { state: SubmissionState.FAULT, fault, finishedAt: at },
  })
  await tellChange(id, database)
}

/** Within a transaction: told when it commits. */
async function tellChange(id: string, database: Database): Promise<void> {
  await database.$executeRaw`SELECT pg_notify(${CHANGED_CHANNEL}, ${id})`
}
