/** A worker: from the queue to the stored verdict. How a submission is judged is handed in. */
import { PgBoss } from 'pg-boss'
import { z } from 'zod'
import { prisma } from '#prisma/client.ts'
import { databaseUrl } from '#prisma/environment.ts'
import { openHasty } from '#prisma/hasty.ts'
import { listen } from '#prisma/listener.ts'
import { GradingJob, QUEUED_CHANNEL } from '#prisma/queue.ts'
import { mendClock } from '#prisma/queue-clock.ts'
import { GIVEN_UP, GRADING, installQueue } from '#prisma/queue-tables.ts'
import { type StartedSubmission, startSubmission } from '#prisma/submission.ts'
import { whileAway } from './backoff.ts'
import { type Claim, consume } from './consumer.ts'
import { FaultCode, GradingFault } from './fault.ts'
import type { Logger } from './log.ts'
import { drop, type Graded, giveBack, settleGivenUp, storeGraded } from './settle.ts'

export interface WorkerOptions {
  readonly slots: number
  /** Jobs beyond the slots that `grade` can take while others are slow. */
  readonly spare?: number
  readonly log: Logger
  /** @throws whenever the submission cannot be judged here and now: it is tried again, and is no attempt */
  grade(submission: StartedSubmission): Promise<Graded>
}

export interface Worker {
  /** Fetches no more, waits for the submissions in work up to `graceMs`, gives back the rest, disconnects. */
  stop(graceMs: number): Promise<void>
}

const MEND_MS = 10_000

const GivenUpJob = z.object({
  data: GradingJob,
  sourceOutput: z.object({ code: FaultCode.catch('grader-fault') }).catch({ code: 'grader-fault' }),
})

/** Starts to work off the queue; waits for the database as long as it takes, until `signal` aborts. */
export async function startWorker(options: WorkerOptions, signal: AbortSignal): Promise<Worker> {
  const { log, slots, spare = 0 } = options
  const stopped = new AbortController()
  const away = (error: unknown) => log.warn({ err: error }, 'the database is away')
  await whileAway(signal, away, () => installQueue(databaseUrl()))

  const boss = new PgBoss({
    connectionString: databaseUrl(),
    max: 3,
    connectionTimeoutMillis: 10_000,
    schedule: false,
    migrate: false,
    // Jobs of a worker that was killed are found within a second after their heartbeat ran out.
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    maintenanceIntervalSeconds: 300,
    persistWarnings: false,
    instanceName: 'grader',
  })
  // A statement that failed is told to whoever asked for it; this is for the upkeep that nobody waits for.
  boss.on('error', (error) => log.warn({ err: error }, 'the upkeep of the queue failed'))
  boss.on('warning', (warning) => log.warn({ warning }, 'the queue warns'))
  await whileAway(signal, away, () => boss.start())
  // A fetch that is lost with the database is made again: the job is waiting then, and its claim is the same.
  const hasty = openHasty(away)

  async function handle(job: Claim): Promise<void> {
    const started = performance.now()
    try {
      const submission = await whileAway(stopped.signal, away, () => startSubmission(job.id))
      if (submission === null) return await drop(boss, job)
      const graded = await options.grade(submission)
      const stored = await whileAway(stopped.signal, away, () => storeGraded(boss, job, graded, new Date()))
      const ms = Math.round(performance.now() - started)
      const { status, timings } = graded.verdict
      log.info({ submission: job.id, lab: submission.labId, status, stored, ms, timings }, 'graded')
    } catch (error) {
      await refuse(job, error)
    }
  }

  async function refuse(job: Claim, error: unknown): Promise<void> {
    if (stopped.signal.aborted) return // given back by stop()
    const code = error instanceof GradingFault ? error.code : 'grader-fault'
    log.error(
      { err: error, submission: job.id, retry: job.retryCount, code },
      'a submission could not be judged',
    )
    await whileAway(stopped.signal, away, () => giveBack(boss, job, code, 2 ** job.retryCount))
    givenUp.wake()
  }

  const grading = consume({
    ...{ boss, queue: GRADING, slots, spare, log },
    // One job of a person at a time, so that nobody holds all slots.
    fetch: (free) => boss.fetch<GradingJob>(GRADING, { batchSize: free, groupConcurrency: 1, db: hasty }),
    handle,
  })
  const givenUp = consume({
    ...{ boss, queue: GIVEN_UP, slots: 1, log },
    fetch: () => boss.fetch(GIVEN_UP, { batchSize: 1, includeMetadata: true }),
    async handle(job) {
      const { data, sourceOutput } = GivenUpJob.parse(job)
      log.error({ submission: data.submissionId, code: sourceOutput.code }, 'a submission was given up')
      await whileAway(stopped.signal, away, () =>
        settleGivenUp(boss, job, data.submissionId, sourceOutput.code, new Date()),
      )
    },
  })
  const listener = listen({
    channels: [QUEUED_CHANNEL],
    connectionString: databaseUrl,
    notified: () => grading.wake(),
    connected: () => grading.wake(),
    disconnected: (error) => log.warn({ err: error }, 'the listening connection was lost'),
  })
  await listener.ready().catch(away)
  const mending = setInterval(() => mendClock().catch(away), MEND_MS)

  return {
    async stop(graceMs) {
      clearInterval(mending)
      const [unfinished] = await Promise.all([grading.stop(graceMs), givenUp.stop(graceMs)])
      stopped.abort()
      for (const claim of unfinished) {
        log.warn({ submission: claim.id }, 'gives a submission back')
        await giveBack(boss, claim, 'grader-fault', 0).catch(away)
      }
      await listener.close()
      await boss.stop({ graceful: false }).catch(away)
      await hasty.close().catch(away)
      await prisma.$disconnect()
    },
  }
}
