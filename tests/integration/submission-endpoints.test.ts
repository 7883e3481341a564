import { randomUUID } from 'node:crypto'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeNotifications } from '#app/_server/notifications.ts'
import { GET as getDraft, PUT as putDraft } from '#app/api/drafts/[lab]/route.ts'
import { POST as takeHint } from '#app/api/labs/[lab]/hints/route.ts'
import { POST as seeSolution } from '#app/api/labs/[lab]/solution/route.ts'
import { GET as getHistory } from '#app/api/labs/[lab]/submissions/route.ts'
import { GET as getEvents } from '#app/api/submissions/[id]/events/route.ts'
import { GET as getSubmission } from '#app/api/submissions/[id]/route.ts'
import { POST as submit } from '#app/api/submissions/route.ts'
import { prisma } from '#prisma/client.ts'
import { selectHintsTaken } from '#prisma/hint-taken.ts'
import { GRADING } from '#prisma/queue-tables.ts'
import { hasSeenSolution } from '#prisma/solution-seen.ts'
import { storeGraded } from '#worker/settle.ts'
import { type Browser, failure, openBrowser } from '../fixtures/browser.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'
import { createLab, lab, verdict } from '../fixtures/submissions.ts'

let database: TestDatabase
let boss: PgBoss
let browser: Browser

beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = 'a secret for tests only, of 32 characters or more'
  database = await openTestDatabase()
  await createLab()
  boss = new PgBoss({ connectionString: database.url, supervise: false, schedule: false, migrate: false })
  await boss.start()
})

beforeEach(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await closeNotifications()
  await boss.stop({ graceful: false })
  await prisma.$disconnect()
  await database.close()
})

interface Sent {
  id?: string
  source?: string
  mode?: 'run' | 'submit'
  revision?: number
}

const send = (
  by: Pick<Browser, 'call'>,
  { id = randomUUID(), source = 'export {}', mode = 'submit', revision }: Sent = {},
) =>
  by.call(submit, {
    method: 'POST',
    body: { id, lab: lab.id, language: 'typescript', source, mode, revision },
  })

const save = (by: Browser, source: string, revision: number) =>
  by.call(putDraft, {
    method: 'PUT',
    params: { lab: lab.id },
    body: { language: 'typescript', source, revision },
  })

const draftOf = async (by: Browser) => {
  const answer = await by.call(getDraft, { params: { lab: lab.id }, query: { language: 'typescript' } })
  return (await answer.json()).draft
}

/** Plays the worker for every queued submission. */
async function judgeAll(score = 1): Promise<void> {
  for (const job of await boss.fetch(GRADING, { batchSize: 100 })) {
    await storeGraded(
      boss,
      job,
      { verdict: verdict('submit', score), topic: lab.topic, difficulty: 2 },

      new Date(),
    )
  }
}

