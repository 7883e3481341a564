import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '#prisma/client.ts'
import { exhaustedBy, isHabit } from '#prisma/conduct.ts'
import { recordHint } from '#prisma/hint-taken.ts'
import { recordSolutionSeen } from '#prisma/solution-seen.ts'
import type { StartedSubmission } from '#prisma/submission.ts'
import { selectOptionalVerdict } from '#prisma/verdict.ts'
import { GradingFault } from '#worker/fault.ts'
import type { Graded } from '#worker/settle.ts'
import { startWorker, type Worker } from '#worker/worker.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'
import { createLab, createUser, lab, submitSource, verdict } from '../fixtures/submissions.ts'

const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
const workers: Worker[] = []
let database: TestDatabase

async function work(
  grade: (submission: StartedSubmission) => Promise<Graded>,
  slots = 2,
  spare = 0,
): Promise<Worker> {
  const worker = await startWorker({ slots, spare, log, grade }, new AbortController().signal)
  workers.push(worker)
  return worker
}

const graded = (mode: 'run' | 'submit' = 'submit', score = 1): Graded => ({
  verdict: verdict(mode, score),
  topic: lab.topic,
  difficulty: 2,
})

const stateOf = async (id: string) => (await prisma.submission.findUniqueOrThrow({ where: { id } })).state

beforeAll(async () => {
  database = await openTestDatabase()
  await createLab()
})

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(1_000)))
})

afterAll(async () => {
  await prisma.$disconnect()
  await database.close()
})

describe('a submission that is graded', () => {
  test('has its verdict, its state and its evidence', async () => {
    const userId = await createUser()
    await recordHint(userId, lab.id, 1)
    await recordHint(userId, lab.id, 2)
    const id = await submitSource(userId, 'export const x = 1')
    const seen: StartedSubmission[] = []
    await work(async (submission) => {
      seen.push(submission)
      return graded('submit', 0.25)
    })
    await expect.poll(() => stateOf(id), { timeout: 5_000 }).toBe('JUDGED')
    expect(seen).toEqual([
      expect.objectContaining({
        id,
        labId: lab.id,
        labHash: lab.hash,
        source: 'export const x = 1',
        mode: 'submit',
      }),
    ])
    expect(await selectOptionalVerdict(userId, id)).toEqual(verdict('submit', 0.25))
    expect(await prisma.evidence.findMany({ where: { submissionId: id } })).toEqual([
      expect.objectContaining({
        userId,
        labId: lab.id,
        topicId: lab.topic,
        score: 0.25,
        difficulty: 2,
        hints: 2,
        solutionSeen: false,
      }),
    ])
  })

  test('counts only hints and solutions from before it was sent', async () => {
    const userId = await createUser()
    const id = await submitSource(userId)
    await sleep(5) // the database's clock ticks in milliseconds here
    await recordHint(userId, lab.id, 1)
    await recordSolutionSeen(userId, lab.id)
    await work(async () => graded())
    await expect.poll(() => stateOf(id), { timeout: 5_000 }).toBe('JUDGED')
    const evidence = await prisma.evidence.findUniqueOrThrow({ where: { submissionId: id } })
    expect([evidence.hints, evidence.solutionSeen]).toEqual([0, false])

    const later = await submitSource(userId)
    await expect.poll(() => stateOf(later), { timeout: 5_000 }).toBe('JUDGED')
    const after = await prisma.evidence.findUniqueOrThrow({ where: { submissionId: later } })
    expect([after.hints, after.solutionSeen]).toEqual([1, true])
  })

  test('is no evidence when it was only run', async () => {
    const userId = await createUser()
    const id = await submitSource(userId, '', 'run')
    await work(async () => graded('run'))
    await expect.poll(() => stateOf(id), { timeout: 5_000 }).toBe('JUDGED')
    expect(await prisma.evidence.count({ where: { submissionId: id } })).toBe(0)
  })

  test('keeps a verdict with characters that PostgreSQL cannot store', async () => {
    const userId = await createUser()
    const id = await submitSource(userId)
    await work(async () => ({ ...graded(), verdict: { ...verdict(), console: 'a\0b\uD800c' } }))
    await expect.poll(() => stateOf(id), { timeout: 5_000 }).toBe('JUDGED')
    expect((await selectOptionalVerdict(userId, id))?.console).toBe('a\uFFFDb\uFFFDc')
  })
})

describe('a fault of the grader', () => {
  test('is tried again, and leaves no trace when the next try succeeds', async () => {
    const userId = await createUser()
    const id = await submitSource(userId)
    let tries = 0
    await work(async () => {
      if (++tries === 1) throw new Error('the sandbox did not start')
      return graded()
    })
    await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('JUDGED')
    expect(tries).toBe(2)
    expect(await prisma.evidence.count({ where: { submissionId: id } })).toBe(1)
  })

  test('ends as FAULT with its code, without verdict and evidence, and makes room for the next', async () => {
    const userId = await createUser()
    const id = await submitSource(userId)
    let tries = 0
    await work(async () => {
      tries++
      throw new GradingFault('lab-changed', 'no such lab here')
    })
    await expect.poll(() => stateOf(id), { timeout: 30_000 }).toBe('FAULT')
    expect(tries).toBe(4)
    const row = await prisma.submission.findUniqueOrThrow({
      where: { id },
      include: { verdict: true, evidence: true },
    })
    expect(row).toMatchObject({ fault: 'lab-changed', verdict: null, evidence: null })
    await submitSource(userId)
  })
})

