/** `npm run grader`: a worker in a process of its own. */
import { availableParallelism } from 'node:os'
import { catalog } from '#labs/catalog.ts'
import { databaseUrl, environment } from '#prisma/environment.ts'
import { updateLabHash } from '#prisma/lab.ts'
import { openPool } from '#sandbox/pool.ts'
import { whileAway } from './backoff.ts'
import { grader } from './grade.ts'
import { openLabs } from './labs.ts'
import { log } from './log.ts'
import { startWorker } from './worker.ts'

/** Longer than any lab may run; a supervisor should wait somewhat longer before it kills. */
const GRACE_MS = 8_000
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(1) // asked twice: whoever asks is in a hurry, and the queue recovers
    log.info({ signal }, 'stopping')
    stop.abort()
  })
}
process.on('uncaughtException', die)

async function run(): Promise<void> {
  const labs = openLabs(catalog())
  const slots = environment.GRADER_SLOTS ?? Math.min(4, availableParallelism())
  const mode = environment.SANDBOX ?? (isElsewhere(databaseUrl()) ? 'strict' : 'local')
  // When code that never ends holds all slots, honest submissions still have as many.
  const spare = slots
  const pool = await openPool({ slots: slots + spare, kept: slots + 1, mode })
  if (pool.notice !== null) log.warn(pool.notice)
  try {
    if (process.env.NODE_ENV === 'development') await whileAway(stop.signal, away, tellHashes)
    const worker = await startWorker({ slots, spare, log, grade: grader(labs, pool.open) }, stop.signal)
    log.info({ slots, sandbox: mode }, 'ready')
    await aborted(stop.signal)
    await worker.stop(GRACE_MS)
  } catch (error) {
    if (!stop.signal.aborted) throw error // told to stop while it waited for the database
  } finally {
    await pool.close()
  }
}

/** A grader of a database on another machine judges what others send there. */
function isElsewhere(url: string): boolean {
  const { hostname, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? hostname
  return !['', 'localhost', '127.0.0.1', '[::1]'].includes(host) && !host.startsWith('/')
}

/** In development the content changes under a running server: from now on people submit to what this worker has. */
async function tellHashes(): Promise<void> {
  for (const { id, hash } of catalog().labs.values()) await updateLabHash(id, hash)
}

function away(error: unknown): void {
  log.warn({ err: error }, 'the database is away')
}

function aborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (signal.aborted) resolve()
  signal.addEventListener('abort', () => resolve())
  return promise
}

function die(error: unknown): never {
  log.fatal({ err: error }, 'ends after an error that nobody expected')
  process.exit(1)
}

await run().catch(die)
log.info('stopped')
process.exit(0)
