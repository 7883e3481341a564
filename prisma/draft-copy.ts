/** Older drafts, kept when two accounts became one. */
import type { Language } from '#verdict'
import { type Database, prisma } from './client.ts'
import { toldLanguage } from './language.ts'

export interface DraftCopy {
  readonly id: string
  readonly language: Language
  readonly source: string
  readonly writtenAt: Date
}

/** A person's copies for one lab, newest first. */
export async function selectDraftCopies(
  userId: string,
  labId: string,
  database: Database = prisma,
): Promise<DraftCopy[]> {
  const rows = await database.draftCopy.findMany({
    where: { userId, labId },
    select: { id: true, language: true, source: true, writtenAt: true },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map((row) => ({ ...row, language: toldLanguage(row.language) }))
}
