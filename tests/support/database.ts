/** A migrated database of its own for a test file, on the embedded server that the test files share. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { checkoutKey, defaultBaseFolder } from '#prisma/data-folder.ts'
import { startEmbeddedServer } from '#prisma/embedded-server.ts'
import { migrate } from '#prisma/migrate.ts'
import { installQueue } from '#prisma/queue.ts'

export interface TestDatabase {
  readonly url: string
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
  drop(): Promise<void>
}

/** Makes it, and lets DATABASE_URL of this process name it. Call before the first query. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const folder = process.env.CHAINRULE_TEST_DATA ?? join(defaultBaseFolder(), `${checkoutKey}-test`)
  const server = await startEmbeddedServer({ folder, durable: false })
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await execute(server.url, `CREATE DATABASE ${name}`)
  const address = new URL(server.url)
  address.pathname = `/${name}`
  const url = address.href
  process.env.DATABASE_URL = url
  await prepareDatabase(url)
  return {
    url,
    query: (sql, values) => execute(url, sql, values),
    async drop() {
      await execute(server.url, `DROP DATABASE ${name} WITH (FORCE)`)
      await server.stop()
    },
  }
}

/** Everything that a start does to an empty database, but for the content. */
export async function prepareDatabase(url: string): Promise<void> {
  await migrate(url)
  await installQueue(url)
}

async function execute<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // a server that stops closes it; the query under way rejects by itself
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
