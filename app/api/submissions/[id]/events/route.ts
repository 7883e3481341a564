import { route } from '#app/_server/route.ts'
import { requireUser } from '#app/_server/session.ts'
import { submissionEvents } from '#app/_server/submission-events.ts'
import { SubmissionParams } from '#app/_server/submission-input.ts'

/** Server-sent events of a person's own submission, until its verdict. */
export const GET = route({ params: SubmissionParams }, async ({ request, params }) => {
  const { id: userId } = await requireUser(request.headers)
  return submissionEvents(userId, params.id, request.signal)
})
