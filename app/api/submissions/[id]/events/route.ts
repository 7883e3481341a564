import { route } from '../../../../_server/route.ts'
import { requireUser } from '../../../../_server/session.ts'
import { submissionEvents } from '../../../../_server/submission-events.ts'
import { SubmissionParams } from '../../../../_server/submission-input.ts'

/** Server-sent events of a person's own submission, until its verdict. */
export const GET = route({ params: SubmissionParams }, async ({ request, params }) => {
  const { id: userId } = await requireUser(request.headers)
  return submissionEvents(userId, params.id, request.signal)
})
