/** The whole way: from the request to the state that is read back as judged. */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { closeNotifications, followSubmission } from '#app/_server/notifications.ts'
import { SUBMISSIONS_PER_MINUTE, submit } from '#app/_server/submit.ts'
import { prisma } from '#prisma/client.ts'
import { dataFolder } from '#prisma/data-folder.ts'
import { startEmbeddedServer } from '#prisma/embedded-server.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedFromFiles } from '#prisma/seed.ts'
import { selectOptionalState } from '#prisma/submission.ts'
import { selectOptionalVerdict } from '#prisma/verdict.ts'
import type { Verdict } from '#verdict'
import { createUser } from '../../fixtures/submissions.ts'
import { startWorkerProcess } from '../../fixtures/worker-process.ts'

/** A database, and one worker with so many slots, for as long as `measure` takes. */
export async function withWorker<T>(slots: number, measure: () => Promise<T>): Promise<T> {
  const folder = join(dataFolder(), `bench-${process.pid}`)
  const server = await startEmbeddedServer({ folder })
  process.env.DATABASE_URL = server.url
  try {
    await migrate(server.url)
    await seedFromFiles()
    const worker = await startWorkerProcess({ GRADER_SLOTS: String(slots) })
    try {
      return await measure()
    } finally {
      await worker.stop()
    }
  } finally {
    await closeNotifications()
    await prisma.$disconnect()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns milliseconds from the request until the verdict is stored and its state read back, and the verdict */
export async function throughQueue(
  userId: string,
  lab: string,
  source: string,
): Promise<{ ms: number; verdict: Verdict | null }> {
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
  await submit(userId, { id, lab, language: 'typescript', source, mode: 'submit' })
  await stored.promise
  const ms = performance.now() - start
  following.stop()
  return { ms, verdict: await selectOptionalVerdict(userId, id) }
}

/** Somebody who may send: one may so often in a minute, then it is somebody else. */
export function senders(): () => Promise<string> {
  let userId = ''
  let left = 0
  return async () => {
    if (left === 0) {
      userId = await createUser()
      left = SUBMISSIONS_PER_MINUTE
    }
    left--
    return userId
  }
}

/** One after the other. */
export async function oneByOne(
  lab: string,
  source: string,
  count: number,
  warmUp: number,
): Promise<number[]> {
  const sender = senders()
  const samples: number[] = []
  for (let i = 0; i < warmUp + count; i++) samples.push((await throughQueue(await sender(), lab, source)).ms)
  return samples.slice(warmUp)
}
