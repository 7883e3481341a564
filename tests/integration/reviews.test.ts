import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { foldReviews } from '#app/_server/card-states.ts'
import { selectReviewQueue } from '#app/_server/queries/review-queue.ts'
import { recordReview, undoReview } from '#app/_server/reviews.ts'
import { POST as ensure } from '#app/api/account/ensure/route.ts'
import { GET as getQueue } from '#app/api/reviews/queue/route.ts'
import { POST as postReview } from '#app/api/reviews/route.ts'
import { POST as postUndo } from '#app/api/reviews/undo/route.ts'
import { PUT as putSettings } from '#app/api/settings/route.ts'
import { selectReviews } from '#prisma/card-review.ts'
import { selectStates } from '#prisma/card-state.ts'
import { prisma } from '#prisma/client.ts'
import { curriculum, seedCurriculum } from '../fixtures/curriculum.ts'
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

let visitor: Visitor
let userId: string
beforeEach(async () => {
  visitor = new Visitor()
  const { body } = await visitor.send(ensure, 'POST', {})
  userId = z.object({ userId: z.string() }).parse(body).userId
})

const timeZone = 'Asia/Shanghai'
const morning = new Date('2026-03-02T09:00:00+08:00')
const minutes = (n: number) => new Date(morning.getTime() + n * 60_000)
interface Change {
  [field: string]: unknown
  reviewedAt?: string
}
function request(change: Change = {}) {
  return { id: randomUUID(), cardId: 'first/c1', rating: 3, durationMs: 4200, timeZone, ...change }
}
const rate = (cardId: string, rating: 1 | 2 | 3 | 4, at: Date) =>
  recordReview(userId, { id: randomUUID(), cardId, rating, durationMs: 4000, timeZone }, at)
const queueAt = (at: Date, of: string | null = userId) => selectReviewQueue(of, at, timeZone, curriculum)

async function expectCacheIsFold(): Promise<void> {
  const byCard = (a: { cardId: string }, b: { cardId: string }) => (a.cardId < b.cardId ? -1 : 1)
  const folded = foldReviews(await selectReviews(userId), { desiredRetention: 0.9, fuzz: true })
  expect((await selectStates(userId)).sort(byCard)).toEqual(folded.sort(byCard))
}

describe('a review', () => {
  test('is in the log, changes the state and says when the card comes back', async () => {
    const due = await rate('first/c1', 3, morning)
    expect(due).toEqual(new Date('2026-03-04T04:00:00+08:00'))
    await expectCacheIsFold()
  })

  test('sent twice, or three times at once, is one review', async () => {
    const body = request()
    const answers = await Promise.all([1, 2, 3].map(() => visitor.send(postReview, 'POST', body)))
    answers.push(await visitor.send(postReview, 'POST', body))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(await selectReviews(userId)).toHaveLength(1)
    await expectCacheIsFold()
  })

  test('many at once of one card are all counted', async () => {
    await Promise.all(
      Array.from({ length: 8 }, () => visitor.send(postReview, 'POST', request({ rating: 1 }))),
    )
    expect(await selectReviews(userId)).toHaveLength(8)
    await expectCacheIsFold()
  })

  test('with the id of somebody else’s review is refused, and changes nothing of theirs', async () => {
    const body = request()
    await visitor.send(postReview, 'POST', body)
    const other = new Visitor()
    await other.send(ensure, 'POST', {})
    expect(await other.send(postReview, 'POST', body)).toMatchObject({
      status: 409,
      body: { error: { code: 'id-taken' } },
    })
    expect(await other.send(postUndo, 'POST', { id: body.id })).toMatchObject({ status: 404 })
    expect(await selectReviews(userId)).toHaveLength(1)
  })

  test.each([
    ['of no card', { cardId: 'first/none' }, 404, 'not-found'],
    ['with rating 5', { rating: 5 }, 400, 'invalid-input'],
    ['with half a rating', { rating: 2.5 }, 400, 'invalid-input'],
    ['with an id that is no uuid', { id: 'x' }, 400, 'invalid-input'],
    ['from a time zone that is none', { timeZone: 'Mars/Base' }, 400, 'invalid-input'],
    ['that took less than no time', { durationMs: -1 }, 400, 'invalid-input'],
    ['at a time that is none', { reviewedAt: 'yesterday' }, 400, 'invalid-input'],
  ])('%s is refused', async (_, change, status, code) => {
    expect(await visitor.send(postReview, 'POST', request(change))).toMatchObject({
      status,
      body: { error: { code } },
    })
    expect(await selectReviews(userId)).toHaveLength(0)
  })

  test('that waited for a connection keeps its instant, within a week and never in the future', async () => {
    const hours = (n: number) => new Date(Date.now() + n * 3_600_000)
    const sent = [hours(-5), hours(-24 * 30), hours(3)].map((reviewedAt, i) =>
      request({ cardId: `first/c${i + 1}`, reviewedAt: reviewedAt.toISOString() }),
    )
    for (const body of sent) await visitor.send(postReview, 'POST', body)
    const times = new Map((await selectReviews(userId)).map(({ cardId, reviewedAt }) => [cardId, reviewedAt]))
    expect(times.get('first/c1')?.toISOString()).toBe(sent[0]?.reviewedAt)
    expect(times.get('first/c2')?.getTime()).toBeGreaterThan(hours(-24 * 8).getTime())
    expect(times.get('first/c3')?.getTime()).toBeLessThanOrEqual(Date.now())
  })

  test('without an account is refused', async () => {
    const answer = await new Visitor().send(postReview, 'POST', request())
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 'no-account' } } })
  })
})

