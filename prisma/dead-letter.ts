/** Submissions that were given up: no worker could judge them, after all retries. What an operator sees of them. */
import { fromPrisma, PgBoss } from 'pg-boss'
import { type Database, prisma } from './client.ts'
import { Prisma } from './generated/client.ts'
import { SubmissionState } from './generated/enums.ts'
import { toldLanguage } from './language.ts'
import { enqueue } from './queue.ts'
import { GRADING } from './queue-tables.ts'
import { CHANGED_CHANNEL } from './submission.ts'

export interface DeadLetter {
  readonly id: string
  readonly labId: string
  readonly labHash: string
  readonly language: string
  readonly userId: string
  /** `grader-fault`, `lab-changed`: why, as the learner is told. */
  readonly fault: string
  readonly bytes: number
  readonly createdAt: Date
  readonly givenUpAt: Date | null
}

/** Newest first. */
export async function selectDeadLetters(limit: number, database: Database = prisma): Promise<DeadLetter[]> {
  const rows = await database.submission.findMany({
    where: { state: SubmissionState.FAULT },
    orderBy: { createdAt: 'desc' },
    take: limit,
  })
  return rows.map(({ source, fault, finishedAt, language, id, labId, labHash, userId, createdAt }) => ({
    ...{ id, labId, labHash, language: toldLanguage(language), userId, fault: fault ?? 'grader-fault' },
    ...{ bytes: Buffer.byteLength(source), createdAt, givenUpAt: finishedAt },
  }))
}

/** `busy`: this person has another submission in work, and only one is judged at a time. */
export type Revival = 'queued' | 'unknown' | 'busy'

/** Queues a given-up submission again, with all its retries; its page hears of it. */
export async function reviveDeadLetter(id: string): Promise<Revival> {
  try {
    return await prisma.$transaction((transaction) => revive(id, transaction))
  } catch (error) {
    // The index that allows one active submission for each person.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return 'busy'
    throw error
  }
}

async function revive(id: string, transaction: Database): Promise<Revival> {
  const [row] = await transaction.submission.updateManyAndReturn({
    where: { id, state: SubmissionState.FAULT },
    data: { state: SubmissionState.QUEUED, fault: null, startedAt: null, finishedAt: null },
    select: { userId: true, labHash: true },
  })
  if (row === undefined) return 'unknown'
  const db = fromPrisma(transaction)
  const boss = new PgBoss({ db, supervise: false, schedule: false, migrate: false })
  // The failed job keeps the id for a while; what it knew is in the submission.
  await boss.deleteJob(GRADING, id, { db })
  await enqueue({ submissionId: id, labHash: row.labHash }, row.userId, transaction)
  await transaction.$executeRaw`SELECT pg_notify(${CHANGED_CHANNEL}, ${id})`
  return 'queued'
}
