import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeNotifications, followSubmission } from '#app/_server/notifications.ts'
import { prisma } from '#prisma/client.ts'
import { dataFolder } from '#prisma/data-folder.ts'
import { findPostmaster } from '#prisma/embedded/postmaster.ts'
import { type EmbeddedServer, startEmbeddedServer } from '#prisma/embedded-server.ts'
import { migrate } from '#prisma/migrate.ts'
import { startWorker } from '#worker/worker.ts'
import { createLab, createUser, lab, submitSource, verdict } from '../fixtures/submissions.ts'

const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
const graded = { verdict: verdict(), topic: lab.topic, difficulty: 2 }
let folder: string
let server: EmbeddedServer

/** Durable, as for a person: what was committed must be there after a kill. */
const start = () => startEmbeddedServer({ folder })
const stateOf = async (id: string) => (await prisma.submission.findUniqueOrThrow({ where: { id } })).state

beforeAll(async () => {
  folder = join(dataFolder(), `restarted-${process.pid}`)
  server = await start()
  process.env.DATABASE_URL = server.url
  await migrate(server.url)
  await createLab()
})

afterAll(async () => {
  await prisma.$disconnect()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** As a machine without memory does it: no farewell, locks left behind. */
async function killServer(): Promise<void> {
  const postmaster = findPostmaster(join(folder, 'postgres'))
  if (postmaster === null) throw new Error('no server')
  const lost = server.lost()
  process.kill(postmaster.pid, 'SIGKILL')
  await lost
}

test('a submission survives a database that is killed while it is judged', async () => {
  const id = await submitSource(await createUser())
  const release = Promise.withResolvers<void>()
  let tries = 0
  const grade = async () => {
    tries++
    await release.promise
    return graded
  }
  const worker = await startWorker({ slots: 2, log, grade }, new AbortController().signal)
  try {
    await expect.poll(() => tries, { timeout: 5_000 }).toBe(1)
    await killServer()
    release.resolve()
    await server.revive()
    await expect.poll(() => stateOf(id), { timeout: 30_000 }).toBe('JUDGED')
    expect(await prisma.evidence.count({ where: { submissionId: id } })).toBe(1)
    expect(await prisma.verdict.count({ where: { submissionId: id } })).toBe(1)
  } finally {
    await worker.stop(1_000)
    await prisma.submission.deleteMany({ where: { id } })
  }
}, 60_000)

test('a worker outlives a database that stops and starts again, with work in its hands and without', async () => {
  const before = await submitSource(await createUser())
  const release = Promise.withResolvers<void>()
  const worker = await startWorker(
    {
      slots: 2,
      log,
      grade: async () => {
        await release.promise
        return graded
      },
    },
    new AbortController().signal,
  )
  const told: string[] = []
  const following = followSubmission(before, () => told.push(before))
  try {
    await following.ready()
    await expect.poll(() => stateOf(before), { timeout: 5_000 }).toBe('RUNNING')
    await server.stop()
    release.resolve() // the verdict is there, and there is nowhere to store it
    told.length = 0
    server = await start()
    await expect.poll(() => stateOf(before), { timeout: 20_000 }).toBe('JUDGED')
    await expect.poll(() => told.length, { timeout: 10_000 }).toBeGreaterThan(0)

    const after = await submitSource(await createUser())
    await expect.poll(() => stateOf(after), { timeout: 10_000 }).toBe('JUDGED')
    expect(await prisma.evidence.count()).toBe(2)
  } finally {
    following.stop()
    await closeNotifications()
    await worker.stop(1_000)
  }
})
