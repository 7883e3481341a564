import { z } from 'zod'
import { AppError } from '#app/_server/errors.ts'
import { selectPendingMerge } from '#app/_server/queries/pending-merge.ts'
import { readJson, route } from '#app/_server/route.ts'
import { selectOptionalUser } from '#app/_server/session.ts'
import { authEndpoints, callAuth } from '#app/_server/sign-in.ts'

const Params = z.object({ all: z.array(z.string()).transform((parts) => parts.join('/')) })

function isEndpoint(name: string): name is keyof typeof authEndpoints {
  return Object.hasOwn(authEndpoints, name)
}

/** Signing up, in and out: `/api/auth/sign-up/email`, `/api/auth/sign-in/email`, `/api/auth/sign-out`. */
export const POST = route({ params: Params }, async ({ request, params }) => {
  if (!isEndpoint(params.all)) throw new AppError('not-found')
  const parsed = authEndpoints[params.all].safeParse(await readJson(request, 16 * 1024))
  if (!parsed.success) {
    throw new AppError('invalid-input', { path: parsed.error.issues[0]?.path.join('.') ?? '' })
  }
  const headers = await callAuth(params.all, request, parsed.data)
  const user = await selectOptionalUser(withNewCookies(request.headers, headers))
  const merge = user && (await selectPendingMerge(user.id))
  const response = Response.json({ userId: user?.id ?? null, merge })
  for (const cookie of headers.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
})

/** The headers that the browser's next request will have. */
function withNewCookies(request: Headers, answer: Headers): Headers {
  const jar = new Map<string, string>()
  const pairs = [
    ...(request.get('cookie')?.split(';') ?? []),
    ...answer.getSetCookie().map((cookie) => cookie.split(';')[0] ?? ''),
  ]
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at > 0) jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim())
  }
  return new Headers({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') })
}
