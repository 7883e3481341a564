/**
 * `npm run db:seed`: makes the database know the topics, cards and labs that `labs/` holds. Their words stay
 * in the files; rows give reviews and submissions something to refer to. What the content dropped is retired,
 * never deleted, and comes back with its history when the content does.
 */
import { join } from 'node:path'
import { type Catalog, catalog } from '#labs/catalog.ts'
import { type Database, prisma } from './client.ts'
import { checkout } from './data-folder.ts'
import { openDatabaseServer } from './database-server.ts'

export type Content = Pick<Catalog, 'topics'>

export interface SeedCounts {
  readonly written: number
  readonly retired: number
}

interface Item {
  readonly id: string
  readonly topicId: string
  readonly position: number
  readonly contentHash: string
}

type Row = Item & { readonly retiredAt: Date | null }

/** Idempotent: a second run with the same content writes nothing. @param now the moment that retired items get */
export async function seed(database: Database, content: Content, now: Date): Promise<SeedCounts> {
  await seedTopics(database, content)
  const cards = content.topics.flatMap((topic) =>
    topic.cards.map((card, position) => ({
      id: card.id,
      topicId: topic.id,
      position,
      contentHash: card.hash,
    })),
  )
  const labs = content.topics.flatMap((topic) =>
    topic.labs.map((lab, position) => ({ id: lab.id, topicId: topic.id, position, contentHash: lab.hash })),
  )
  const cardChange = compare(cards, await database.card.findMany())
  for (const item of cardChange.write) {
    await database.card.upsert({
      where: { id: item.id },
      create: item,
      update: { ...item, retiredAt: null },
    })
  }
  await database.card.updateMany({ where: { id: { in: cardChange.retire } }, data: { retiredAt: now } })

  const labChange = compare(labs, await database.lab.findMany())
  for (const item of labChange.write) {
    await database.lab.upsert({ where: { id: item.id }, create: item, update: { ...item, retiredAt: null } })
  }
  await database.lab.updateMany({ where: { id: { in: labChange.retire } }, data: { retiredAt: now } })

  return {
    written: cardChange.write.length + labChange.write.length,
    retired: cardChange.retire.length + labChange.retire.length,
  }
}

async function seedTopics(database: Database, { topics }: Content): Promise<void> {
  const known = new Map((await database.topic.findMany()).map((topic) => [topic.id, topic.position]))
  for (const [position, { id }] of topics.entries()) {
    if (known.get(id) === position) continue
    await database.topic.upsert({ where: { id }, create: { id, position }, update: { position } })
  }
}

function compare(items: readonly Item[], rows: readonly Row[]): { write: Item[]; retire: string[] } {
  const known = new Map(rows.map((row) => [row.id, row]))
  const present = new Set(items.map((item) => item.id))
  return {
    write: items.filter((item) => {
      const row = known.get(item.id)
      return (
        row === undefined ||
        row.retiredAt !== null ||
        row.topicId !== item.topicId ||
        row.position !== item.position ||
        row.contentHash !== item.contentHash
      )
    }),
    retire: rows.filter((row) => row.retiredAt === null && !present.has(row.id)).map((row) => row.id),
  }
}

/** Seeds from the files of this checkout. @throws CatalogError naming every file that is wrong. */
export async function seedFromFiles(): Promise<SeedCounts> {
  const content = catalog(join(checkout, 'labs'))
  return prisma.$transaction((transaction) => seed(transaction, content, new Date()), { timeout: 60_000 })
}

if (import.meta.main) {
  const server = await openDatabaseServer()
  try {
    const { written, retired } = await seedFromFiles()
    console.log(`Content: ${written} written, ${retired} retired.`)
  } finally {
    await prisma.$disconnect()
    await server.stop()
  }
}
