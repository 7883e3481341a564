import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { selectProgress } from '#app/_server/queries/progress.ts'
import { selectToday } from '#app/_server/queries/today.ts'
import { selectTopic, selectTopics } from '#app/_server/queries/topics.ts'
import { recordReview } from '#app/_server/reviews.ts'
import { prisma } from '#prisma/client.ts'
import { insertQuizAnswer } from '#prisma/quiz-answer.ts'
import { curriculum, seedCurriculum } from '../fixtures/curriculum.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'
import { createUser } from '../fixtures/submissions.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  await seedCurriculum()
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.close()
})

let userId: string
beforeEach(async () => {
  userId = await createUser()
})

const timeZone = 'Asia/Shanghai'
const now = new Date('2026-03-12T09:00:00+08:00')
const ago = (days: number, hours = 0) => new Date(now.getTime() - (days * 24 + hours) * 3_600_000)
const rate = (cardId: string, rating: 1 | 2 | 3 | 4, at: Date) =>
  recordReview(userId, { id: randomUUID(), cardId, rating, durationMs: 30_000, timeZone }, at)

/** A submission as the grader leaves it. */
async function handIn(
  labId: string,
  score: number,
  at: Date,
  mode: 'SUBMIT' | 'RUN' = 'SUBMIT',
): Promise<string> {
  const id = randomUUID()
  const topicId = labId === 'lab-c' ? 'second' : 'first'
  const status = score === 1 ? 'passed' : 'failed'
  const evidence = { userId, topicId, labId, score, difficulty: 3, hints: 0, solutionSeen: false, at }
  await prisma.submission.create({
    data: {
      ...{
        id,
        userId,
        labId,
        labHash: 'h',
        language: 'TYPESCRIPT',
        mode,
        source: '',
        state: 'JUDGED',
        createdAt: at,
      },
      verdict: { create: { status, score, createdAt: at, body: { diagnosis: null } } },
      ...(mode === 'SUBMIT' && { evidence: { create: evidence } }),
    },
  })
  return id
}

describe('a visitor without an account', () => {
  test('sees everything as new', async () => {
    const today = await selectToday(null, now, timeZone, curriculum)
    expect(today).toMatchObject({
      ...{ day: '2026-03-12', queue: { learning: 0, review: 0, new: 6, total: 6 } },
      ...{
        minutes: 2,
        reviewedToday: 0,
        streak: 0,
        lab: { labId: 'lab-a', topicId: 'first', reason: 'next' },
      },
    })
    expect(
      today.topics.map(({ topicId, recall, mastery, evidence, ready }) => [
        topicId,
        recall,
        mastery,
        evidence,
        ready,
      ]),
    ).toEqual([
      ['first', 0, 0, 0, true],
      ['second', 0, 0, 0, false],
    ])
    const progress = await selectProgress(null, now, timeZone, curriculum)
    expect(progress.calendar).toHaveLength(140)
    expect(progress).toMatchObject({
      streak: 0,
      reviews: 0,
      dueTomorrow: 0,
      submissions: [],
      retention: { total: 0, rate: null },
    })
  })

  test('gets null for a topic that does not exist', async () => {
    expect(await selectTopic(null, 'third', now, curriculum)).toBeNull()
  })
})

describe('today', () => {
  test('counts what is due and what was done, and estimates by the learner’s own pace', async () => {
    await rate('first/c1', 3, ago(3))
    await rate('first/c2', 1, ago(0, 1))
    expect(await selectToday(userId, now, timeZone, curriculum)).toMatchObject({
      ...{ queue: { learning: 1, review: 1, new: 4, total: 6 }, minutes: 3, reviewedToday: 1, streak: 1 },
    })
  })

  test.each([
    [
      'the lab that failed last',
      'lab-b',
      'failed',
      async () => {
        await handIn('lab-c', 0.5, ago(3))
        await handIn('lab-b', 0.5, ago(2))
      },
    ],
    [
      'not one that passed after it failed',
      'lab-b',
      'next',
      async () => {
        await handIn('lab-a', 0.5, ago(3))
        await handIn('lab-a', 1, ago(2))
      },
    ],
    [
      'the lab that was begun',
      'lab-c',
      'unfinished',
      async () => {
        await prisma.draft.create({ data: { userId, labId: 'lab-c', language: 'TYPESCRIPT', source: 'x' } })
      },
    ],
    [
      'the lab of the topic whose cards lapse',
      'lab-c',
      'lapsed-cards',
      async () => {
        await rate('second/c1', 3, ago(5))
        await rate('second/c1', 1, ago(0))
      },
    ],
    [
      'nothing when every lab is passed',
      null,
      null,
      async () => {
        for (const labId of ['lab-a', 'lab-b', 'lab-c']) await handIn(labId, 1, ago(1))
      },
    ],
  ])('suggests %s', async (_, labId, reason, prepare) => {
    await prepare()
    const { lab } = await selectToday(userId, now, timeZone, curriculum)
    expect([lab?.labId ?? null, lab?.reason ?? null]).toEqual([labId, reason])
  })
})

