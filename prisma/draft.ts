/** Unfinished code, one row for each person, lab and language. */
import type { Language } from '#verdict'
import { type Database, prisma } from './client.ts'
import type { Language as StoredLanguage } from './generated/enums.ts'
import { storedLanguage } from './language.ts'

export interface Draft {
  readonly source: string
  /** Grows by one with each save. */
  readonly revision: number
  readonly updatedAt: Date
}

/** Either the save took place, or the draft that is newer than what it built on. */
export type DraftSave = { saved: true; draft: Draft } | { saved: false; newer: Draft }

const shown = { source: true, revision: true, updatedAt: true } as const

export function selectOptionalDraft(
  userId: string,
  labId: string,
  language: Language,
  database: Database = prisma,
): Promise<Draft | null> {
  return database.draft.findUnique({ where: key(userId, labId, storedLanguage(language)), select: shown })
}

/**
 * Saves a draft written on top of `revision` (0: there was none). A late or repeated request never overwrites
 * a newer draft: it is told the newer one. What is stored already needs no saving, whatever it builds on.
 */
export async function saveDraft(
  userId: string,
  labId: string,
  language: Language,
  source: string,
  revision: number,
  database: Database = prisma,
): Promise<DraftSave> {
  const where = key(userId, labId, storedLanguage(language))
  const [draft] =
    revision === 0
      ? await database.draft.createManyAndReturn({
          data: { ...where.userId_labId_language, source },
          skipDuplicates: true,
          select: shown,
        })
      : await database.draft.updateManyAndReturn({
          where: { ...where.userId_labId_language, revision },
          data: { source, revision: revision + 1 },
          select: shown,
        })
  if (draft !== undefined) return { saved: true, draft }
  const newer = await database.draft.findUnique({ where, select: shown })
  // Gone between two statements (the account was moved), or a revision that never was: what is written is new.
  if (newer === null) return saveDraft(userId, labId, language, source, 0, database)
  if (newer.source === source) return { saved: true, draft: newer }
  return { saved: false, newer }
}

/** Saves whatever is stored: for code that is being submitted by someone who does not say what it builds on. */
export function overwriteDraft(
  userId: string,
  labId: string,
  language: Language,
  source: string,
  database: Database = prisma,
): Promise<Draft> {
  const where = key(userId, labId, storedLanguage(language))
  return database.draft.upsert({
    where,
    create: { ...where.userId_labId_language, source },
    update: { source, revision: { increment: 1 } },
    select: shown,
  })
}

function key(userId: string, labId: string, language: StoredLanguage) {
  return { userId_labId_language: { userId, labId, language } }
}
