/** `npm run db:migrate`: applies the migrations that the database does not have yet. */
import { openDatabaseServer } from './database-server.ts'
import { installQueue } from './queue-tables.ts'
import { noFilter, readMigrations, withSchemaEngine } from './schema-engine.ts'

/**
 * Brings tables and queue up to date.
 *
 * @returns the names of the migrations applied now. @throws Error with the statement's fault; nothing is half-applied.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const input = { migrationsList: readMigrations(), filters: noFilter }
  const { appliedMigrationNames } = await withSchemaEngine(url, (engine) => engine.applyMigrations(input))
  await installQueue(url)
  return appliedMigrationNames
}

if (import.meta.main) {
  const server = await openDatabaseServer()
  try {
    const applied = await migrate(server.url)
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
  } finally {
    await server.stop()
  }
  // The engine leaves the ten-second timer of its lock behind.
  process.exit()
}
