/** The life of a submission as server-sent events: `state` …, then `verdict` or `fault`, then the end. */
import { type State, selectOptionalState } from '#prisma/submission.ts'
import { selectOptionalVerdict } from '#prisma/verdict.ts'
import { AppError } from './errors.ts'
import { log } from './log.ts'
import { followSubmission } from './notifications.ts'

const HEARTBEAT_MS = 15_000
const READ_AGAIN_MS = 1_000

/**
 * Follows a person's own submission until it is judged or given up, or `signal` aborts. The state is read
 * after the subscription stands, and again after every interruption of it.
 *
 * @throws AppError `not-found`
 */
export async function submissionEvents(userId: string, id: string, signal: AbortSignal): Promise<Response> {
  const bell = new Bell()
  const following = followSubmission(id, () => bell.ring())
  try {
    await following.ready()
    if ((await selectOptionalState(userId, id)) === null) throw new AppError('not-found')
  } catch (error) {
    following.stop()
    throw error
  }

  const left = new AbortController()
  const gone = AbortSignal.any([signal, left.signal])
  gone.addEventListener('abort', () => bell.ring())
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (text: string) => {
        if (!gone.aborted) controller.enqueue(encoder.encode(text))
      }
      write('retry: 1000\n\n')
      await tell(userId, id, bell, gone, write)
      following.stop()
      if (!left.signal.aborted) controller.close()
    },
    cancel: () => left.abort(),
  })
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Compression would hold events back.
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

async function tell(
  userId: string,
  id: string,
  bell: Bell,
  gone: AbortSignal,
  write: (text: string) => void,
): Promise<void> {
  let told: State | null = null
  while (!gone.aborted) {
    let wait = HEARTBEAT_MS
    bell.silence()
    try {
      const now = await selectOptionalState(userId, id)
      if (now === null) return // moved to another account, or deleted with its account
      if (now.state === 'fault') return write(event('fault', { code: now.fault ?? 'grader-fault' }))
      if (now.state === 'judged') {
        const verdict = await selectOptionalVerdict(userId, id)
        if (verdict !== null) write(event('verdict', verdict))
        return
      }
      if (now.state !== told) write(event('state', { state: now.state }))
      told = now.state
    } catch (error) {
      // The database is away. The connection that comes back rings; this is for every other reason.
      log.warn({ err: error, submission: id }, 'a submission could not be read for its events')
      wait = READ_AGAIN_MS
    }
    const rung = await bell.wait(wait)
    if (!rung) write(': still here\n\n')
  }
}

function event(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Rung at any time, heard once: what happens while nobody waits is not missed. */
class Bell {
  #rung = false
  #hear: (() => void) | null = null

  ring(): void {
    this.#rung = true
    this.#hear?.()
  }

  silence(): void {
    this.#rung = false
  }

  /** @returns false when `ms` went by in silence */
  async wait(ms: number): Promise<boolean> {
    if (this.#rung) return true
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#hear = resolve
    const timer = setTimeout(resolve, ms)
    await promise
    clearTimeout(timer)
    this.#hear = null
    return this.#rung
  }
}
