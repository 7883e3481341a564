/** A connection of its own that LISTENs: it comes back by itself, and says so, because what was told meanwhile is lost. */
import pg from 'pg'

export interface ListenerOptions {
  readonly channels: readonly string[]
  /** Asked at each connection. */
  connectionString(): string
  notified(channel: string, payload: string): void
  /** After each successful LISTEN, the first one too: read anew whatever the notifications are about. */
  connected(): void
  /** The connection broke or could not be made; the next tries follow by themselves and are not told. */
  disconnected?(error: Error): void
}

export interface Listener {
  /** Resolves when LISTENing; at once if it already is. @throws Error when the try under way fails */
  ready(): Promise<void>
  close(): Promise<void>
}

const FIRST_RETRY_MS = 100
const LAST_RETRY_MS = 5_000
const CHECK_MS = 10_000

/** Connects now and whenever the connection is lost, until it is closed. */
export function listen(options: ListenerOptions): Listener {
  let closed = false
  let failures = 0
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let attempt = connect()

  async function connect(): Promise<void> {
    const own = new pg.Client({
      connectionString: options.connectionString(),
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      application_name: 'chainrule:listener',
    })
    client = own
    own.on('notification', ({ channel, payload }) => options.notified(channel, payload ?? ''))
    own.on('error', (error) => lose(own, error))
    own.on('end', () => lose(own, new Error('The listening connection ended.')))
    try {
      await own.connect()
      for (const channel of options.channels) await own.query(`LISTEN ${own.escapeIdentifier(channel)}`)
    } catch (error) {
      lose(own, error instanceof Error ? error : new Error(String(error)))
      throw error
    }
    if (closed) return
    failures = 0
    timer = setTimeout(() => check(own), CHECK_MS)
    options.connected()
  }

  // A peer that vanished without a word is noticed only by asking.
  async function check(own: pg.Client): Promise<void> {
    const late = setTimeout(() => lose(own, new Error('The listening connection does not answer.')), CHECK_MS)
    try {
      await own.query('SELECT 1')
      if (client === own && !closed) timer = setTimeout(() => check(own), CHECK_MS)
    } catch (error) {
      lose(own, error instanceof Error ? error : new Error(String(error)))
    } finally {
      clearTimeout(late)
    }
  }

  function lose(own: pg.Client, error: Error): void {
    if (client !== own) return
    client = null
    own.removeAllListeners()
    own.on('error', () => {}) // a socket may fail once more while it is being closed
    own.end().catch(() => {})
    clearTimeout(timer)
    if (closed) return
    if (failures === 0) options.disconnected?.(error)
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++)
    timer = setTimeout(() => {
      attempt = connect()
      attempt.catch(() => {}) // told by `disconnected`
    }, wait)
  }

  attempt.catch(() => {})
  return {
    ready: () => attempt,
    async close() {
      closed = true
      clearTimeout(timer)
      const own = client
      client = null
      own?.removeAllListeners()
      await own?.end().catch(() => {})
    },
  }
}
