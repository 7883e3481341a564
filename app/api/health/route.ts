import { route } from '#app/_server/route.ts'
import { prisma } from '#prisma/client.ts'

/** Answers once the server and its database work together. */
export const GET = route({}, async () => {
  await prisma.$queryRaw`SELECT 1`
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
})
