/** Who asks too often is told how long to wait, and loses nothing. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SUBMISSIONS_PER_MINUTE } from '#app/_server/submit.ts'
import { POST as ensure } from '#app/api/account/ensure/route.ts'
import { GET as getDraft } from '#app/api/drafts/[lab]/route.ts'
import { POST as submit } from '#app/api/submissions/route.ts'
import { prisma } from '#prisma/client.ts'
import { installQueue } from '#prisma/queue-tables.ts'
import { type Browser, failure, openBrowser, stranger } from '../fixtures/browser.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'
import { createLab, lab } from '../fixtures/submissions.ts'

let database: TestDatabase
beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = 'a secret for tests only, of 32 characters or more'
  database = await openTestDatabase()
  await installQueue(database.url)
  await createLab()
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.close()
})

/** Submissions of the past, all judged: spread over half a minute, the latest `secondsAgo`. */
async function haveSent(userId: string, count: number, secondsAgo: number): Promise<void> {
  await prisma.submission.createMany({
    data: Array.from({ length: count }, (_, i) => ({
      ...{ id: randomUUID(), userId, labId: lab.id, labHash: lab.hash, source: '' },
      ...{ language: 'TYPESCRIPT' as const, mode: 'SUBMIT' as const, state: 'JUDGED' as const },
      createdAt: new Date(Date.now() - (secondsAgo + (i * 29) / (count - 1)) * 1000),
    })),
  })
}

const send = (by: Browser, source: string) =>
  by.call(submit, {
    method: 'POST',
    body: { id: randomUUID(), lab: lab.id, language: 'typescript', source, mode: 'submit', revision: 0 },
  })

test('one submission too many within a minute is refused, says how long to wait, and is kept as draft', async () => {
  const browser = await openBrowser()
  await haveSent(browser.userId, SUBMISSIONS_PER_MINUTE, 1)
  const answer = await send(browser, 'export const mine = 1')
  const seconds = Number(answer.headers.get('retry-after'))
  expect(await failure(answer)).toEqual([
    429,
    'too-many-submissions',
    { seconds, limit: SUBMISSIONS_PER_MINUTE, revision: 1, updatedAt: expect.any(String) },
  ])
  // The first of them was sent 30 seconds ago.
  expect(seconds).toBeGreaterThan(25)
  expect(seconds).toBeLessThanOrEqual(30)
  const draft = await browser.call(getDraft, {
    params: { lab: lab.id },
    query: { language: 'typescript' },
  })
  expect((await draft.json()).draft).toMatchObject({ source: 'export const mine = 1' })
})

test('as many as are allowed, and any number before this minute, are taken', async () => {
  const browser = await openBrowser()
  await haveSent(browser.userId, SUBMISSIONS_PER_MINUTE - 1, 1)
  await haveSent(browser.userId, 100, 61)
  expect((await send(browser, 'export {}')).status).toBe(201)
})

// The last one: nobody gets an account for a minute after it.
test('a flood of new accounts is stopped, and told how long to wait', async () => {
  const create = () => stranger.call(ensure, { method: 'POST', body: {} })
  let answer = await create()
  for (let i = 0; answer.status === 200 && i < 200; i++) answer = await create()
  const [status, code, { seconds }] = await failure(answer)
  expect([status, code]).toEqual([429, 'too-many-requests'])
  expect(Number(seconds)).toBeGreaterThan(0)
  expect(Number(seconds)).toBeLessThanOrEqual(60)
  expect(await prisma.user.count({ where: { isAnonymous: true } })).toBe(120)
})
