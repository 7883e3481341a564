import { DEFAULT_HOST, environment } from '#prisma/environment.ts'
import type { Address } from './origin.ts'

/** Where this server may be addressed, from `HOST` and `APP_URL`. */
export function address(): Address {
  return { host: environment.HOST ?? DEFAULT_HOST, appUrl: environment.APP_URL ?? null }
}
