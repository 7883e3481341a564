import { z } from 'zod'
import { openExplanation } from '#app/_server/quiz/answers.ts'
import { route } from '#app/_server/route.ts'
import { requireUser } from '#app/_server/session.ts'
import { locales } from '#app/_ui/routing.ts'

const Body = z.strictObject({ itemId: z.string().max(200), locale: z.enum(locales) })

/** Opens an item's explanation without an answer. */
export const POST = route({ body: Body }, async ({ request, body }) => {
  const user = await requireUser(request.headers)
  return Response.json(await openExplanation(user.id, body.itemId, body.locale, new Date()))
})
