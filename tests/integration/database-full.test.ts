import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { GET as getDraft, PUT as putDraft } from '#app/api/drafts/[lab]/route.ts'
import { POST as submit } from '#app/api/submissions/route.ts'
import { prisma } from '#prisma/client.ts'
import { startWorker } from '#worker/worker.ts'
import { type Browser, openBrowser } from '../fixtures/browser.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'
import { createLab, createUser, lab, submitSource, verdict } from '../fixtures/submissions.ts'

let database: TestDatabase
let browser: Browser

beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = 'a secret for tests only, of 32 characters or more'
  database = await openTestDatabase()
  await createLab()
  // What PostgreSQL says when it cannot extend a table's file.
  await prisma.$executeRaw`
    CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`
})

beforeEach(async () => {
  browser = await openBrowser()
})

afterEach(async () => {
  await makeRoom('Draft')
  await makeRoom('Verdict')
})

afterAll(async () => {
  await prisma.$disconnect()
  await database.close()
})

const fill = (table: 'Draft' | 'Verdict') =>
  prisma.$executeRawUnsafe(
    `CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON "${table}" EXECUTE FUNCTION no_room()`,
  )
const makeRoom = (table: 'Draft' | 'Verdict') =>
  prisma.$executeRawUnsafe(`DROP TRIGGER IF EXISTS full_disk ON "${table}"`)

const save = (source: string, revision: number) =>
  browser.call(putDraft, {
    method: 'PUT',
    params: { lab: lab.id },
    body: { language: 'typescript', source, revision },
  })

test('a draft that finds no room is refused with a clear reason, and saved by the next try', async () => {
  expect((await save('first', 0)).status).toBe(200)
  await fill('Draft')
  const refused = await save('second', 1)
  expect(refused.status).toBe(507)
  expect(await refused.json()).toEqual({ error: { code: 'database-full', params: {} } })
  await makeRoom('Draft')
  expect((await save('second', 1)).status).toBe(200)
  const answer = await browser.call(getDraft, { params: { lab: lab.id }, query: { language: 'typescript' } })
  expect((await answer.json()).draft.source).toBe('second')
})

test('a submission whose draft finds no room is not queued, and the same one is taken later', async () => {
  const body = { id: randomUUID(), lab: lab.id, language: 'typescript', source: 'export {}', mode: 'submit' }
  await fill('Draft')
  expect((await browser.call(submit, { method: 'POST', body })).status).toBe(507)
  expect(await prisma.submission.count({ where: { id: body.id } })).toBe(0)
  await makeRoom('Draft')
  expect((await browser.call(submit, { method: 'POST', body })).status).toBeLessThan(300)
  expect(await prisma.submission.count({ where: { id: body.id } })).toBe(1)
  await prisma.submission.deleteMany({ where: { id: body.id } })
})

test('a verdict that finds no room waits for it: judged once, stored once', async () => {
  const id = await submitSource(await createUser())
  await fill('Verdict')
  let judged = 0
  const grade = async () => {
    judged++
    return { verdict: verdict(), topic: lab.topic, difficulty: 2 }
  }
  const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
  const worker = await startWorker({ slots: 1, log, grade }, new AbortController().signal)
  try {
    await expect.poll(() => judged, { timeout: 5_000 }).toBe(1)
    await makeRoom('Verdict')
    const state = async () => (await prisma.submission.findUniqueOrThrow({ where: { id } })).state
    await expect.poll(state, { timeout: 10_000 }).toBe('JUDGED')
    expect(judged).toBe(1)
    expect(await prisma.evidence.count({ where: { submissionId: id } })).toBe(1)
  } finally {
    await worker.stop(1_000)
  }
})
