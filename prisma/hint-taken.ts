/** Which hints a person has opened. */
import { type Database, prisma } from './client.ts'

/** The numbers of the hints taken, in order. */
export async function selectHintsTaken(
  userId: string,
  labId: string,
  database: Database = prisma,
): Promise<number[]> {
  const rows = await database.hintTaken.findMany({
    where: { userId, labId },
    select: { hint: true },
    orderBy: { hint: 'asc' },
  })
  return rows.map(({ hint }) => hint)
}

/** Records that a hint was opened; once is enough, the first time counts. */
export async function recordHint(
  userId: string,
  labId: string,
  hint: number,
  database: Database = prisma,
): Promise<void> {
  await database.hintTaken.createMany({ data: { userId, labId, hint }, skipDuplicates: true })
}
