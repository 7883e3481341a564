/**
 * `node prisma/dev-database.ts`: starts the database of this checkout, brings schema and content up to date, prints its address
 * and keeps it up until Ctrl+C. With CHAINRULE_DATA it is one of its own.
 */
import { openDatabaseServer } from './database-server.ts'
import { generate } from './generate.ts'
import { migrate } from './migrate.ts'

generate()
const server = await openDatabaseServer()
await migrate(server.url)
// Only now: the module reads the client that was generated above.
const { seedFromFiles } = await import('./seed.ts')
await seedFromFiles()
console.log(`DATABASE_URL='${server.url}'`)

const stay = setInterval(() => {}, 60_000)
const leave = async () => {
  clearInterval(stay)
  await server.stop()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave)
