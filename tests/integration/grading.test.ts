import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { submit } from '#app/_server/submit.ts'
import { prisma } from '#prisma/client.ts'
import { seedFromFiles } from '#prisma/seed.ts'
import { selectOptionalState } from '#prisma/submission.ts'
import { selectOptionalVerdict } from '#prisma/verdict.ts'
import type { Verdict } from '#verdict'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'
import { createUser } from '../fixtures/submissions.ts'
import { startWorkerProcess, type WorkerProcess } from '../fixtures/worker-process.ts'

const lab = 'lrelu-backward'
const file = (name: string) => readFileSync(join('labs', 'relu-family', lab, name), 'utf8')
let database: TestDatabase
let worker: WorkerProcess

beforeAll(async () => {
  database = await openTestDatabase()
  await seedFromFiles()
  worker = await startWorkerProcess({ GRADER_SLOTS: '2' })
})

afterAll(async () => {
  await worker.stop()
  await prisma.$disconnect()
  await database.close()
})

async function send(
  userId: string,
  source: string,
  mode: 'run' | 'submit' = 'submit',
  labId = lab,
): Promise<string> {
  const id = randomUUID()
  await submit(userId, { id, lab: labId, language: 'typescript', source, mode })
  return id
}

async function verdictOf(userId: string, id: string): Promise<Verdict> {
  const look = () => selectOptionalState(userId, id)
  const finished = async () => ['judged', 'fault'].includes((await look())?.state ?? '')
  await expect.poll(finished, { timeout: 30_000, interval: 20 }).toBe(true)
  const verdict = await selectOptionalVerdict(userId, id)
  if (verdict === null) throw new Error(`given up: ${(await look())?.fault}\n${worker.said()}`)
  return verdict
}

async function graded(source: string, mode: 'run' | 'submit' = 'submit', labId = lab): Promise<Verdict> {
  const userId = await createUser()
  return verdictOf(userId, await send(userId, source, mode, labId))
}

const formFailures = (verdict: Verdict) =>
  new Set(
    verdict.checks
      .filter((check) => check.id === 'form' && check.status === 'failed')
      .map((check) => check.message.code),
  )

describe('the worker', () => {
  test('passes the reference', async () => {
    expect(await graded(file('reference.ts'))).toMatchObject({
      lab,
      status: 'passed',
      score: 1,
      mode: 'submit',
    })
  })

  test('fails the starter', async () => {
    expect(await graded(file('starter.ts'))).toMatchObject({ status: 'failed' })
  })

  test('tries only the public cases of a run', async () => {
    const { cases } = await graded(file('reference.ts'), 'run')
    expect(new Set(cases.map(({ visibility }) => visibility))).toEqual(new Set(['public']))
  })

  test.each([
    ['nothing', '', 'form.empty-source'],
    ['an endless loop', 'export function lreluBackward() { for (;;); }', 'form.time-limit'],
    // A lab with seconds of time: on a busy machine a short limit of time would come first.
    [
      'what takes all memory',
      'export function dropoutExpectation() { const all = []; for (;;) all.push(np.zeros([1e5])) }',
      'form.memory-limit',
      'dropout-expectation',
    ],
    ['a missing function', 'export const x = 1', 'form.missing-entry'],
  ])('answers %s with a verdict that says so', async (_, source, code, labId = lab) => {
    const verdict = await graded(source, 'submit', labId)
    expect(verdict).toMatchObject({ status: 'failed', score: 0 })
    expect(formFailures(verdict)).toContain(code)
  })

  test('grades others while somebody’s endless loop holds a slot', async () => {
    const hostile = await createUser()
    const loop = await send(hostile, 'export function lreluBackward() { for (;;); }')
    for (let i = 0; i < 3; i++) expect(await graded(file('reference.ts'))).toMatchObject({ status: 'passed' })
    expect(formFailures(await verdictOf(hostile, loop))).toContain('form.time-limit')
  })
})

test('a killed worker’s submission is graded by the one that is started after it', async () => {
  const userId = await createUser()
  const id = await send(userId, 'export function lreluBackward() { for (;;); }')
  await expect
    .poll(async () => (await selectOptionalState(userId, id))?.state, { timeout: 10_000, interval: 5 })
    .toBe('running')
  worker.process.kill('SIGKILL')
  worker = await startWorkerProcess({ GRADER_SLOTS: '2' })
  expect(formFailures(await verdictOf(userId, id))).toContain('form.time-limit')
  expect(await prisma.evidence.count({ where: { submissionId: id } })).toBe(1)
})

test('a worker that is asked to stop ends without error', async () => {
  expect(await worker.stop()).toBe(0)
})
