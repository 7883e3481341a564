import { z } from 'zod'
import { AppError, type ErrorBody, httpStatus } from '#app/_server/errors.ts'
import { route } from '#app/_server/route.ts'
import { requireUser } from '#app/_server/session.ts'
import { LabParams, Revision, Source } from '#app/_server/submission-input.ts'
import { MAX_DRAFT_BYTES } from '#app/_server/submit.ts'
import { type Draft, saveDraft, selectOptionalDraft } from '#prisma/draft.ts'
import { selectOptionalLabHash } from '#prisma/lab.ts'
import { Language } from '#verdict'

/** A person's unfinished code in the language that the query names. */
export const GET = route({ params: LabParams }, async ({ request, params }) => {
  const language = Language.safeParse(new URL(request.url).searchParams.get('language'))
  if (!language.success) throw new AppError('invalid-input', { path: 'language' })
  const { id: userId } = await requireUser(request.headers)
  const draft = await selectOptionalDraft(userId, params.lab, language.data)
  return Response.json({ draft }, { headers: { 'Cache-Control': 'no-store' } })
})

const Body = z.object({ language: Language, source: Source, revision: Revision })

/** Saves unfinished code, unless a newer draft is stored: that one is then in the answer. */
export const PUT = route(
  { params: LabParams, body: Body, maxBytes: 5 * 1024 * 1024 },
  async ({ request, params: { lab }, body: { language, source, revision } }) => {
    const { id: userId } = await requireUser(request.headers)
    if ((await selectOptionalLabHash(lab)) === null) throw new AppError('not-found')
    const bytes = Buffer.byteLength(source)
    if (bytes > MAX_DRAFT_BYTES)
      throw new AppError('source-too-long', { bytes, limit: MAX_DRAFT_BYTES, draft: 'not-saved' })
    const save = await saveDraft(userId, lab, language, source, revision)
    if (!save.saved) return outdated(save.newer)
    return Response.json({ revision: save.draft.revision, updatedAt: save.draft.updatedAt })
  },
)

function outdated(newer: Draft): Response {
  const body: ErrorBody & { draft: Draft } = { error: { code: 'draft-outdated', params: {} }, draft: newer }
  return Response.json(body, { status: httpStatus['draft-outdated'] })
}
