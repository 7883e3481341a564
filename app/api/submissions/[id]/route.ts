import { AppError } from '#app/_server/errors.ts'
import { route } from '#app/_server/route.ts'
import { requireUser } from '#app/_server/session.ts'
import { SubmissionParams } from '#app/_server/submission-input.ts'
import { selectOptionalSubmission } from '#prisma/submission.ts'
import { selectOptionalVerdict } from '#prisma/verdict.ts'

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
