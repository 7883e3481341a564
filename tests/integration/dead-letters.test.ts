import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prisma } from '#prisma/client.ts'
import { GradingFault } from '#worker/fault.ts'
import { startWorker, type Worker, type WorkerOptions } from '#worker/worker.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'
import { createLab, createUser, lab, submitSource, verdict } from '../fixtures/submissions.ts'

const run = promisify(execFile)
const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await createLab()
})

afterAll(async () => {
  await prisma.$disconnect()
  await database.close()
})

const work = (grade: WorkerOptions['grade']): Promise<Worker> =>
  startWorker({ slots: 2, log, grade }, new AbortController().signal)
const stateOf = async (id: string) => (await prisma.submission.findUniqueOrThrow({ where: { id } })).state

async function command(...args: string[]): Promise<{ code: number; submissions: unknown[] }> {
  const { code, stdout } = await run(process.execPath, ['grader/worker/dead.ts', '--json', ...args]).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => error,
  )
  return { code, ...JSON.parse(stdout) }
}

test('a submission that was given up is listed, queued again on request, and judged once', async () => {
  const userId = await createUser()
  const id = await submitSource(userId)
  const broken = await work(async () => {
    throw new GradingFault('lab-changed', 'no such lab here')
  })
  await expect.poll(() => stateOf(id), { timeout: 30_000 }).toBe('FAULT')
  await broken.stop(1_000)
  expect(await command()).toMatchObject({
    code: 0,
    submissions: [{ id, labId: lab.id, userId, fault: 'lab-changed', language: 'typescript' }],
  })

  const other = await submitSource(userId) // one at a time for each person
  expect(await command('--retry', id)).toEqual({ code: 1, submissions: [{ id, outcome: 'busy' }] })
  const whole = await work(async () => ({ verdict: verdict(), topic: lab.topic, difficulty: 2 }))
  try {
    await expect.poll(() => stateOf(other), { timeout: 5_000 }).toBe('JUDGED')
    expect(await command('--retry', id)).toEqual({ code: 0, submissions: [{ id, outcome: 'queued' }] })
    await expect.poll(() => stateOf(id), { timeout: 5_000 }).toBe('JUDGED')
    expect(await prisma.evidence.count({ where: { submissionId: id } })).toBe(1)
    expect(await command()).toEqual({ code: 0, submissions: [] })
    const stranger = randomUUID()
    expect(await command('--retry', stranger, '--retry', 'x')).toEqual({
      code: 1,
      submissions: [
        { id: stranger, outcome: 'unknown' },
        { id: 'x', outcome: 'unknown' },
      ],
    })
  } finally {
    await whole.stop(1_000)
  }
})
