import { z } from 'zod'

/** PostgreSQL's disk_full, and out_of_memory, which passes like it: https://www.postgresql.org/docs/18/errcodes-appendix.html */
const codes = new Set(['53100', '53200'])

/** How Prisma wraps what PostgreSQL said: to its own queries, and to raw ones. */
const Wrapped = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }),
})

/** Whether an error, or what caused it, says that the database has no room left for what was to be stored. */
export function isStorageFailure(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string' && codes.has(at.code)) return true
    const wrapped = Wrapped.safeParse(at)
    if (wrapped.success && codes.has(wrapped.data.meta.driverAdapterError.cause.originalCode)) return true
  }
  return false
}
