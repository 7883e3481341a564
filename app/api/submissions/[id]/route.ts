import { selectOptionalSubmission } from '#prisma/submission.ts'
import { selectOptionalVerdict } from '#prisma/verdict.ts'
import { AppError } from '../../../_server/errors.ts'
import { route } from '../../../_server/route.ts'
import { requireUser } from '../../../_server/session.ts'
import { SubmissionParams } from '../../../_server/submission-input.ts'

/** A person's own submission, with its verdict once there is one. */
export const GET = route({ params: SubmissionParams }, async ({ request, params }) => {
  const { id: userId } = await requireUser(request.headers)
  const submission = await selectOptionalSubmission(userId, params.id)
  if (submission === null) throw new AppError('not-found')
  const { labId: lab, ...rest } = submission
  return Response.json(
    { ...rest, lab, verdict: await selectOptionalVerdict(userId, params.id) },
    { headers: { 'Cache-Control': 'no-store' } },
  )
})
