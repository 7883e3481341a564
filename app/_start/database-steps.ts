/** The steps that need the generated database client; loaded once it is there. */
import { join } from 'node:path'
import { catalog } from '#labs/catalog.ts'
import { prisma } from '#prisma/client.ts'
import { checkout } from '#prisma/data-folder.ts'
import { type DatabaseServer, openDatabaseServer } from '#prisma/database-server.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedFromFiles } from '#prisma/seed.ts'
import { step } from './steps.ts'

export function startDatabase(): Promise<DatabaseServer> {
  return step('doing.database', openDatabaseServer, ({ embedded }) => {
    if (embedded === null) return { word: 'step.database-external' }
    return { word: embedded.attached ? 'step.database-attached' : 'step.database' }
  })
}

export async function bringUpToDate(url: string): Promise<void> {
  await step(
    'doing.migrate',
    () => migrate(url),
    ({ length: count }) =>
      count === 0 ? { word: 'step.migrate' } : { word: 'step.migrate-applied', parameters: { count } },
  )
  await step('doing.seed', seedFromFiles, () => {
    const { topics, cards, labs } = catalog(join(checkout, 'labs'))
    return { word: 'step.seed', parameters: { topics: topics.length, cards: cards.size, labs: labs.size } }
  })
  await prisma.$disconnect()
}
