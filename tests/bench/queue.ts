/** A burst of 2,000 jobs over four workers whose judging takes no time: what is left is the queue. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { prisma } from '#prisma/client.ts'
import { dataFolder } from '#prisma/data-folder.ts'
import { startEmbeddedServer } from '#prisma/embedded-server.ts'
import { migrate } from '#prisma/migrate.ts'
import { runBurst } from '../fixtures/burst.ts'
import { milliseconds, percentile, type Report } from './report.ts'

const JOBS = 2_000
const WORKERS = 4

export async function run(): Promise<Report> {
  const folder = join(dataFolder(), `bench-${process.pid}`)
  const server = await startEmbeddedServer({ folder })
  process.env.DATABASE_URL = server.url
  try {
    await migrate(server.url)
    const { taken, verdicts, seconds } = await runBurst(JOBS, WORKERS)
    const gaps = taken.slice(1).map((at, i) => at - (taken[i] ?? at))
    return {
      rows: [
        {
          name: `${JOBS} jobs over ${WORKERS} workers`,
          'verdicts stored': verdicts,
          'jobs/s': Math.round(JOBS / seconds),
          'gap p50 ms': milliseconds(percentile(gaps, 0.5)),
          'longest gap ms': milliseconds(Math.max(...gaps)),
        },
      ],
      notes: [
        'A gap is the time between two jobs that are taken one after the other; a stall would show as seconds.',
      ],
    }
  } finally {
    await prisma.$disconnect()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
