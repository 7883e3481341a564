/**
 * Takes jobs from one queue and works on as many at once as there are slots. A job is fetched only when a slot
 * is free for it and settles by itself: no job waits for another while a slot is free, nor long for slow ones.
 */
import type { Job, PgBoss } from 'pg-boss'
import { backoff } from './backoff.ts'
import type { Logger } from './log.ts'

/** Which attempt at which job a worker holds; a settlement with an attempt that is over changes nothing. */
export interface Claim {
  readonly id: string
  readonly retryCount: number
}

export interface ConsumerOptions<J extends Claim> {
  readonly boss: PgBoss
  readonly queue: string
  readonly slots: number
  /** More jobs at once while so many are slow; default 0. */
  readonly spare?: number
  readonly log: Logger
  fetch(free: number): Promise<J[]>
  /** Settles the job, whatever happens; what it throws is logged, and the job is then lost to its heartbeat. */
  handle(job: J): Promise<void>
}

export interface Consumer {
  /** There may be a job: look now. */
  wake(): void
  /** Fetches no more and waits for the jobs in work. @returns those still in work after `graceMs` */
  stop(graceMs: number): Promise<Claim[]>
}

/** The floor under the notifications, and how late a job that was retried or given up is seen. */
const POLL_MS = 1_000
/** Longer than an honest job takes. What is slow frees its slot, as far as there are spare ones. */
const SLOW_MS = 300
/** Three chances within the ten seconds after which a silent worker loses its jobs. */
const HEARTBEAT_MS = 3_000

export function consume<J extends Claim>(options: ConsumerOptions<J>): Consumer {
  const { boss, queue, slots, spare = 0, log } = options
  const working = new Map<string, { claim: Claim; since: number; done: Promise<void> }>()
  let stopping = false
  let woken = false
  let hear: (() => void) | null = null

  const wake = () => {
    woken = true
    hear?.()
  }

  async function pause(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    hear = resolve
    const timer = setTimeout(resolve, ms)
    if (!woken && !stopping) await promise
    clearTimeout(timer)
    hear = null
  }

  function start(job: J): void {
    const claim = { id: job.id, retryCount: job.retryCount }
    const slow = spare > 0 ? setTimeout(wake, SLOW_MS) : undefined
    const done = options
      .handle(job)
      .catch((error: unknown) => log.error({ err: error, queue, job: job.id }, 'a job was left unsettled'))
      .finally(() => {
        clearTimeout(slow)
        working.delete(job.id)
        wake()
      })
    working.set(job.id, { claim, since: performance.now(), done })
  }

  /** Slots for jobs that come now. */
  function free(): number {
    const longAgo = performance.now() - SLOW_MS
    const quick = [...working.values()].filter(({ since }) => since > longAgo).length
    return Math.max(0, Math.min(slots - quick, slots + spare - working.size))
  }

  async function run(): Promise<void> {
    let failures = 0
    while (!stopping) {
      const room = free()
      woken = false
      try {
        const jobs = room > 0 ? await options.fetch(room) : []
        if (failures > 0) log.info({ queue }, 'the queue can be reached again')
        failures = 0
        for (const job of jobs) start(job)
        // Fewer than asked for may still mean more: rows that another worker held are skipped.
        if (jobs.length === 0 || free() === 0) await pause(POLL_MS)
      } catch (error) {
        if (failures === 0) log.warn({ err: error, queue }, 'the queue cannot be reached')
        woken = false
        await pause(backoff(failures++))
      }
    }
  }

  const heartbeat = setInterval(() => {
    if (working.size === 0) return
    const claims = [...working.values()].map(({ claim }) => claim)
    boss
      .touch(queue, claims)
      .catch((error: unknown) => log.warn({ err: error, queue }, 'a heartbeat was missed'))
  }, HEARTBEAT_MS)

  const running = run()
  return {
    wake,
    async stop(graceMs) {
      stopping = true
      hear?.()
      await running
      const timer = Promise.withResolvers<void>()
      const deadline = setTimeout(timer.resolve, graceMs)
      await Promise.race([Promise.allSettled([...working.values()].map(({ done }) => done)), timer.promise])
      clearTimeout(deadline)
      clearInterval(heartbeat)
      return [...working.values()].map(({ claim }) => claim)
    },
  }
}

export type { Job }
