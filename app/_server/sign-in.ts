import { z } from 'zod'
import { auth, passwordLength } from './auth.ts'
import { AppError, type ErrorCode } from './errors.ts'

/** The parts of better-auth that are reachable from outside, with the body each of them takes. */
export const authEndpoints = {
  'sign-up/email': z.strictObject({
    email: z.string().trim().max(254),
    password: z.string().max(4096),
    name: z.string().trim().max(80).default(''),
  }),
  'sign-in/email': z.strictObject({ email: z.string().trim().max(254), password: z.string().max(4096) }),
  'sign-out': z.strictObject({}),
} as const

const codes: Record<string, ErrorCode> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-credentials',
  INVALID_EMAIL: 'invalid-email',
  USER_ALREADY_EXISTS: 'email-taken',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'email-taken',
  PASSWORD_TOO_SHORT: 'weak-password',
  PASSWORD_TOO_LONG: 'long-password',
  INVALID_PASSWORD: 'weak-password',
}
const Failure = z.object({ code: z.string() })

/**
 * Hands a parsed body to better-auth, and tells its failures with our codes.
 *
 * @returns the headers of its answer, which set the session's cookie
 * @throws AppError `wrong-credentials`, `email-taken`, `invalid-email`, `weak-password`, `long-password`,
 *   `too-many-requests`
 */
export async function callAuth(endpoint: string, request: Request, body: unknown): Promise<Headers> {
  const headers = new Headers(request.headers)
  headers.set('content-type', 'application/json')
  headers.delete('content-length')
  const url = new URL(`/api/auth/${endpoint}`, request.url)
  const response = await auth().handler(
    new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }),
  )
  if (response.ok) return response.headers
  if (response.status === 429) throw new AppError('too-many-requests')
  const failure = Failure.safeParse(await response.json().catch(() => null))
  const code = failure.success ? codes[failure.data.code] : undefined
  if (code === 'weak-password') throw new AppError(code, { min: passwordLength.min })
  if (code === 'long-password') throw new AppError(code, { max: passwordLength.max })
  if (code !== undefined) throw new AppError(code)
  throw new Error(`better-auth answered ${response.status} ${failure.success ? failure.data.code : ''}`)
}
