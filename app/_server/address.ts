import { z } from 'zod'
import type { Address } from './origin.ts'

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
})

let parsed: Address | undefined

/** Where this server may be addressed, from `HOST` and `APP_URL`. Needs no database, so that the proxy may use it. */
export function address(): Address {
  if (parsed === undefined) {
    const { HOST, APP_URL } = schema.parse(process.env)
    parsed = { host: HOST, appUrl: APP_URL ?? null }
  }
  return parsed
}
