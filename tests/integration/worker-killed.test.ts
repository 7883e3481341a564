import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { PgBoss } from 'pg-boss'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prisma } from '#prisma/client.ts'
import { GRADING } from '#prisma/queue-tables.ts'
import { storeGraded } from '#worker/settle.ts'
import { startWorker } from '#worker/worker.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'
import { createLab, createUser, lab, submitSource, verdict } from '../fixtures/submissions.ts'

const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
const graded = (score: number) => ({ verdict: verdict('submit', score), topic: lab.topic, difficulty: 2 })
let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await createLab()
})

afterAll(async () => {
  await prisma.$disconnect()
  await database.close()
})

test('a submission whose worker was killed is graded by another within 15 seconds, once', async () => {
  const id = await submitSource(await createUser())
  const held = spawn(process.execPath, ['tests/fixtures/held-worker.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'error' },
  })
  const [line] = await once(held.stdout, 'data')
  expect(String(line).trim()).toBe(id)
  const tries: string[] = []
  const other = await startWorker(
    {
      slots: 2,
      log,
      grade: async (submission) => {
        tries.push(submission.id)
        return graded(1)
      },
    },
    new AbortController().signal,
  )
  try {
    held.kill('SIGKILL')
    await expect
      .poll(() => prisma.submission.findUniqueOrThrow({ where: { id } }), { timeout: 15_000, interval: 100 })
      .toMatchObject({ state: 'JUDGED', fault: null })
    expect(tries).toEqual([id])
    expect(await prisma.evidence.count({ where: { submissionId: id } })).toBe(1)
  } finally {
    await other.stop(1_000)
  }
})

test('a result that comes after the claim was lost changes nothing', async () => {
  const id = await submitSource(await createUser())
  const boss = new PgBoss({
    connectionString: database.url,
    supervise: false,
    schedule: false,
    migrate: false,
  })
  await boss.start()
  try {
    const [first] = await boss.fetch(GRADING)
    if (first === undefined) throw new Error('no job')
    await boss.fail(GRADING, first) // as the upkeep does when a heartbeat ran out
    const [second] = await boss.fetch(GRADING)
    if (second === undefined) throw new Error('no job')
    expect([second.id, second.retryCount]).toEqual([id, 1])

    const at = new Date()
    expect(await storeGraded(boss, first, graded(0), at)).toBe(false)
    expect(await prisma.verdict.count({ where: { submissionId: id } })).toBe(0)
    expect(await storeGraded(boss, second, graded(1), at)).toBe(true)
    expect(await storeGraded(boss, second, graded(0.5), at)).toBe(false)
    expect(await prisma.verdict.findUniqueOrThrow({ where: { submissionId: id } })).toMatchObject({
      score: 1,
    })
  } finally {
    await boss.stop({ graceful: false })
  }
})

test('one job is fetched by one of many workers that ask at the same moment', async () => {
  const bosses = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const boss = new PgBoss({
        connectionString: database.url,
        supervise: false,
        schedule: false,
        migrate: false,
        max: 1,
      })
      await boss.start()
      return boss
    }),
  )
  try {
    for (let round = 0; round < 10; round++) {
      const id = await submitSource(await createUser())
      const fetched = await Promise.all(bosses.map((boss) => boss.fetch(GRADING, { groupConcurrency: 1 })))
      expect(fetched.flat().map((job) => job.id)).toEqual([id])
    }
  } finally {
    await Promise.all(bosses.map((boss) => boss.stop({ graceful: false })))
  }
})
