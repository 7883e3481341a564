import { z } from 'zod'
import { address } from '#app/_server/address.ts'
import { withAuth } from '#app/_server/auth.ts'
import { AppError } from '#app/_server/errors.ts'
import { askedFrom, rateLimit } from '#app/_server/rate-limit.ts'
import { route } from '#app/_server/route.ts'
import { newVisitor, readVisitor, visitorSetCookie } from '#app/_server/visitor.ts'

const Created = z.object({ userId: z.string(), created: z.boolean() })

/** A whole course that begins at once behind one address is let through. */
const limit = rateLimit({ most: 120, windowMs: 60_000 })

/** Makes the anonymous account of this browser unless there is an account already; call it before the first change. */
export const POST = route({ body: z.strictObject({}) }, async ({ request }) => {
  // Reading the session also prolongs it and its cookie.
  const current = await withAuth(({ api }) =>
    api.getSession({ headers: request.headers, returnHeaders: true }),
  )
  if (current.response !== null) {
    return answer({ userId: current.response.user.id, created: false }, current.headers)
  }
  const waitMs = limit.take(askedFrom(request.headers, address().appUrl), Date.now())
  if (waitMs > 0) throw new AppError('too-many-requests', { seconds: Math.ceil(waitMs / 1000) })
  const known = readVisitor(request.headers)
  const visitor = known ?? newVisitor()
  const { headers, response } = await withAuth(({ api }) =>
    api.ensureAnonymous({ headers: request.headers, body: { visitor }, returnHeaders: true }),
  )
  const secure = address().appUrl?.startsWith('https:') ?? false
  if (known === null) headers.append('set-cookie', visitorSetCookie(visitor, secure))
  return answer(Created.parse(response), headers)
})

function answer(body: z.infer<typeof Created>, from: Headers): Response {
  const response = Response.json(body)
  for (const cookie of from.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}