describe('many submissions', () => {
  test('are graded once each by two workers', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, async () => submitSource(await createUser())))
    const tries = new Map<string, number>()
    const grade = async ({ id }: StartedSubmission) => {
      tries.set(id, (tries.get(id) ?? 0) + 1)
      await sleep(2)
      return graded()
    }
    await Promise.all([work(grade), work(grade)])
    const open = () => prisma.submission.count({ where: { id: { in: ids }, state: { not: 'JUDGED' } } })
    await expect.poll(open, { timeout: 20_000 }).toBe(0)
    expect(ids.map((id) => tries.get(id))).toEqual(ids.map(() => 1))
    expect(await prisma.verdict.count({ where: { submissionId: { in: ids } } })).toBe(ids.length)
  })

  test('do not wait for a slow one while a slot is free, and are stored as they are judged', async () => {
    const slow = await submitSource(await createUser(), 'slow')
    const quick = await Promise.all(Array.from({ length: 4 }, async () => submitSource(await createUser())))
    const release = Promise.withResolvers<void>()
    await work(async ({ source }) => {
      if (source === 'slow') await release.promise
      return graded()
    })
    const judged = () => prisma.submission.count({ where: { id: { in: quick }, state: 'JUDGED' } })
    await expect.poll(judged, { timeout: 10_000 }).toBe(4)
    expect(await stateOf(slow)).toBe('RUNNING')
    release.resolve()
    await expect.poll(() => stateOf(slow), { timeout: 5_000 }).toBe('JUDGED')
  })
})

describe('code that runs into the limits', () => {
  test('holds no slot that somebody else waits for', async () => {
    const [first, second] = [
      await submitSource(await createUser(), 'slow'),
      await submitSource(await createUser()),
    ]
    const release = Promise.withResolvers<void>()
    const grade = async ({ source }: StartedSubmission) => {
      if (source === 'slow') await release.promise
      return graded()
    }
    await work(grade, 1, 1)
    await expect.poll(() => stateOf(second), { timeout: 5_000 }).toBe('JUDGED')
    expect(await stateOf(first)).toBe('RUNNING')
    release.resolve()
    await expect.poll(() => stateOf(first), { timeout: 5_000 }).toBe('JUDGED')
  })

  test('again and again waits for others of its kind, whoever sent it, and lets everybody else pass', async () => {
    const exhausted = { ...graded('submit', 0), verdict: verdict('submit', 0, 'form.time-limit') }
    const habitual = [await createUser(), await createUser(), await createUser()]
    const worker = await work(async () => exhausted, 4)
    for (let round = 0; round < 2; round++) {
      const ids = await Promise.all(habitual.map((userId) => submitSource(userId)))
      for (const id of ids) await expect.poll(() => stateOf(id), { timeout: 5_000 }).toBe('JUDGED')
    }
    workers.splice(workers.indexOf(worker), 1)
    await worker.stop(1_000)

    const ids = await Promise.all(habitual.map((userId) => submitSource(userId, 'loop')))
    const honest = await Promise.all([createUser(), createUser()])
    ids.push(...(await Promise.all(honest.map((userId) => submitSource(userId)))))
    let [loops, most, others] = [0, 0, 0]
    await work(async ({ source }) => {
      if (source === 'loop') most = Math.max(most, ++loops)
      else others++
      await sleep(100)
      if (source === 'loop') loops--
      return graded()
    }, 4)
    for (const id of ids) await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('JUDGED')
    expect({ most, others }).toEqual({ most: 1, others: 2 })
  })

  test('once is nobody’s habit', async () => {
    const userId = await createUser()
    const exhausted = { ...graded('submit', 0), verdict: verdict('submit', 0, 'form.time-limit') }
    await work(async () => exhausted)
    for (const expected of [0, 1, 2]) {
      const [row] = await prisma.$queryRaw<unknown[]>`SELECT ${exhaustedBy(userId)} AS "exhausted"`
      expect(row).toEqual({ exhausted: expected })
      expect(isHabit(row)).toBe(expected === 2)
      const id = await submitSource(userId)
      await expect.poll(() => stateOf(id), { timeout: 5_000 }).toBe('JUDGED')
    }
  })
})

test('a worker that is told to stop finishes what it can and gives back the rest', async () => {
  const id = await submitSource(await createUser())
  const never = new Promise<Graded>(() => {})
  const first = await work(() => never)
  await expect.poll(() => stateOf(id), { timeout: 5_000 }).toBe('RUNNING')
  workers.splice(workers.indexOf(first), 1)
  await first.stop(50)
  expect(await stateOf(id)).toBe('QUEUED')
  await work(async () => graded())
  await expect.poll(() => stateOf(id), { timeout: 5_000 }).toBe('JUDGED')
})
