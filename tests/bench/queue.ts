/** A burst of 2,000 jobs over four workers whose judging takes no time: what is left is the queue. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { prisma } from '#prisma/client.ts'
import { dataFolder } from '#prisma/data-folder.ts'
import { startEmbeddedServer } from '#prisma/embedded-server.ts'
import { migrate } from '#prisma/migrate.ts'
import { startWorker } from '#worker/worker.ts'
import { createLab, createUser, lab, submitSource, verdict } from '../fixtures/submissions.ts'
import { milliseconds, percentile, type Report } from './report.ts'

const JOBS = 2_000
const WORKERS = 4

export async function run(): Promise<Report> {
  const folder = join(dataFolder(), `bench-${process.pid}`)
  const server = await startEmbeddedServer({ folder })
  process.env.DATABASE_URL = server.url
  try {
    await migrate(server.url)
    await createLab()
    for (let i = 0; i < JOBS; i++) await submitSource(await createUser())

    const drained = Promise.withResolvers<void>()
    const ends: number[] = []
    const graded = { verdict: verdict(), topic: lab.topic, difficulty: 2 }
    const log = pino({ level: 'silent' })
    const grade = async () => {
      ends.push(performance.now())
      if (ends.length === JOBS) drained.resolve()
      return graded
    }
    const start = performance.now()
    const signal = new AbortController().signal
    const workers = await Promise.all(
      Array.from({ length: WORKERS }, () => startWorker({ slots: 2, log, grade }, signal)),
    )
    await drained.promise
    await Promise.all(workers.map((worker) => worker.stop(10_000)))
    const seconds = (performance.now() - start) / 1000
    const gaps = ends.slice(1).map((end, i) => end - (ends[i] ?? end))
    const stored = await prisma.verdict.count()
    return {
      rows: [
        {
          name: `${JOBS} jobs over ${WORKERS} workers`,
          'verdicts stored': stored,
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
