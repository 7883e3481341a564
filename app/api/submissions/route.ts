import { z } from 'zod'
import { route } from '#app/_server/route.ts'
import { requireUser } from '#app/_server/session.ts'
import { Revision, Source } from '#app/_server/submission-input.ts'
import { submit } from '#app/_server/submit.ts'
import { Slug } from '#labs/schema.ts'
import { Language } from '#verdict'

const Body = z.object({
  id: z.uuid(),
  lab: Slug,
  language: Language,
  source: Source,
  mode: z.enum(['run', 'submit']),
  revision: Revision.optional(),
})

/** Sends code to be graded: 201, or 200 when the same submission was sent before. */
export const POST = route({ body: Body, maxBytes: 5 * 1024 * 1024 }, async ({ request, body }) => {
  const { id: userId } = await requireUser(request.headers)
  const { created, state, draft } = await submit(userId, body)
  return Response.json(
    { id: body.id, state, draft: draft && { revision: draft.revision, updatedAt: draft.updatedAt } },
    { status: created ? 201 : 200 },
  )
})