describe('topics', () => {
  test('tell recall from cards, skill from labs, and when the next topic is ready', async () => {
    for (const { id } of curriculum.topics[0]?.cards ?? []) await rate(id, 4, ago(1))
    await handIn('lab-a', 1, ago(9))
    await handIn('lab-b', 1, ago(1))
    const [first, second] = await selectTopics(userId, now, curriculum)
    expect(first).toMatchObject({
      evidence: 2,
      cards: { total: 4, seen: 4, due: 0 },
      labs: { total: 2, passed: 2 },
    })
    expect(first?.recall).toBeGreaterThan(0.95)
    expect(first?.skill.value).toBeGreaterThan(0.6)
    expect(second).toMatchObject({ ready: true, needs: ['first'], recall: 0, mastery: 0, evidence: 0 })
  })

  test('a topic lists its cards and labs; runs are practice', async () => {
    await rate('first/c1', 3, ago(1))
    await rate('first/c2', 1, ago(0))
    await handIn('lab-a', 0.25, ago(2))
    await handIn('lab-a', 0.75, ago(1))
    await handIn('lab-a', 1, ago(0), 'RUN')
    await prisma.draft.create({ data: { userId, labId: 'lab-b', language: 'TYPESCRIPT', source: 'x' } })
    await prisma.hintTaken.create({ data: { userId, labId: 'lab-a', hint: 0 } })
    const topic = await selectTopic(userId, 'first', now, curriculum)
    expect(topic?.cardList.map(({ cardId, stage, due }) => [cardId, stage, due])).toEqual([
      ['first/c1', 'review', '2026-03-12T20:00:00.000Z'],
      ['first/c2', 'learning', '2026-03-12T01:10:00.000Z'],
      ['first/c3', 'new', null],
      ['first/c4', 'new', null],
    ])
    expect(topic?.labList).toEqual([
      {
        ...{ labId: 'lab-a', topicId: 'first', stage: 'tried', bestScore: 0.75, submissions: 2 },
        ...{ lastSubmittedAt: ago(1).toISOString(), hintsTaken: 1, solutionSeen: false },
      },
      {
        ...{ labId: 'lab-b', topicId: 'first', stage: 'draft', bestScore: null, submissions: 0 },
        ...{ lastSubmittedAt: null, hintsTaken: 0, solutionSeen: false },
      },
    ])
  })
})

describe('progress', () => {
  test('counts per day, measures retention, and lists what was handed in', async () => {
    await rate('first/c1', 3, ago(4))
    await rate('first/c1', 3, ago(2))
    await rate('first/c2', 3, ago(2))
    await rate('first/c2', 1, ago(0))
    await rate('first/c3', 3, ago(1))
    const id = await handIn('lab-a', 1, ago(1))
    await insertQuizAnswer(userId, {
      ...{ id: randomUUID(), itemId: 'first/q', topicId: 'first', itemHash: 'h', difficulty: 2, guess: 0.25 },
      ...{ response: { kind: 'choice', option: 0 }, correct: true, durationMs: 900, answeredAt: ago(3) },
    })
    const progress = await selectProgress(userId, now, timeZone, curriculum)
    expect(progress.calendar.slice(-5)).toEqual([
      { day: '2026-03-08', reviews: 1, submissions: 0, answers: 0 },
      { day: '2026-03-09', reviews: 0, submissions: 0, answers: 1 },
      { day: '2026-03-10', reviews: 2, submissions: 0, answers: 0 },
      { day: '2026-03-11', reviews: 1, submissions: 1, answers: 0 },
      { day: '2026-03-12', reviews: 1, submissions: 0, answers: 0 },
    ])
    expect(progress).toMatchObject({
      ...{
        streak: 5,
        reviews: 5,
        dueTomorrow: 1,
        retention: { recalled: 1, total: 2, rate: 0.5, desired: 0.9 },
      },
    })
    expect(progress.submissions).toEqual([
      {
        ...{ submissionId: id, labId: 'lab-a', topicId: 'first', language: 'typescript' },
        ...{ status: 'passed', score: 1, at: ago(1).toISOString() },
      },
    ])
  })

  test('shows nothing of anybody else', async () => {
    await rate('first/c1', 3, ago(1))
    await handIn('lab-a', 1, ago(1))
    userId = await createUser()
    const progress = await selectProgress(userId, now, timeZone, curriculum)
    expect(progress).toMatchObject({ streak: 0, reviews: 0, dueTomorrow: 0, submissions: [] })
    expect(progress.topics.every(({ evidence, labs }) => evidence === 0 && labs.passed === 0)).toBe(true)
  })
})
