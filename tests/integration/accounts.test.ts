import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { selectOptionalUser } from '#app/_server/session.ts'
import { POST as ensure } from '#app/api/account/ensure/route.ts'
import { POST as merge } from '#app/api/account/merge/route.ts'
import { POST as authenticate } from '#app/api/auth/[...all]/route.ts'
import { POST as review } from '#app/api/reviews/route.ts'
import { recordMove } from '#prisma/account-move.ts'
import { prisma } from '#prisma/client.ts'
import { seedCurriculum } from '../fixtures/curriculum.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'
import { Visitor } from '../fixtures/visitor.ts'

let database: TestDatabase
beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = 'a secret for tests only, of 32 characters or more'
  database = await openTestDatabase()
  await seedCurriculum()
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.close()
})

const Ensured = z.object({ userId: z.string(), created: z.boolean() })
const Signed = z.object({
  userId: z.string().nullable(),
  merge: z.object({ state: z.string(), reviews: z.number() }).nullable(),
})

async function ensureAccount(browser: Visitor) {
  const { status, body } = await browser.send(ensure, 'POST', {})
  expect(status).toBe(200)
  return Ensured.parse(body)
}
function call(browser: Visitor, endpoint: string, body: unknown) {
  const all = endpoint.split('/')
  return browser.send(authenticate, 'POST', body, `/api/auth/${endpoint}`, { all })
}
async function signUp(browser: Visitor, email: string) {
  const { status, body } = await call(browser, 'sign-up/email', { email, password: 'correct horse' })
  expect(status).toBe(200)
  return Signed.parse(body)
}
async function signIn(browser: Visitor, email: string) {
  const { status, body } = await call(browser, 'sign-in/email', { email, password: 'correct horse' })
  expect(status).toBe(200)
  return Signed.parse(body)
}
async function rate(browser: Visitor, cardId: string, rating = 3) {
  const id = randomUUID()
  const body = { id, cardId, rating, durationMs: 900, timeZone: 'Asia/Shanghai' }
  expect((await browser.send(review, 'POST', body)).status).toBe(201)
  return id
}
const newEmail = () => `${randomUUID()}@example.org`

describe('an anonymous account', () => {
  test('does not exist before the first change', async () => {
    const before = await prisma.user.count()
    const browser = new Visitor()
    expect(await selectOptionalUser(browser.headers())).toBeNull()
    expect(await prisma.user.count()).toBe(before)
    const { userId, created } = await ensureAccount(browser)
    expect(created).toBe(true)
    expect(await selectOptionalUser(browser.headers())).toEqual({
      ...{ id: userId, isAnonymous: true, email: null, name: '' },
    })
  })

  test('is made once, however often it is asked for', async () => {
    const browser = new Visitor()
    const { userId } = await ensureAccount(browser)
    expect(await ensureAccount(browser)).toEqual({ userId, created: false })
  })

  test('is one for tabs that ask at the same moment', async () => {
    const tab = new Visitor()
    // The page that both tabs show has set it.
    tab.setCookie('chainrule.visitor', 'v'.repeat(32).replace(/v{8}$/, randomUUID().slice(0, 8)))
    const tabs = Array.from({ length: 8 }, () => tab.copy())
    const answers = await Promise.all(tabs.map(ensureAccount))
    expect(new Set(answers.map(({ userId }) => userId)).size).toBe(1)
    expect(answers.filter(({ created }) => created)).toHaveLength(1)
    for (const each of tabs) expect((await selectOptionalUser(each.headers()))?.id).toBe(answers[0]?.userId)
  })

  test('does not come from a session that somebody made up', async () => {
    const browser = new Visitor()
    await ensureAccount(browser)
    const forged = new Visitor()
    const [token] = await prisma.session.findMany({ take: 1 })
    forged.setCookie('chainrule.session_token', `${token?.token}.${'A'.repeat(43)}=`)
    expect(await selectOptionalUser(forged.headers())).toBeNull()
  })
})