describe('undo', () => {
  test('takes the last review back and leaves the card as it was before', async () => {
    await rate('first/c1', 3, morning)
    const before = await selectStates(userId)
    await rate('first/c1', 1, minutes(5))
    expect(await undoReview(userId, null, minutes(6))).toBe('first/c1')
    expect(await selectStates(userId)).toEqual(before)
    expect(await undoReview(userId, null, minutes(7))).toBe('first/c1')
    expect(await selectStates(userId)).toEqual([])
    await expect(undoReview(userId, null, minutes(8))).rejects.toMatchObject({ code: 'nothing-to-undo' })
    expect(await prisma.cardReview.count({ where: { userId } })).toBe(2)
  })

  test('with the id of the review takes that one back once, and only if it is the last', async () => {
    const [first, second] = [request(), request({ cardId: 'first/c2' })]
    await visitor.send(postReview, 'POST', first)
    await visitor.send(postReview, 'POST', second)
    expect(await visitor.send(postUndo, 'POST', { id: first.id })).toMatchObject({
      ...{ status: 409, body: { error: { code: 'review-outdated' } } },
    })
    for (let time = 0; time < 2; time++) {
      expect(await visitor.send(postUndo, 'POST', { id: second.id })).toEqual({
        status: 200,
        body: { cardId: 'first/c2' },
      })
    }
    expect(await selectReviews(userId)).toHaveLength(1)
    await expectCacheIsFold()
  })

  test('does not reach back beyond a day', async () => {
    await rate('first/c1', 3, morning)
    expect((await queueAt(minutes(60))).canUndo).toBe(true)
    expect((await queueAt(minutes(25 * 60))).canUndo).toBe(false)
    await expect(undoReview(userId, null, minutes(25 * 60))).rejects.toMatchObject({
      code: 'nothing-to-undo',
    })
  })
})

