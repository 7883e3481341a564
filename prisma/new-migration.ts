/** `npm run db:new -- <name>`: writes the migration from what the migrations make to what the schema says. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabaseServer } from './database-server.ts'
import { migrationsFolder, noFilter, readMigrations, readSchema, withSchemaEngine } from './schema-engine.ts'

/**
 * The SQL that is missing, or an empty text. The migrations are replayed in a database made for the
 * comparison and dropped again.
 */
export async function missingMigration(url: string): Promise<string> {
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...readMigrations() },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: readSchema() }] },
      script: true,
      exitCode: null,
      filters: noFilter,
    }),
  )
  const sql = stdout ?? ''
  return sql.includes('This is an empty migration') ? '' : sql
}

if (import.meta.main) {
  const [name = ''] = process.argv.slice(2)
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error('Usage: npm run db:new -- <name>   (lower-case letters, digits and _)')
    process.exit(2)
  }
  const server = await openDatabaseServer()
  try {
    const sql = await missingMigration(server.url)
    const number = readMigrations().migrationDirectories.length + 1
    if (sql === '') {
      console.log('The migrations already make what prisma/schema.prisma says.')
    } else {
      const folder = join(migrationsFolder, `${String(number).padStart(4, '0')}_${name}`)
      mkdirSync(folder)
      writeFileSync(join(folder, 'migration.sql'), sql)
      console.log(`Wrote ${join(folder, 'migration.sql')}. Read it, then run npm run db:migrate.`)
    }
  } finally {
    await server.stop()
  }
  // The engine leaves the ten-second timer of its lock behind.
  process.exit()
}
