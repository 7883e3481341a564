import { finishClaims } from './account-move.ts'
import { withAuth } from './auth.ts'
import { AppError } from './errors.ts'

/** The person a request comes from. */
export interface SessionUser {
  id: string
  /** True until the account is claimed with an e-mail address and a password. */
  isAnonymous: boolean
  /** Null for an anonymous account. */
  email: string | null
  name: string
}

/**
 * The person of this request's session, or null for a visitor without an account. Creates nothing. A claim
 * that was cut short is carried through first, so that a page never shows half of what is owned.
 */
export async function selectOptionalUser(headers: Headers): Promise<SessionUser | null> {
  const session = await withAuth(({ api }) => api.getSession({ headers, query: { disableRefresh: true } }))
  if (session === null) return null
  const { id, email, name } = session.user
  const isAnonymous = session.user.isAnonymous === true
  if (!isAnonymous) await finishClaims(id)
  return { id, isAnonymous, email: isAnonymous ? null : email, name }
}

/**
 * The person of this request's session.
 *
 * @throws AppError `no-account`
 */
export async function requireUser(headers: Headers): Promise<SessionUser> {
  const user = await selectOptionalUser(headers)
  if (user === null) throw new AppError('no-account')
  return user
}