describe('the queue', () => {
  test('of a visitor without an account holds new cards and creates nothing', async () => {
    const people = await prisma.user.count()
    const queue = await queueAt(morning, null)
    expect(queue.cards.map(({ cardId }) => cardId)).toEqual([
      ...['first/c1', 'first/c2', 'first/c3', 'first/c4', 'second/c1', 'second/c2'],
    ])
    expect(queue).toMatchObject({ canUndo: false, nextLearningAt: null, counts: { new: 6, total: 6 } })
    expect((await new Visitor().send(getQueue, 'GET')).status).toBe(200)
    expect(await prisma.user.count()).toBe(people)
  })

  test('shows before what each rating will do', async () => {
    const [card] = (await queueAt(morning)).cards
    expect(card?.intervals).toMatchObject({ 1: { minutes: 10 }, 2: { minutes: 15 }, 3: { days: 2 } })
    await rate('first/c1', 3, morning)
    const due = new Date('2026-03-04T10:00:00+08:00')
    const shown = (await queueAt(due)).cards.find(({ cardId }) => cardId === 'first/c1')?.intervals[3]
    const next = await rate('first/c1', 3, due)
    const days = Math.round((next.getTime() - new Date('2026-03-04T04:00:00+08:00').getTime()) / 86_400_000)
    expect(shown).toEqual({ days })
  })

  test('counts cards introduced today against the cap, until the day is over at four in the morning', async () => {
    await visitor.send(putSettings, 'PUT', { newCardsPerDay: 2 })
    await rate('first/c1', 4, morning)
    expect((await queueAt(minutes(1))).cards.map(({ cardId }) => cardId)).toEqual(['first/c2'])
    await rate('first/c2', 4, minutes(1))
    expect((await queueAt(new Date('2026-03-03T03:59:00+08:00'))).counts.new).toBe(0)
    expect((await queueAt(new Date('2026-03-03T04:00:00+08:00'))).counts.new).toBe(2)
    await undoReview(userId, null, minutes(2))
    expect((await queueAt(minutes(3))).counts.new).toBe(1)
  })

  test('brings the cards that a failed lab points to, until they are reviewed', async () => {
    await rate('first/c4', 4, minutes(-60))
    const id = randomUUID()
    await prisma.submission.create({
      data: {
        ...{
          id,
          userId,
          labId: 'lab-a',
          labHash: 'h',
          language: 'TYPESCRIPT',
          mode: 'SUBMIT',
          source: '',
          state: 'JUDGED',
        },
        verdict: {
          create: {
            status: 'failed',
            score: 0.5,
            createdAt: morning,
            body: { diagnosis: { cards: ['first/c4', 'second/c2'] } },
          },
        },
      },
    })
    const ids = async (at: Date) => (await queueAt(at)).cards.map(({ cardId }) => cardId).slice(0, 2)
    expect(await ids(minutes(1))).toEqual(['first/c4', 'second/c2'])
    await rate('first/c4', 4, minutes(2))
    expect(await ids(minutes(3))).toEqual(['second/c2', 'first/c1'])
    expect(await ids(minutes(25 * 60))).toEqual(['first/c1', 'first/c2'])
  })

  test('reads the browser’s time zone from its cookie, however odd it is', async () => {
    for (const value of ['Asia%2FShanghai', 'Mars%2FBase', '%E0%A4%A', '']) {
      visitor.setCookie('chainrule-timezone', value)
      expect((await visitor.send(getQueue, 'GET')).status).toBe(200)
    }
  })
})

describe('settings', () => {
  test('change what is given and keep the rest', async () => {
    const change = { theme: 'dark', newCardsPerDay: 3 }
    const { body } = await visitor.send(putSettings, 'PUT', change)
    expect(body).toMatchObject({ ...change, desiredRetention: 0.9, shortcuts: true })
    expect((await visitor.send(putSettings, 'PUT', { shortcuts: false })).body).toMatchObject({
      ...change,
      shortcuts: false,
    })
  })

  test('another desired retention moves what is due', async () => {
    await rate('first/c1', 3, morning)
    const [before] = await selectStates(userId)
    await visitor.send(putSettings, 'PUT', { desiredRetention: 0.8 })
    const [after] = await selectStates(userId)
    expect(after?.stability).toBe(before?.stability)
    expect(after?.due.getTime()).toBeGreaterThan(before?.due.getTime() ?? 0)
  })

  test.each([
    [{ desiredRetention: 0.5 }],
    [{ desiredRetention: 1 }],
    [{ newCardsPerDay: -1 }],
    [{ newCardsPerDay: 1.5 }],
    [{ timeZone: 'Nowhere' }],
    [{ locale: 'fr' }],
    [{ userId: 'somebody' }],
    [null],
    [[]],
  ])('%j is refused', async (change) => {
    expect(await visitor.send(putSettings, 'PUT', change)).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid-input' } },
    })
  })
})
