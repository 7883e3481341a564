/**
 * A connection for what a crash of the database may take back without harm, because whoever asks again does it again:
 * its commits do not wait for the disk. Only the last fraction of a second before such a crash can be lost, and
 * nothing of what others committed.
 */
import pg from 'pg'
import { databaseUrl } from './environment.ts'
import { statementName } from './statement-names.ts'

export interface Hasty {
  /** As pg-boss asks. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
  close(): Promise<void>
}

/** @param onLost told when the connection broke while nobody used it */
export function openHasty(onLost: (error: Error) => void): Hasty {
  const pool = new pg.Pool({
    connectionString: databaseUrl(),
    options: '-c synchronous_commit=off',
    max: 1,
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', onLost)
  return {
    executeSql: (text, values) =>
      pool.query<Record<string, unknown>>({ text, name: statementName(text), ...(values && { values }) }),
    close: () => pool.end(),
  }
}
