/** Labs as the database knows them; their words and contracts live in `labs/`. */
import { type Database, prisma } from './client.ts'

/** The hash of what is judged now, or null when there is no such lab (any more). */
export async function selectOptionalLabHash(
  labId: string,
  database: Database = prisma,
): Promise<string | null> {
  const lab = await database.lab.findFirst({
    where: { id: labId, retiredAt: null },
    select: { contentHash: true },
  })
  return lab?.contentHash ?? null
}

/** Says which content of a lab is judged from now on; a lab that is not there stays so. */
export async function updateLabHash(labId: string, hash: string, database: Database = prisma): Promise<void> {
  await database.lab.updateMany({ where: { id: labId }, data: { contentHash: hash } })
}
