import { z } from 'zod'
import { address } from './address.ts'
import { isAnonymousEmail } from './anonymous-account.ts'
import { passwordLength, withAuth } from './auth.ts'
import { AppError, type ErrorCode } from './errors.ts'

const Email = z.string().trim().max(254)
const Password = z.string().max(4096)

/** The parts of better-auth that are reachable from outside, with the body each of them takes. */
export const authEndpoints = {
  'sign-up/email': z.strictObject({
    email: Email,
    password: Password,
    name: z.string().trim().max(80).default(''),
  }),
  'sign-in/email': z.strictObject({ email: Email, password: Password }),
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
  // The check before found nobody, and then the unique address was there: somebody was faster.
  FAILED_TO_CREATE_USER: 'email-taken',
}
const Failure = z.object({ code: z.string() })

/**
 * Hands a parsed body to better-auth, and tells its failures with our codes.
 *
 * @returns the headers of its answer, which set the session's cookie
 * @throws AppError `wrong-credentials`, `email-taken`, `invalid-email`, `weak-password`, `long-password`,
 *   `too-many-requests`
 */
export async function callAuth(
  endpoint: string,
  request: Request,
  body: { email?: string },
): Promise<Headers> {
  const { email } = body
  // An address of ours would take the place of an anonymous account's.
  if (email !== undefined && (!z.email().safeParse(email).success || isAnonymousEmail(email))) {
    throw new AppError('invalid-email')
  }
  const headers = new Headers(request.headers)
  headers.set('content-type', 'application/json')
  headers.delete('content-length')
  // Attempts are counted by address. Without a proxy of ours in front, whoever asks could name any.
  if (address().appUrl === null) headers.set('x-forwarded-for', '127.0.0.1')
  const url = new URL(`/api/auth/${endpoint}`, request.url)
  return withAuth(async ({ handler }) => {
    const response = await handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }))
    if (!response.ok) throw await toFailure(response)
    return response.headers
  })
}

async function toFailure(response: Response): Promise<Error> {
  if (response.status === 429)
    return new AppError('too-many-requests', { seconds: Number(response.headers.get('x-retry-after')) || 60 })
  const failure = Failure.safeParse(await response.json().catch(() => null))
  const code = failure.success ? codes[failure.data.code] : undefined
  if (code === 'weak-password') return new AppError(code, { min: passwordLength.min })
  if (code === 'long-password') return new AppError(code, { max: passwordLength.max })
  if (code !== undefined) return new AppError(code)
  return new Error(`better-auth answered ${response.status} ${failure.success ? failure.data.code : ''}`)
}
