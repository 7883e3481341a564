/**
 * The queue of submissions to be graded: pg-boss in the schema `pgboss` of the same database, so that a
 * submission and its job commit together. A job's id is its submission's.
 */
import { fromPrisma, PgBoss } from 'pg-boss'
import { z } from 'zod'
import { type Database, prisma } from './client.ts'

export const GRADING = 'grading'
/** Where a job lands that could not be graded after all its retries. */
export const GIVEN_UP = 'grading-given-up'

/** The NOTIFY channel that wakes idle workers. */
export const QUEUED_CHANNEL = 'submission_queued'

export const GradingJob = z.object({ submissionId: z.uuid(), labHash: z.string() })
export type GradingJob = z.infer<typeof GradingJob>

const options = {
  // The shortest pg-boss knows: a worker that was killed gives its jobs up after this long.
  heartbeatSeconds: 10,
  expireInSeconds: 120,
  // Every claim lost with its worker costs one, so that code which kills workers ends as a fault.
  retryLimit: 3,
  retryDelay: 0,
  retentionSeconds: 14 * 24 * 3600,
  deleteAfterSeconds: 3600,
}

/**
 * Makes pg-boss's tables and our queues, or brings them up to date. May run any number of times, at once too.
 *
 * @param connectionString of a role that may create a schema
 */
export async function installQueue(connectionString: string): Promise<void> {
  const boss = new PgBoss({
    connectionString,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  boss.on('error', () => {}) // the calls below throw what matters
  try {
    await boss.start()
    await ensureQueues(boss)
  } finally {
    await boss.stop({ graceful: false })
  }
}

async function ensureQueues(boss: PgBoss): Promise<void> {
  const known = new Set((await boss.getQueues([GRADING, GIVEN_UP])).map(({ name }) => name))
  for (const [name, settings] of [
    [GIVEN_UP, options],
    [GRADING, { ...options, deadLetter: GIVEN_UP }],
  ] as const) {
    if (known.has(name)) await boss.updateQueue(name, settings)
    else await boss.createQueue(name, settings)
  }
}

// Only writes jobs, always within the caller's transaction; it is never started and holds no connection.
let sender: PgBoss | undefined

/** Queues a submission within the transaction that stores it, and wakes a worker when that commits. */
export async function enqueue(job: GradingJob, userId: string, transaction: Database): Promise<void> {
  sender ??= new PgBoss({ db: fromPrisma(prisma), supervise: false, schedule: false, migrate: false })
  const id = await sender.send(GRADING, job, {
    id: job.submissionId,
    group: { id: userId },
    db: fromPrisma(transaction),
  })
  if (id === null) throw new Error(`There is a job for submission ${job.submissionId} already.`)
  await transaction.$executeRaw`SELECT pg_notify(${QUEUED_CHANNEL}, ${job.submissionId})`
}
