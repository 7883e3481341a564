/**
 * The queue of submissions to be graded: pg-boss in the schema `pgboss` of the same database, so that a
 * submission and its job commit together. A job's id is its submission's.
 */
import { fromPrisma, PgBoss } from 'pg-boss'
import { z } from 'zod'
import { type Database, prisma } from './client.ts'
import { exhaustedBy, isHabit } from './conduct.ts'
import { GRADING } from './queue-tables.ts'

/** The NOTIFY channel that wakes idle workers. */
export const QUEUED_CHANNEL = 'submission_queued'

export const GradingJob = z.object({ submissionId: z.uuid(), labHash: z.string() })
export type GradingJob = z.infer<typeof GradingJob>

/**
 * Jobs of a group are judged one after the other, whatever the number of workers: a person's own, and together
 * those of all whose code keeps running into the limits. So these hold one slot at most.
 */
const EXHAUSTING = 'exhausting'

// Only writes jobs, always within the caller's transaction; it is never started and holds no connection.
let sender: PgBoss | undefined

/** Queues a submission within the transaction that stores it, and wakes a worker when that commits. */
export async function enqueue(job: GradingJob, userId: string, transaction: Database): Promise<void> {
  sender ??= new PgBoss({ db: fromPrisma(prisma), supervise: false, schedule: false, migrate: false })
  // Told when the transaction commits; one statement with the question, because somebody waits for both.
  const [row] = await transaction.$queryRaw<unknown[]>`
    SELECT pg_notify(${QUEUED_CHANNEL}, ${job.submissionId})::text, ${exhaustedBy(userId)} AS "exhausted"`
  const id = await sender.send(GRADING, job, {
    id: job.submissionId,
    group: { id: isHabit(row) ? EXHAUSTING : userId },
    db: fromPrisma(transaction),
  })
  if (id === null) throw new Error(`There is a job for submission ${job.submissionId} already.`)
}