describe('sending a submission', () => {
  test('stores it, its job and the draft', async () => {
    const id = randomUUID()
    const answer = await send(browser, { id, source: 'let a' })
    expect([answer.status, await answer.json()]).toEqual([
      201,
      { id, state: 'queued', draft: { revision: 1, updatedAt: expect.any(String) } },
    ])
    expect(await draftOf(browser)).toMatchObject({ source: 'let a', revision: 1 })
    expect(await boss.findJobs(GRADING, { id })).toMatchObject([
      { state: 'created', data: { labHash: lab.hash } },
    ])
    const stored = await browser.call(getSubmission, { params: { id } })
    expect(await stored.json()).toMatchObject({
      id,
      lab: lab.id,
      state: 'queued',
      source: 'let a',
      verdict: null,
    })
  })

  test('twice with the same id is one submission, and does not touch a newer draft', async () => {
    const id = randomUUID()
    expect((await send(browser, { id, source: 'first' })).status).toBe(201)
    expect((await save(browser, 'typed since', 1)).status).toBe(200)
    expect((await send(browser, { id, source: 'first' })).status).toBe(200)
    expect(await draftOf(browser)).toMatchObject({ source: 'typed since', revision: 2 })
    expect(await boss.findJobs(GRADING, { id })).toHaveLength(1)
  })

  test('at the same moment with the same id is one submission', async () => {
    const id = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => send(browser, { id })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
  })

  test('while one is active is refused, names the active one, and keeps the code as draft', async () => {
    const first = randomUUID()
    await send(browser, { id: first })
    expect(await failure(await send(browser, { source: 'second' }))).toEqual([
      409,
      'submission-in-progress',
      { id: first, lab: lab.id, revision: 2, updatedAt: expect.any(String) },
    ])
    expect(await draftOf(browser)).toMatchObject({ source: 'second' })
    await judgeAll()
    expect((await send(browser)).status).toBe(201)
  })

  test('at the same moment with two ids takes one', async () => {
    const answers = await Promise.all([send(browser), send(browser)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  test('with another person’s id is refused', async () => {
    const id = randomUUID()
    await send(await openBrowser(), { id })
    expect(await failure(await send(browser, { id }))).toEqual([409, 'id-taken', {}])
  })

  test('of a megabyte is refused, and kept as draft', async () => {
    const source = 'x'.repeat(1024 * 1024)
    expect(await failure(await send(browser, { source }))).toEqual([
      413,
      'source-too-long',
      { bytes: 1024 * 1024, limit: 64 * 1024, draft: 'saved', revision: 1, updatedAt: expect.any(String) },
    ])
    expect((await draftOf(browser)).source).toHaveLength(1024 * 1024)
    expect((await send(browser)).status).toBe(201)
  })

  test('of nothing is a submission like any other', async () => {
    expect((await send(browser, { source: '' })).status).toBe(201)
  })

  test('leaves a draft alone that is newer than what it builds on', async () => {
    await save(browser, 'one', 0)
    await save(browser, 'two, in another tab', 1)
    const answer = await send(browser, { source: 'one, changed', revision: 1 })
    expect([answer.status, await answer.json()]).toMatchObject([201, { draft: null }])
    expect(await draftOf(browser)).toMatchObject({ source: 'two, in another tab', revision: 2 })
  })
})

describe('a draft', () => {
  test('grows by one revision with each save', async () => {
    expect(await draftOf(browser)).toBeNull()
    expect(await (await save(browser, 'a', 0)).json()).toEqual({ revision: 1, updatedAt: expect.any(String) })
    expect(await (await save(browser, 'b', 1)).json()).toMatchObject({ revision: 2 })
    expect(await draftOf(browser)).toMatchObject({ source: 'b', revision: 2 })
  })

  test('is not overwritten by a late request, which is told the newer one', async () => {
    await save(browser, 'a', 0)
    await save(browser, 'b', 1)
    for (const revision of [0, 1, 7]) {
      const answer = await save(browser, 'late', revision)
      expect([answer.status, await answer.json()]).toEqual([
        409,
        {
          error: { code: 'draft-outdated', params: {} },
          draft: { source: 'b', revision: 2, updatedAt: expect.any(String) },
        },
      ])
    }
    expect(await draftOf(browser)).toMatchObject({ source: 'b', revision: 2 })
  })

  test('that is sent again because the answer was lost is one save', async () => {
    await save(browser, 'a', 0)
    expect(await (await save(browser, 'a', 0)).json()).toMatchObject({ revision: 1 })
  })

  test('is of one person', async () => {
    await save(browser, 'mine', 0)
    expect(await draftOf(await openBrowser())).toBeNull()
  })
})

describe('hints and solution', () => {
  const hint = (number: number) =>
    browser.call(takeHint, { method: 'POST', params: { lab: lab.id }, body: { hint: number } })

  test('are recorded once, hints in their order', async () => {
    expect(await failure(await hint(2))).toEqual([409, 'hint-locked', { next: 1 }])
    for (const number of [1, 1, 2]) expect((await hint(number)).status).toBe(200)
    expect(await selectHintsTaken(browser.userId, lab.id)).toEqual([1, 2])
    expect(await failure(await hint(4))).toEqual([400, 'invalid-input', { path: 'hint' }])

    expect(await hasSeenSolution(browser.userId, lab.id)).toBe(false)
    const seen = await browser.call(seeSolution, { method: 'POST', params: { lab: lab.id } })
    expect(seen.status).toBe(200)
    expect(await hasSeenSolution(browser.userId, lab.id)).toBe(true)
  })
})

test('the history is newest first, in pages, and one’s own', async () => {
  const ids: string[] = []
  for (const score of [0, 0.5, 1]) {
    const id = randomUUID()
    await send(browser, { id })
    await judgeAll(score)
    ids.unshift(id)
  }
  const history = async (by: Browser, query: Record<string, string> = {}) =>
    (await (await by.call(getHistory, { params: { lab: lab.id }, query })).json()).submissions
  expect(await history(browser)).toMatchObject([
    { id: ids[0], state: 'judged', status: 'passed', score: 1 },
    { id: ids[1], status: 'failed', score: 0.5 },
    { id: ids[2], status: 'failed', score: 0 },
  ])
  const [first] = await history(browser, { limit: '1' })
  expect(await history(browser, { limit: '1', before: first.id })).toMatchObject([{ id: ids[1] }])
  expect(await history(await openBrowser())).toEqual([])
  expect(await history(await openBrowser(), { before: first.id })).toEqual([])
})

test('another person’s submission does not exist', async () => {
  const id = randomUUID()
  await send(browser, { id })
  const other = await openBrowser()
  for (const handler of [getSubmission, getEvents]) {
    expect(await failure(await other.call(handler, { params: { id } }))).toEqual([404, 'not-found', {}])
  }
})
