import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { prisma } from '#prisma/client.ts'
import { mendClock } from '#prisma/queue-clock.ts'
import { startWorker, type Worker } from '#worker/worker.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'
import { createLab, createUser, lab, submitSource, verdict } from '../fixtures/submissions.ts'

const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
const graded = { verdict: verdict(), topic: lab.topic, difficulty: 2 }
const workers: Worker[] = []
let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await createLab()
})

afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(workers.splice(0).map((worker) => worker.stop(1_000)))
})

afterAll(async () => {
  await prisma.$disconnect()
  await database.close()
})

async function work(grade: () => Promise<typeof graded>): Promise<void> {
  workers.push(await startWorker({ slots: 1, log, grade }, new AbortController().signal))
}
const stateOf = async (id: string) => (await prisma.submission.findUniqueOrThrow({ where: { id } })).state

/** To the queue a clock that jumps is a job whose times moved the other way. */
const clockJumps = (id: string, hours: number) =>
  prisma.$executeRaw`
    UPDATE pgboss.job
    SET "start_after" = "start_after" - make_interval(hours => ${hours}),
      "started_on" = "started_on" - make_interval(hours => ${hours}),
      "heartbeat_on" = "heartbeat_on" - make_interval(hours => ${hours})
    WHERE "id" = ${id}::uuid`

test('the clock jumps ahead while a submission is judged: whoever ends first is stored, once', async () => {
  const id = await submitSource(await createUser())
  const release = Promise.withResolvers<void>()
  let tries = 0
  const grade = async () => {
    if (++tries === 1) await release.promise
    return graded
  }
  await work(grade)
  await expect.poll(() => tries, { timeout: 5_000 }).toBe(1)
  await clockJumps(id, 1)
  await work(grade)
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('JUDGED')
  release.resolve()
  await expect.poll(() => prisma.evidence.count({ where: { submissionId: id } })).toBe(1)
  expect(await prisma.verdict.count({ where: { submissionId: id } })).toBe(1)
})

test('the clock is set back: what waits is judged now, not in an hour', async () => {
  const id = await submitSource(await createUser())
  await clockJumps(id, -1)
  await work(async () => graded)
  expect(await mendClock()).toBe(1)
  await expect.poll(() => stateOf(id), { timeout: 5_000 }).toBe('JUDGED')
  expect(await mendClock()).toBe(0)
})

test('a worker whose own clock is wrong judges and stores all the same', async () => {
  for (const years of [-5, 5]) {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(new Date(Date.now() + years * 365 * 24 * 3600 * 1000))
    const id = await submitSource(await createUser())
    await work(async () => graded)
    await expect.poll(() => stateOf(id), { timeout: 5_000 }).toBe('JUDGED')
    vi.useRealTimers()
  }
})
