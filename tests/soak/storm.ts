/** Real submissions while workers and sandboxes are killed at random: all judged, right, and stored once. */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { submit } from '#app/_server/submit.ts'
import { generator } from '#engine/random.ts'
import { loadLab } from '#labs/load-lab.ts'
import { prisma } from '#prisma/client.ts'
import { seedFromFiles } from '#prisma/seed.ts'
import { createUser } from '../fixtures/submissions.ts'
import { startWorkerProcess, type WorkerProcess } from '../fixtures/worker-process.ts'
import { endStage, withDatabase } from './soak-database.ts'

const SUBMISSIONS = 200
const WORKERS = 2
const KILLS = 6
const PAUSE_MS = 3_000
const LAB = 'lrelu-backward'
/** After the last kill: heartbeats run out, retries wait. */
const PATIENCE_MS = 180_000

/** Processes of a worker's sandbox: its children, whatever they are. */
function childrenOf(pid: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  return rows.flatMap(([child = 0, parent = 0]) => (parent === pid ? [child] : []))
}

async function storm(): Promise<{ complaints: string[]; seconds: number }> {
  await seedFromFiles()
  const { reference: source } = await loadLab(LAB)
  const random = generator('storm')
  const workers: WorkerProcess[] = await Promise.all(
    Array.from({ length: WORKERS }, () => startWorkerProcess({ GRADER_SLOTS: '1' })),
  )
  const start = performance.now()
  for (let i = 0; i < SUBMISSIONS; i++)
    await submit(await createUser(), {
      id: randomUUID(),
      lab: LAB,
      language: 'typescript',
      source,
      mode: 'submit',
    })
  for (let kill = 0; kill < KILLS; kill++) {
    await sleep(PAUSE_MS)
    const place = Math.floor(random.next() * WORKERS)
    const worker = workers[place]
    const pid = worker?.process.pid
    if (pid === undefined) continue
    if (kill % 2 === 0) {
      process.kill(pid, 'SIGKILL')
      workers[place] = await startWorkerProcess({ GRADER_SLOTS: '1' })
    } else for (const child of childrenOf(pid)) process.kill(child, 'SIGKILL')
  }
  const open = () => prisma.submission.count({ where: { state: { in: ['QUEUED', 'RUNNING'] } } })
  const deadline = performance.now() + PATIENCE_MS
  while ((await open()) > 0 && performance.now() < deadline) await sleep(500)
  const seconds = (performance.now() - start) / 1000
  await Promise.all(workers.map((worker) => worker.stop()))
  return { complaints: await complaintsNow(), seconds }
}

async function complaintsNow(): Promise<string[]> {
  const judged = await prisma.submission.count({ where: { state: 'JUDGED' } })
  const passed = await prisma.verdict.count({ where: { status: 'passed', score: 1 } })
  const evidence = await prisma.evidence.count()
  return [
    ...(judged === SUBMISSIONS ? [] : [`${judged} of ${SUBMISSIONS} were judged`]),
    ...(passed === SUBMISSIONS ? [] : [`${passed} of ${SUBMISSIONS} right ones passed`]),
    ...(evidence === SUBMISSIONS ? [] : [`${evidence} pieces of evidence of ${SUBMISSIONS} submissions`]),
  ]
}

const { complaints, seconds } = await withDatabase(storm)
endStage(
  { submissions: SUBMISSIONS, kills: KILLS, 'seconds until all were judged': Math.round(seconds) },
  complaints,
)