describe('signing up', () => {
  test('claims everything that was done before', async () => {
    const browser = new Visitor()
    const anonymous = (await ensureAccount(browser)).userId
    await rate(browser, 'first/c1')
    const email = newEmail()
    const { userId, merge: asked } = await signUp(browser, email)
    expect(asked).toBeNull()
    expect(userId).not.toBe(anonymous)
    expect(await selectOptionalUser(browser.headers())).toMatchObject({
      id: userId,
      email,
      isAnonymous: false,
    })
    expect(await prisma.cardReview.count({ where: { userId: userId ?? '' } })).toBe(1)
    expect(await prisma.cardState.count({ where: { userId: userId ?? '' } })).toBe(1)
    expect(await prisma.user.count({ where: { id: anonymous } })).toBe(0)
  })

  test('a tab with the old session is a visitor afterwards, and its account is the new one after a reload', async () => {
    const browser = new Visitor()
    await ensureAccount(browser)
    await rate(browser, 'first/c1')
    const stale = browser.copy()
    await signUp(browser, newEmail())
    expect(await selectOptionalUser(stale.headers())).toBeNull()
    const answer = await stale.send(review, 'POST', {
      ...{ id: randomUUID(), cardId: 'first/c2', rating: 3, durationMs: 1, timeZone: 'UTC' },
    })
    expect(answer).toEqual({ status: 401, body: { error: { code: 'no-account', params: {} } } })
  })

  test.each([
    ['a taken address', { password: 'correct horse' }, 409, 'email-taken'],
    ['no address', { email: 'nobody', password: 'correct horse' }, 400, 'invalid-email'],
    [
      'an address of an anonymous account',
      { email: 'A@anonymous.invalid', password: 'correct horse' },
      400,
      'invalid-email',
    ],
    ['a short password', { email: 'x@example.org', password: 'short' }, 400, 'weak-password'],
    ['a long password', { email: 'y@example.org', password: 'x'.repeat(129) }, 400, 'long-password'],
    ['no password', { email: 'x@example.org' }, 400, 'invalid-input'],
    [
      'more than is asked for',
      { email: 'x@example.org', password: 'correct horse', isAnonymous: false },
      400,
      'invalid-input',
    ],
  ])('refuses %s', async (_, body, status, code) => {
    const email = newEmail()
    await signUp(new Visitor(), email)
    const answer = await call(new Visitor(), 'sign-up/email', { email, ...body })
    expect(answer).toMatchObject({ status, body: { error: { code } } })
  })

  test('cut short after the account was made, is carried through by the next request', async () => {
    const email = newEmail()
    const browser = new Visitor()
    const { userId } = await signUp(browser, email)
    const before = new Visitor()
    const anonymous = (await ensureAccount(before)).userId
    await rate(before, 'first/c1')
    await recordMove({ fromUserId: anonymous, toUserId: userId ?? '', kind: 'CLAIM' })
    expect((await selectOptionalUser(browser.headers()))?.id).toBe(userId)
    expect(await prisma.cardReview.count({ where: { userId: userId ?? '' } })).toBe(1)
  })

  test('twice at the same moment makes one account', async () => {
    const body = { email: newEmail(), password: 'correct horse' }
    const answers = await Promise.all([1, 2, 3].map(() => call(new Visitor(), 'sign-up/email', body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  test('other parts of the library are not reachable', async () => {
    for (const endpoint of [
      'sign-in/anonymous',
      'delete-anonymous-user',
      'update-user',
      'ensure-anonymous',
      'constructor',
    ]) {
      expect(await call(new Visitor(), endpoint, {})).toMatchObject({ status: 404 })
    }
  })
})

describe('signing in', () => {
  test('with a wrong password or an unknown address says the same', async () => {
    const email = newEmail()
    await signUp(new Visitor(), email)
    const wrong = await call(new Visitor(), 'sign-in/email', { email, password: 'wrong horse' })
    const unknown = await call(new Visitor(), 'sign-in/email', { email: newEmail(), password: 'wrong horse' })
    expect(wrong).toEqual({ status: 401, body: { error: { code: 'wrong-credentials', params: {} } } })
    expect(unknown).toEqual(wrong)
  })

  test('asks what becomes of anonymous work, and merges it when told so', async () => {
    const email = newEmail()
    const { userId } = await signUp(new Visitor(), email)
    const browser = new Visitor()
    const anonymous = (await ensureAccount(browser)).userId
    await rate(browser, 'first/c1')
    expect(await signIn(browser, email)).toEqual({
      userId,
      merge: expect.objectContaining({ state: 'pending', reviews: 1 }),
    })
    expect(await prisma.cardReview.count({ where: { userId: anonymous } })).toBe(1)

    const decide = () => browser.send(merge, 'POST', { decision: 'merge' })
    expect(await decide()).toEqual({ status: 200, body: { merged: 1 } })
    expect(await decide()).toEqual({ status: 200, body: { merged: 0 } })
    expect(await prisma.cardReview.count({ where: { userId: userId ?? '' } })).toBe(1)
    expect(await prisma.user.count({ where: { id: anonymous } })).toBe(0)
  })

  test('asks nothing when there is nothing to keep', async () => {
    const email = newEmail()
    await signUp(new Visitor(), email)
    const browser = new Visitor()
    await ensureAccount(browser)
    expect((await signIn(browser, email)).merge).toBeNull()
  })

  test('declined, both stay apart; signed out, the browser is back at its anonymous work; a later merge still works', async () => {
    const email = newEmail()
    const { userId } = await signUp(new Visitor(), email)
    const browser = new Visitor()
    const anonymous = (await ensureAccount(browser)).userId
    await rate(browser, 'first/c1')
    await signIn(browser, email)
    await browser.send(merge, 'POST', { decision: 'decline' })
    expect(await prisma.cardReview.count({ where: { userId: userId ?? '' } })).toBe(0)

    expect((await call(browser, 'sign-out', {})).status).toBe(200)
    expect(await selectOptionalUser(browser.headers())).toBeNull()
    expect(await ensureAccount(browser)).toEqual({ userId: anonymous, created: false })

    expect((await signIn(browser, email)).merge?.state).toBe('pending')
    await browser.send(merge, 'POST', { decision: 'decline' })
    expect((await browser.send(merge, 'POST', { decision: 'merge' })).body).toEqual({
      merged: 1,
    })
    expect(await prisma.cardReview.count({ where: { userId: userId ?? '' } })).toBe(1)
  })

  test('a decision about somebody else’s work is none', async () => {
    const email = newEmail()
    await signUp(new Visitor(), email)
    const browser = new Visitor()
    await ensureAccount(browser)
    await rate(browser, 'first/c1')
    await signIn(browser, email)
    const stranger = new Visitor()
    await ensureAccount(stranger)
    const answer = await stranger.send(merge, 'POST', { decision: 'merge' })
    expect(answer.body).toEqual({ merged: 0 })
  })
})

// The last one: nobody signs in for a minute after it.
describe('guessing passwords', () => {
  test('is refused after many attempts, whatever address they name', async () => {
    const attempt = (i: number) => {
      const someone = new Visitor()
      someone.setHeader('x-forwarded-for', `9.9.9.${i}`)
      return call(someone, 'sign-in/email', { email: 'nobody@example.org', password: 'wrong horse' })
    }
    const statuses = []
    for (let i = 0; i < 40; i++) statuses.push((await attempt(i)).status)
    expect(statuses.at(0)).toBe(401)
    expect(statuses.at(-1)).toBe(429)
  })
})
