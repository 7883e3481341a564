import { z } from 'zod'
import { AppError } from '#app/_server/errors.ts'
import { route } from '#app/_server/route.ts'
import { requireUser } from '#app/_server/session.ts'
import { LabParams } from '#app/_server/submission-input.ts'
import { HINTS } from '#labs/schema.ts'
import { recordHint, selectHintsTaken } from '#prisma/hint-taken.ts'
import { selectOptionalLabHash } from '#prisma/lab.ts'

const Body = z.object({ hint: z.int().min(1).max(HINTS) })

/** Records that a hint is opened; the page shows its text only after that. Hints open in order. */
export const POST = route({ params: LabParams, body: Body }, async ({ request, params: { lab }, body }) => {
  const { id: userId } = await requireUser(request.headers)
  if ((await selectOptionalLabHash(lab)) === null) throw new AppError('not-found')
  const next = (await selectHintsTaken(userId, lab)).length + 1
  if (body.hint > next) throw new AppError('hint-locked', { next })
  await recordHint(userId, lab, body.hint)
  return Response.json({ hint: body.hint })
})
