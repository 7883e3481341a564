import { z } from 'zod'
import { address } from '#app/_server/address.ts'
import { auth } from '#app/_server/auth.ts'
import { route } from '#app/_server/route.ts'
import { newVisitor, readVisitor, visitorSetCookie } from '#app/_server/visitor.ts'

const Answer = z.object({ userId: z.string(), created: z.boolean() })

/** Makes the anonymous account of this browser unless there is an account already; call it before the first change. */
export const POST = route({ body: z.strictObject({}) }, async ({ request }) => {
  const known = readVisitor(request.headers)
  const visitor = known ?? newVisitor()
  const { headers, response } = await auth().api.ensureAnonymous({
    headers: request.headers,
    body: { visitor },
    returnHeaders: true,
  })
  const answer = Response.json(Answer.parse(response))
  for (const cookie of headers.getSetCookie()) answer.headers.append('set-cookie', cookie)
  const secure = address().appUrl?.startsWith('https:') ?? false
  if (known === null) answer.headers.append('set-cookie', visitorSetCookie(visitor, secure))
  return answer
})
