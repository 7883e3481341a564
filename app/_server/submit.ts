import { catalog } from '#labs/catalog.ts'
import { prisma } from '#prisma/client.ts'
import { type Draft, overwriteDraft, saveDraft } from '#prisma/draft.ts'
import { selectOptionalLabHash } from '#prisma/lab.ts'
import { enqueue } from '#prisma/queue.ts'
import {
  insertSubmission,
  type Mode,
  type State,
  selectOptionalActiveSubmission,
  selectOptionalOwner,
  selectOptionalSubmissionTime,
} from '#prisma/submission.ts'
import type { Language } from '#verdict'
import { AppError } from './errors.ts'

/** UTF-8 bytes of code that is graded. */
export const MAX_SOURCE_BYTES = 64 * 1024
/** UTF-8 bytes of code that is kept as a draft, graded or not. */
export const MAX_DRAFT_BYTES = 2 * 1024 * 1024

/** Of one account: far more than anybody types, few enough that a program does not fill the tables. */
export const SUBMISSIONS_PER_MINUTE = 120

export interface Submit {
  readonly id: string
  readonly lab: string
  readonly language: Language
  readonly source: string
  readonly mode: Mode
  /** The draft's revision that the source builds on; without it the draft is overwritten. */
  readonly revision?: number
}

export interface Submitted {
  readonly created: boolean
  readonly state: State
  /** Null when the stored draft is newer than what the source builds on, and was left alone. */
  readonly draft: Draft | null
}

/**
 * Saves the draft, then queues the submission: nothing that goes wrong later loses the code. Sent again with
 * the same id it is the same submission.
 *
 * @throws AppError `not-found`, `source-too-long`, `invalid-input` (a language the lab is not offered in),
 *   `submission-in-progress`, `id-taken`, `too-many-submissions`
 */
export async function submit(userId: string, input: Submit): Promise<Submitted> {
  const [labHash, earlier] = await Promise.all([
    selectOptionalLabHash(input.lab),
    selectOptionalOwner(input.id),
  ])
  if (labHash === null) throw new AppError('not-found')
  const bytes = Buffer.byteLength(input.source)
  const tooLong = { bytes, limit: MAX_SOURCE_BYTES }
  if (bytes > MAX_DRAFT_BYTES) throw new AppError('source-too-long', { ...tooLong, draft: 'not-saved' })

  if (earlier !== null && earlier.userId !== userId) throw new AppError('id-taken')
  // A repeated request is as old as its first one: it must not overwrite what was written since.
  if (earlier !== null) return { created: false, state: earlier.state, draft: null }
  const draft = await keepDraft(userId, input)
  // A refusal tells the draft's revision too, so that the next save builds on it.
  const kept = draft && { revision: draft.revision, updatedAt: draft.updatedAt.toISOString() }
  if (bytes > MAX_SOURCE_BYTES) {
    throw new AppError('source-too-long', { ...tooLong, draft: kept ? 'saved' : 'not-saved', ...kept })
  }
  if (catalog().labs.get(input.lab)?.starter[input.language] === null) {
    throw new AppError('invalid-input', { path: 'language' })
  }

  const seconds = await secondsToWait(userId, new Date())
  if (seconds > 0)
    throw new AppError('too-many-submissions', { seconds, limit: SUBMISSIONS_PER_MINUTE, ...kept })

  const { lab: labId, revision: _, ...rest } = input
  const stored = await prisma.$transaction(async (transaction) => {
    const inserted = await insertSubmission({ ...rest, userId, labId, labHash }, transaction)
    if (inserted) await enqueue({ submissionId: input.id, labHash }, userId, transaction)
    return inserted
  })
  if (stored) return { created: true, state: 'queued', draft }

  const same = await selectOptionalOwner(input.id)
  if (same !== null && same.userId !== userId) throw new AppError('id-taken')
  if (same !== null) return { created: false, state: same.state, draft }
  const active = await selectOptionalActiveSubmission(userId)
  // Judged between the two looks: there is room now.
  if (active === null) return submit(userId, input)
  throw new AppError('submission-in-progress', { id: active.id, lab: active.labId, ...kept })
}

/** Until there is room for one more within a minute; counted in the database, which all web servers share. */
async function secondsToWait(userId: string, now: Date): Promise<number> {
  const window = 60_000
  const since = new Date(now.getTime() - window)
  const oldest = await selectOptionalSubmissionTime(userId, since, SUBMISSIONS_PER_MINUTE)
  return oldest === null ? 0 : Math.max(1, Math.ceil((oldest.getTime() + window - now.getTime()) / 1000))
}

async function keepDraft(userId: string, { lab, language, source, revision }: Submit): Promise<Draft | null> {
  if (revision === undefined) return overwriteDraft(userId, lab, language, source)
  const save = await saveDraft(userId, lab, language, source, revision)
  return save.saved ? save.draft : null
}
