import { z } from 'zod'

// Prisma's codes for "no connection" (P1xxx), "no free connection" (P2024) and "transaction lost" (P2028); and
// the ones of node-postgres, Node's sockets and PostgreSQL itself when it shuts down or is still starting.
const codes = new Set([
  ...['P1000', 'P1001', 'P1002', 'P1003', 'P1008', 'P1011', 'P1017', 'P2024', 'P2028'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'],
  ...['57P01', '57P02', '57P03', '08006', '08001', '3D000'],
])

/** How Prisma wraps what PostgreSQL said to a raw query (P2010). */
const Wrapped = z.object({
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
  }),
})

/** Whether an error, or what caused it, says that the database cannot be reached: trying again later may help. */
export function isConnectionFailure(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if ('code' in at && typeof at.code === 'string' && codes.has(at.code)) return true
    const wrapped = Wrapped.safeParse(at)
    if (wrapped.success && codes.has(wrapped.data.meta.driverAdapterError.cause.originalCode)) return true
    if (/connection terminated|server has closed the connection/i.test(at.message)) return true
  }
  return false
}
