import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { selectAnswers } from '#app/_server/queries/interview.ts'
import { itemsOf, selectPaths, shareOf } from '#app/_server/queries/paths.ts'
import { POST as answer } from '#app/api/interview/answers/route.ts'
import { prisma } from '#prisma/client.ts'
import { type Browser, failure, openBrowser } from '../fixtures/browser.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'

let database: TestDatabase
let browser: Browser
const questionId = 'batch-norm/derive-backward'

beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = 'a secret for tests only, of 32 characters or more'
  database = await openTestDatabase()
})
beforeEach(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.close()
})

const send = (by: Pick<Browser, 'call'>, body: Record<string, unknown>) =>
  by.call(answer, {
    method: 'POST',
    body: { id: randomUUID(), questionId, rating: 'good', thoughtMs: 90_000, ...body },
  })

test('an answer is kept with its rating; the last one stands, all are counted', async () => {
  expect((await send(browser, { rating: 'weak' })).status).toBe(200)
  expect((await send(browser, { rating: 'excellent' })).status).toBe(200)
  expect((await selectAnswers(browser.userId)).get(questionId)).toMatchObject({
    rating: 'EXCELLENT',
    times: 2,
  })
})

test('the same request sent twice is one answer', async () => {
  const id = randomUUID()
  await send(browser, { id })
  expect((await send(browser, { id })).status).toBe(200)
  expect((await selectAnswers(browser.userId)).get(questionId)?.times).toBe(1)
})

test("an id that is somebody else's is refused, and changes nothing of theirs", async () => {
  const id = randomUUID()
  await send(browser, { id })
  const other = await openBrowser()
  expect(await failure(await send(other, { id, rating: 'weak' }))).toContain('id-taken')
  expect((await selectAnswers(other.userId)).size).toBe(0)
  expect((await selectAnswers(browser.userId)).get(questionId)?.rating).toBe('GOOD')
})

test.each([
  ['a question that does not exist', { questionId: 'batch-norm/nothing' }, 'not-found'],
  ['a rating that does not exist', { rating: 'perfect' }, 'invalid-input'],
  ['a time below 0', { thoughtMs: -1 }, 'invalid-input'],
])('%s is refused', async (_, body, code) => {
  expect(await failure(await send(browser, body))).toContain(code)
})

test('an answered question counts on every path that has it, and moves no skill', async () => {
  const before = await selectPaths(browser.userId)
  await send(browser, {})
  const after = await selectPaths(browser.userId)
  for (const [i, path] of after.entries()) {
    const has = itemsOf(path).some(({ id }) => id === questionId)
    const done = shareOf(itemsOf(path)).done - shareOf(itemsOf(before[i] ?? path)).done
    expect(done, path.id).toBe(has ? 1 : 0)
  }
  expect(await prisma.evidence.count({ where: { userId: browser.userId } })).toBe(0)
})
