import { prisma } from './client.ts'
import { GIVEN_UP, GRADING } from './queue-tables.ts'

/**
 * A clock that was set back leaves jobs that are to start, or were last heard of, in what is now the future: nobody
 * would take them until then. They become jobs of now. Ours never wait longer than seconds.
 */
export async function mendClock(): Promise<number> {
  return prisma.$executeRaw`
    UPDATE pgboss.job
    SET "start_after" = LEAST("start_after", now()),
      "started_on" = LEAST("started_on", now()),
      "heartbeat_on" = LEAST("heartbeat_on", now())
    WHERE "name" IN (${GRADING}, ${GIVEN_UP}) AND (
      ("state" IN ('created', 'retry') AND "start_after" > now() + interval '1 minute')
      OR ("state" = 'active' AND GREATEST("started_on", "heartbeat_on") > now() + interval '1 minute'))`
}
