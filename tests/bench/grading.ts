/**
 * Grading `lrelu-backward`: from the request to the stored verdict, through queue and worker, one submission
 * after the other; and beside it the judging alone, with the same sandbox and no queue.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { closeNotifications, followSubmission } from '#app/_server/notifications.ts'
import { submit } from '#app/_server/submit.ts'
import { catalog } from '#labs/catalog.ts'
import { prisma } from '#prisma/client.ts'
import { dataFolder } from '#prisma/data-folder.ts'
import { startEmbeddedServer } from '#prisma/embedded-server.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedFromFiles } from '#prisma/seed.ts'
import { selectOptionalState } from '#prisma/submission.ts'
import { openPool } from '#sandbox/pool.ts'
import { grader } from '#worker/grade.ts'
import { openLabs } from '#worker/labs.ts'
import { createUser } from '../fixtures/submissions.ts'
import { startWorkerProcess } from '../fixtures/worker-process.ts'
import { milliseconds, percentile, type Report } from './report.ts'

const LAB = 'lrelu-backward'
const WARM_UP = 20
const SUBMISSIONS = 200

export async function run(): Promise<Report> {
  const source = readFileSync(join('labs', 'relu-family', LAB, 'reference.ts'), 'utf8')
  const queued = await throughTheQueue(source)
  const alone = await judgingAlone(source)
  const row = (name: string, samples: readonly number[]) => ({
    name,
    'p50 ms': milliseconds(percentile(samples, 0.5)),
    'p95 ms': milliseconds(percentile(samples, 0.95)),
    'max ms': milliseconds(Math.max(...samples)),
  })
  return {
    rows: [row('submit → verdict stored', queued), row('judging alone', alone)],
    notes: [
      `${SUBMISSIONS} submissions of ${LAB}, one after the other; PostgreSQL, web side and worker on this machine.`,
      'Targets: submit → verdict stored ≤ 25 ms p50 and ≤ 60 ms p95; judging ≤ 12 ms p50 and ≤ 25 ms p95.',
    ],
  }
}

async function throughTheQueue(source: string): Promise<number[]> {
  const folder = join(dataFolder(), `bench-${process.pid}`)
  const server = await startEmbeddedServer({ folder })
  process.env.DATABASE_URL = server.url
  try {
    await migrate(server.url)
    await seedFromFiles()
    const worker = await startWorkerProcess()
    const userId = await createUser()
    const samples: number[] = []
    for (let i = 0; i < WARM_UP + SUBMISSIONS; i++) samples.push(await untilStored(userId, source))
    await worker.stop()
    return samples.slice(WARM_UP)
  } finally {
    await closeNotifications()
    await prisma.$disconnect()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds from the request to the state that is read back as judged. */
async function untilStored(userId: string, source: string): Promise<number> {
  const id = randomUUID()
  const stored = Promise.withResolvers<void>()
  const look = async () => {
    const now = await selectOptionalState(userId, id)
    if (now?.state === 'judged') stored.resolve()
    if (now?.state === 'fault') stored.reject(new Error(`not judged: ${now.fault}`))
  }
  const following = followSubmission(id, () => void look())
  await following.ready()
  const start = performance.now()
  await submit(userId, { id, lab: LAB, language: 'typescript', source, mode: 'submit' })
  await stored.promise
  const ms = performance.now() - start
  following.stop()
  return ms
}

async function judgingAlone(source: string): Promise<number[]> {
  const hash = catalog().labs.get(LAB)?.hash ?? ''
  const pool = await openPool({ slots: 1 })
  try {
    const grade = grader(openLabs(catalog()), pool.open)
    const samples: number[] = []
    for (let i = 0; i < WARM_UP + SUBMISSIONS; i++) {
      const start = performance.now()
      const submission = {
        id: randomUUID(),
        labId: LAB,
        labHash: hash,
        source,
      }
      const { verdict } = await grade({ ...submission, language: 'typescript', mode: 'submit' })
      if (verdict.status !== 'passed') throw new Error(`the reference did not pass: ${verdict.summary.code}`)
      samples.push(performance.now() - start)
    }
    return samples.slice(WARM_UP)
  } finally {
    await pool.close()
  }
}
