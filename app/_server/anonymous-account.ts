import { createHash } from 'node:crypto'
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

const domain = 'anonymous.invalid'

/** The e-mail column of an anonymous account: unique for one browser, and its secret cannot be read from it. */
function anonymousEmail(visitor: string): string {
  return `${createHash('sha256').update(visitor).digest('hex')}@${domain}`
}

export function isAnonymousEmail(email: string): boolean {
  return email.toLowerCase().endsWith(`@${domain}`)
}

/**
 * Signs a browser in to its anonymous account and makes that account if there is none. `visitor` is the
 * secret of the browser, so that two tabs that ask at the same moment get the same account: the unique
 * e-mail lets only one of them create it.
 */
export function ensureAnonymous() {
  return {
    id: 'ensure-anonymous',
    endpoints: {
      ensureAnonymous: createAuthEndpoint(
        '/ensure-anonymous',
        {
          method: 'POST',
          body: z.object({ visitor: z.string().min(16) }),
          metadata: { SERVER_ONLY: true },
        },
        async (ctx) => {
          const accounts = ctx.context.internalAdapter
          const email = anonymousEmail(ctx.body.visitor)
          let found = await accounts.findUserByEmail(email)
          let created = false
          if (!found) {
            try {
              const person = { email, name: '', emailVerified: false, isAnonymous: true }
              await accounts.createUser(person, { method: 'anonymous' })
              created = true
            } catch (error) {
              if (!isUniqueViolation(error)) throw error
            }
            found = await accounts.findUserByEmail(email)
          }
          if (!found) throw new APIError('INTERNAL_SERVER_ERROR')
          const session = await accounts.createSession(found.user.id)
          await setSessionCookie(ctx, { session, user: found.user })
          return ctx.json({ userId: found.user.id, created })
        },
      ),
    },
  } satisfies BetterAuthPlugin
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002'
}
