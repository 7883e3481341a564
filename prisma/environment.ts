/**
 * The environment, read in one place. Every variable is documented in `.env.example`.
 */
import { existsSync } from 'node:fs'
import { z } from 'zod'

/** `.env` writes "not set" as an empty value; so do some process managers. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional())

const schema = z.object({
  PORT: optional(z.coerce.number('must be a number').int('must be a whole number').min(1).max(65_535)),
  HOST: optional(z.string()),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')),
  CHAINRULE_DATA: optional(z.string().startsWith('/', 'must be an absolute path')),
  APP_URL: optional(
    z.url({ protocol: /^https?$/, error: 'must be an address like https://learn.example.org' }),
  ),
  BETTER_AUTH_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  CHROMIUM_PATH: optional(z.string()),
  SANDBOX: optional(z.enum(['local', 'strict'])),
  GRADER_SLOTS: optional(z.coerce.number('must be a number').int('must be a whole number').min(1).max(64)),
  LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])),
})

/** Names of all variables. */
export const variableNames: readonly string[] = Object.keys(schema.shape)

/** `PORT` stays undefined when nobody chose one: then `npm start` may take the next free port. */
export type Environment = Readonly<z.infer<typeof schema>>

/** A variable of the environment that cannot be used; the message names it and says what is wanted. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

/** @throws EnvironmentError naming every variable that is wrong. */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const result = schema.safeParse(variables)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new EnvironmentError(`The environment cannot be used.\n  ${lines.join('\n  ')}\nSee .env.example.`)
}

// Next reads `.env` by itself; the worker and the scripts get it here. Variables already set win.
if (existsSync('.env')) process.loadEnvFile('.env')

export const environment: Environment = parseEnvironment(process.env)

export const DEFAULT_PORT = 3000
export const DEFAULT_HOST = '127.0.0.1'

/** @throws EnvironmentError when no database is named: `npm start` and `npm run dev` set it themselves. */
export function databaseUrl(): string {
  // Read at each call: the supervisor learns the address of its embedded server after this module ran.
  const { DATABASE_URL } = parseEnvironment(process.env)
  if (DATABASE_URL !== undefined) return DATABASE_URL
  throw new EnvironmentError(
    'DATABASE_URL is not set. `npm start` and `npm run dev` start a database of their own; ' +
      'for anything else run `node prisma/dev-database.ts` and use the address it prints.',
  )
}
