/**
 * The driver adapter for migrations. Prisma's own adapter for pg has three faults that only migrations meet:
 * it cuts a script at every semicolon, in comments and function bodies too, and runs the pieces one by one, so
 * that a failing migration stays half-applied; its shadow database is the real one when the server is named
 * by an address; and it does not know the type "char" of PostgreSQL's catalogue.
 */
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** Object identifiers of types in pg_type. */
const CHAR = 18
const TEXT = 25

export interface MigrationAdapter extends SqlMigrationAwareDriverAdapterFactory {
  /** Ends every connection; the engine itself leaves them open. */
  close(): Promise<void>
}

export function migrationAdapter(url: string): MigrationAdapter {
  const opened = new Set<SqlDriverAdapter>()
  const connect = async (address: string) => {
    const adapter = await connectTo(address, () => opened.delete(adapter))
    opened.add(adapter)
    return adapter
  }
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    async connectToShadowDb() {
      const database = `chainrule_shadow_${randomUUID()}`
      const server = await connect(url)
      await server.executeScript(`CREATE DATABASE "${database}"`)
      const address = new URL(url)
      address.pathname = `/${database}`
      const shadow = await connect(address.href)
      const end = shadow.dispose
      shadow.dispose = async () => {
        await end()
        await server.executeScript(`DROP DATABASE "${database}"`)
        await server.dispose()
      }
      return shadow
    },
    async close() {
      for (const adapter of [...opened].reverse()) if (opened.has(adapter)) await adapter.dispose()
    },
  }
}

async function connectTo(url: string, closed: () => void): Promise<SqlDriverAdapter> {
  // One connection, so that answers come in the order of the questions.
  const pool = new CharAwarePool({ connectionString: url, max: 1, idleTimeoutMillis: 0 })
  const adapter = await new PrismaPg(pool).connect()
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    executeRaw: (query) => adapter.executeRaw(query),
    async queryRaw(query) {
      const result = await adapter.queryRaw(query)
      for (const column of pool.charColumns) result.columnTypes[column] = ColumnTypeEnum.Character
      return result
    },
    async executeScript(script) {
      // Without arguments the whole text goes to PostgreSQL at once, which runs it as one transaction.
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
    },
    startTransaction: (level) => adapter.startTransaction(level),
    getConnectionInfo: () => adapter.getConnectionInfo(),
    async dispose() {
      closed()
      await adapter.dispose()
      await pool.end()
    },
  }
}

/** Shows "char" as text to the adapter, and remembers which columns of the last answer were of it. */
class CharAwarePool extends pg.Pool {
  charColumns: readonly number[] = []

  // pg's overloads for callbacks and cursors cannot be restated here; the adapter uses only this one.
  override query = (async (config: pg.QueryArrayConfig) => {
    const client = await this.connect()
    try {
      const result = await client.query(config)
      const fields = result.fields ?? []
      this.charColumns = fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []))
      for (const column of this.charColumns) Object.assign(fields[column] ?? {}, { dataTypeID: TEXT })
      return result
    } finally {
      client.release()
    }
  }) as pg.Pool['query']
}
