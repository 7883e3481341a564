import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import { anonymous } from 'better-auth/plugins/anonymous'
import { prisma } from '#prisma/client.ts'
import { EnvironmentError, parseEnvironment } from '#prisma/environment.ts'
import { startMove } from './account-move.ts'
import { address } from './address.ts'
import { ensureAnonymous } from './anonymous-account.ts'
import { log } from './log.ts'

// An anonymous account is only as durable as its cookie; 400 days is the most a browser keeps one.
const sessionSeconds = 400 * 24 * 60 * 60

export const passwordLength = { min: 8, max: 128 } as const

/** @throws EnvironmentError when there is none: with a known secret anyone could make a session's cookie. */
function secret(): string {
  const { BETTER_AUTH_SECRET } = parseEnvironment(process.env)
  if (BETTER_AUTH_SECRET !== undefined) return BETTER_AUTH_SECRET
  throw new EnvironmentError(
    'BETTER_AUTH_SECRET is not set. `npm start` and `npm run dev` make one themselves.',
  )
}

function createAuth() {
  const { appUrl } = address()
  return betterAuth({
    appName: 'Chainrule',
    baseURL: appUrl ?? 'http://127.0.0.1',
    basePath: '/api/auth',
    secret: secret(),
    // The route has compared Origin with Host before it hands a request on.
    trustedOrigins: (request) => [request?.headers.get('origin')],
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: true }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    session: { expiresIn: sessionSeconds, updateAge: 24 * 60 * 60 },
    rateLimit: {
      enabled: true,
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/sign-up/email': { window: 60, max: 60 },
        '/sign-out': { window: 60, max: 60 },
      },
    },
    advanced: { cookiePrefix: 'chainrule', useSecureCookies: appUrl?.startsWith('https:') ?? false },
    telemetry: { enabled: false },
    // What is none of its own errors comes to us, cause and all, instead of to the console.
    onAPIError: { throw: true },
    // Below "error" it reports what people type wrong.
    logger: {
      level: 'error',
      log: (_, message, ...details) => log.error({ details }, `better-auth: ${message}`),
    },
    plugins: [
      anonymous({
        // The anonymous person is deleted by the move itself, after everything was carried over.
        disableDeleteAnonymousUser: true,
        onLinkAccount: ({ anonymousUser, newUser, ctx }) =>
          startMove({
            fromUserId: anonymousUser.user.id,
            toUserId: newUser.user.id,
            kind: ctx.path.startsWith('/sign-up') ? 'CLAIM' : 'MERGE',
          }),
      }),
      ensureAnonymous(),
    ],
  })
}

let instance: ReturnType<typeof createAuth> | undefined

/** better-auth with our options; made at the first use, because `next build` imports every route without secrets. */
export function auth(): ReturnType<typeof createAuth> {
  instance ??= createAuth()
  return instance
}

/**
 * Calls better-auth. It hides why it failed; when the database is what failed, that is thrown instead, so that
 * the person reads the right thing and is not taken for a visitor.
 */
export async function withAuth<T>(call: (instance: ReturnType<typeof auth>) => Promise<T>): Promise<T> {
  try {
    return await call(auth())
  } catch (error) {
    await prisma.$queryRaw`SELECT 1`
    throw error
  }
}
