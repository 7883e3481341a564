/**
 * One open connection per process that uses an embedded server. The last process to leave stops the server.
 * The count is an advisory lock that every keeper shares: a killed process drops out by being killed, and who
 * takes the lock alone knows that nobody can come in before the server is down.
 */
import pg from 'pg'
import { z } from 'zod'

const LOCK = 6_342_097

export interface Keeper {
  /** Resolves when the connection is gone, whoever ended it. */
  readonly lost: Promise<void>
  /** Stops sharing. @returns whether no other process is left, so that the server should be stopped. */
  leave(): Promise<boolean>
  close(): Promise<void>
}

const answer = z.tuple([z.object({ alone: z.boolean() })])

export async function keep(url: string): Promise<Keeper> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'chainrule keeper',
    keepAlive: true,
  })
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })
  await client.connect()
  await client.query('select pg_advisory_lock_shared($1)', [LOCK])
  return {
    lost,
    async leave() {
      await client.query('select pg_advisory_unlock_shared($1)', [LOCK])
      const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [LOCK])
      return answer.parse(rows)[0].alone
    },
    close: () => client.end(),
  }
}

/** What connecting meets while a server starts, stops, or is not there: worth another try. */
const PASSING = new Set(['57P01', '57P02', '57P03', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])

export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string') return PASSING.has(error.code)
  return error.message === 'Connection terminated unexpectedly'
}
