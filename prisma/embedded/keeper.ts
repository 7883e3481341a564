/**
 * One open connection per process that uses an embedded server. The last process to leave stops the server;
 * who still uses it is known to the server itself, and a killed process drops out by being killed.
 */
import pg from 'pg'
import { z } from 'zod'

const NAME = 'chainrule keeper'

export interface Keeper {
  /** Resolves when the connection is gone, whoever ended it. */
  readonly lost: Promise<void>
  /** How many other processes keep the server. @throws Error when the server is gone. */
  others(): Promise<number>
  release(): Promise<void>
}

const counted = z.tuple([z.object({ others: z.number() })])

export async function keep(url: string): Promise<Keeper> {
  const client = new pg.Client({ connectionString: url, application_name: NAME, keepAlive: true })
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })
  await client.connect()
  return {
    lost,
    async others() {
      const { rows } = await client.query(
        'select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
        [NAME],
      )
      return counted.parse(rows)[0].others
    },
    release: () => client.end(),
  }
}
