import { selectReviewQueue } from '#app/_server/queries/review-queue.ts'
import { route } from '#app/_server/route.ts'
import { selectOptionalUser } from '#app/_server/session.ts'
import { timeZoneOf } from '#app/_server/time-zone.ts'

/** What is studied now. Answers a visitor without an account as well: everything is new then. */
export const GET = route({}, async ({ request }) => {
  const user = await selectOptionalUser(request.headers)
  const queue = await selectReviewQueue(user?.id ?? null, new Date(), timeZoneOf(request.headers))
  return Response.json(queue, { headers: { 'Cache-Control': 'no-store' } })
})
