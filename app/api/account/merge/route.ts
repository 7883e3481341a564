import { z } from 'zod'
import { decideMerges } from '#app/_server/account-move.ts'
import { route } from '#app/_server/route.ts'
import { requireUser } from '#app/_server/session.ts'

const Body = z.strictObject({ decision: z.enum(['merge', 'decline']) })

/** Whether work done before signing in joins this account. */
export const POST = route({ body: Body }, async ({ request, body }) => {
  const user = await requireUser(request.headers)
  return Response.json({ merged: await decideMerges(user.id, body.decision) })
})
