/** A server of its own, durable as the product's, for one stage. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { prisma } from '#prisma/client.ts'
import { dataFolder } from '#prisma/data-folder.ts'
import { startEmbeddedServer } from '#prisma/embedded-server.ts'
import { migrate } from '#prisma/migrate.ts'

export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const folder = join(dataFolder(), `soak-${process.pid}`)
  const server = await startEmbeddedServer({ folder })
  process.env.DATABASE_URL = server.url
  try {
    await migrate(server.url)
    return await work()
  } finally {
    await prisma.$disconnect()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Ends the stage's process: with a line of figures, and with 1 when something was not as it has to be. */
export function endStage(
  figures: Readonly<Record<string, string | number>>,
  complaints: readonly string[],
): never {
  console.log(
    Object.entries(figures)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', '),
  )
  for (const complaint of complaints) console.error(`✗ ${complaint}`)
  process.exit(complaints.length === 0 ? 0 : 1)
}
