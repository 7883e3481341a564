import { z } from 'zod'
import { undoReview } from '#app/_server/reviews.ts'
import { route } from '#app/_server/route.ts'
import { requireUser } from '#app/_server/session.ts'

const Body = z.strictObject({ id: z.uuid().optional() })

/** Takes the last review back; with its id, so that a request sent twice takes back one. */
export const POST = route({ body: Body }, async ({ request, body }) => {
  const user = await requireUser(request.headers)
  return Response.json({ cardId: await undoReview(user.id, body.id ?? null, new Date()) })
})
