/** The tables of the queue, which pg-boss makes itself. Apart from the rest, because it needs no database client. */
import { PgBoss } from 'pg-boss'

export const GRADING = 'grading'
/** Where a job lands that could not be graded after all its retries. */
export const GIVEN_UP = 'grading-given-up'

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
