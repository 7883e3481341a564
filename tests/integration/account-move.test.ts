import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { carryOut, finishClaims } from '#app/_server/account-move.ts'
import { foldReviews } from '#app/_server/card-states.ts'
import { recordMove } from '#prisma/account-move.ts'
import { selectReviews } from '#prisma/card-review.ts'
import { selectStates } from '#prisma/card-state.ts'
import { prisma } from '#prisma/client.ts'
import { selectDraftCopies } from '#prisma/draft-copy.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { selectLastAnswers } from '#prisma/interview-answer.ts'
import { seedCurriculum } from '../fixtures/curriculum.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  await seedCurriculum()
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.close()
})

const at = (day: number) => new Date(Date.UTC(2026, 2, day, 9))

let from: string
let to: string
beforeEach(async () => {
  from = await person(true)
  to = await person(false)
})

async function person(isAnonymous: boolean): Promise<string> {
  const id = randomUUID()
  await prisma.user.create({ data: { id, name: '', email: `${id}@example.org`, isAnonymous } })
  return id
}
function review(userId: string, cardId: string, rating: number, reviewedAt: Date) {
  const rest = { timeZone: 'Asia/Shanghai', durationMs: 1000 }
  return prisma.cardReview.create({ data: { id: randomUUID(), userId, cardId, rating, reviewedAt, ...rest } })
}
function draft(userId: string, labId: string, source: string, updatedAt: Date, revision = 1) {
  return prisma.draft.create({ data: { userId, labId, language: 'TYPESCRIPT', source, updatedAt, revision } })
}
function quizAnswer(userId: string, itemId: string, answeredAt: Date, correct: boolean) {
  const rest = { topicId: 'first', itemHash: 'h', difficulty: 3, guess: 0.25, durationMs: 1000 }
  const response = { kind: 'choice', option: 0 }
  return prisma.quizAnswer.create({
    data: { id: randomUUID(), userId, itemId, answeredAt, correct, response, ...rest },
  })
}
async function submission(userId: string, labId: string, createdAt: Date, score = 1): Promise<string> {
  const id = randomUUID()
  const rest = { labHash: 'h', language: 'TYPESCRIPT', mode: 'SUBMIT', source: 's', state: 'JUDGED' } as const
  await prisma.submission.create({ data: { id, userId, labId, createdAt, ...rest } })
  const evidence = { topicId: 'first', score, difficulty: 3, hints: 0, solutionSeen: false, at: createdAt }
  await prisma.evidence.create({ data: { userId, labId, submissionId: id, ...evidence } })
  return id
}

/** Two accounts that have everything, partly the same. */
async function fill(): Promise<void> {
  await review(from, 'first/c1', 1, at(1))
  await review(to, 'first/c1', 3, at(2))
  await review(from, 'first/c1', 3, at(5))
  await review(from, 'first/c2', 3, at(1))
  await review(to, 'first/c3', 4, at(1))
  await draft(from, 'lab-a', 'newer of from', at(9), 2)
  await draft(to, 'lab-a', 'older of to', at(8), 7)
  await draft(from, 'lab-b', 'older of from', at(3))
  await draft(to, 'lab-b', 'newer of to', at(4))
  await draft(from, 'lab-c', 'only from', at(3), 5)
  await submission(from, 'lab-a', at(3))
  await submission(to, 'lab-a', at(6))
  await submission(to, 'lab-b', at(6))
  for (const [userId, labId, hint, day] of [
    ...([
      [from, 'lab-a', 0, 4],
      [to, 'lab-a', 0, 7],
      [from, 'lab-a', 1, 4],
      [to, 'lab-b', 0, 5],
    ] as const),
  ]) {
    await prisma.hintTaken.create({ data: { userId, labId, hint, takenAt: at(day) } })
  }
  await prisma.solutionSeen.create({ data: { userId: from, labId: 'lab-b', seenAt: at(5) } })
  await quizAnswer(from, 'first/q1', at(2), false)
  await quizAnswer(to, 'first/q1', at(4), true)
  for (const [userId, itemId, day] of [
    ...([
      [from, 'first/q1', 3],
      [to, 'first/q1', 5],
      [to, 'first/q2', 6],
    ] as const),
  ]) {
    await prisma.quizExplanationSeen.create({ data: { userId, itemId, seenAt: at(day) } })
  }
  await prisma.settings.create({ data: { userId: from, locale: 'en' } })
  await prisma.session.create({
    data: { id: randomUUID(), token: randomUUID(), userId: from, expiresAt: at(30) },
  })
}

/** Everything that two people own, in an order of its own. */
async function owned() {
  const where = { userId: { in: [from, to] } }
  return {
    users: (await prisma.user.findMany({ where: { id: { in: [from, to] } } })).map(({ id }) => id).sort(),
    reviews: await prisma.cardReview.findMany({ where, orderBy: { id: 'asc' } }),
    states: await prisma.cardState.findMany({ where, orderBy: [{ userId: 'asc' }, { cardId: 'asc' }] }),
    drafts: await prisma.draft.findMany({ where, orderBy: [{ userId: 'asc' }, { labId: 'asc' }] }),
    copies: await prisma.draftCopy.findMany({ where, orderBy: { source: 'asc' } }),
    submissions: await prisma.submission.findMany({ where, orderBy: { id: 'asc' } }),
    evidence: await prisma.evidence.findMany({ where, orderBy: { id: 'asc' } }),
    hints: await prisma.hintTaken.findMany({
      where,
      orderBy: [{ labId: 'asc' }, { hint: 'asc' }, { userId: 'asc' }],
    }),
    solutions: await prisma.solutionSeen.findMany({ where }),
    answers: await prisma.quizAnswer.findMany({ where, orderBy: { answeredAt: 'asc' } }),
    explanations: await prisma.quizExplanationSeen.findMany({
      where,
      orderBy: [{ itemId: 'asc' }, { userId: 'asc' }],
    }),
    settings: await prisma.settings.findMany({ where }),
    move: await prisma.accountMove.findMany({ where: { fromUserId: from }, select: { state: true } }),
  }
}
const merge = () => recordMove({ fromUserId: from, toUserId: to, kind: 'MERGE' })

describe('a move', () => {
  test('joins the review logs by time and replays them', async () => {
    await fill()
    await carryOut((await merge()).id)
    const log = await selectReviews(to)
    expect(log.map(({ cardId, rating }) => `${cardId} ${rating}`)).toEqual(
      expect.arrayContaining(['first/c1 1', 'first/c1 3', 'first/c1 3', 'first/c2 3', 'first/c3 4']),
    )
    const states = await selectStates(to)
    const folded = foldReviews(log, { desiredRetention: 0.9, fuzz: true })
    const touched = states.filter(({ cardId }) => cardId !== 'first/c3')
    expect(touched.sort(byCard)).toEqual(folded.filter(({ cardId }) => cardId !== 'first/c3').sort(byCard))
    expect(touched.find(({ cardId }) => cardId === 'first/c1')?.reps).toBe(3)
  })

  test('keeps the newer of two drafts and a copy of the older, beyond both revisions', async () => {
    await fill()
    await carryOut((await merge()).id)
    const { drafts, copies } = await owned()
    expect(drafts.map(({ userId, labId, source, revision }) => [userId, labId, source, revision])).toEqual([
      [to, 'lab-a', 'newer of from', 8],
      [to, 'lab-b', 'newer of to', 2],
      [to, 'lab-c', 'only from', 5],
    ])
    expect((await selectDraftCopies(to, 'lab-b')).map(({ source }) => source)).toEqual(['older of from'])
    expect(await selectDraftCopies(await person(true), 'lab-b')).toEqual([])
    expect(copies.map(({ userId, labId, source, writtenAt }) => [userId, labId, source, writtenAt])).toEqual([
      [to, 'lab-b', 'older of from', at(3)],
      [to, 'lab-a', 'older of to', at(8)],
    ])
  })

  test('loses neither of two drafts that were saved at the same instant, and copies none that are the same', async () => {
    await draft(from, 'lab-a', 'one', at(3))
    await draft(to, 'lab-a', 'other', at(3))
    await draft(from, 'lab-b', 'same', at(3))
    await draft(to, 'lab-b', 'same', at(4))
    await carryOut((await merge()).id)
    const { drafts, copies } = await owned()
    expect([...drafts, ...copies].map(({ source }) => source).sort()).toEqual(['one', 'other', 'same'])
  })

  test('moves submissions and evidence, and counts the help of both accounts', async () => {
    await fill()
    await carryOut((await merge()).id)
    const { submissions, evidence, hints, solutions } = await owned()
    expect(submissions.map(({ userId }) => userId)).toEqual([to, to, to])
    const help = evidence.sort((a, b) => a.labId.localeCompare(b.labId) || a.at.getTime() - b.at.getTime())
    expect(help.map((e) => [e.userId, e.labId, e.hints, e.solutionSeen])).toEqual([
      [to, 'lab-a', 0, false],
      [to, 'lab-a', 2, false],
      [to, 'lab-b', 1, true],
    ])
    expect(hints.map((h) => [h.userId, h.labId, h.hint, h.takenAt])).toEqual([
      [to, 'lab-a', 0, at(4)],
      [to, 'lab-a', 1, at(4)],
      [to, 'lab-b', 0, at(5)],
    ])
    expect(solutions).toEqual([{ userId: to, labId: 'lab-b', seenAt: at(5) }])
  })

  test('brings along how answers given aloud were rated', async () => {
    const rest = { questionId: 'first/q', thoughtMs: 1, answeredAt: at(1) }
    await prisma.interviewAnswer.create({
      data: { id: randomUUID(), userId: from, rating: 'WEAK', ...rest },
    })
    await prisma.interviewAnswer.create({
      data: { id: randomUUID(), userId: to, rating: 'GOOD', ...rest, answeredAt: at(2) },
    })
    await carryOut((await merge()).id)
    expect(await selectLastAnswers(to)).toEqual([
      { questionId: 'first/q', rating: 'GOOD', times: 2, answeredAt: at(2) },
    ])
  })

  test('joins the logs of quiz answers, and of an explanation opened in both keeps the first time', async () => {
    await fill()
    await carryOut((await merge()).id)
    const { answers, explanations } = await owned()
    expect(answers.map((a) => [a.userId, a.itemId, a.correct])).toEqual([
      [to, 'first/q1', false],
      [to, 'first/q1', true],
    ])
    expect(explanations).toEqual([
      { userId: to, itemId: 'first/q1', seenAt: at(3) },
      { userId: to, itemId: 'first/q2', seenAt: at(6) },
    ])
  })

  test('leaves nothing behind: no rows, no session, no person', async () => {
    await fill()
    await carryOut((await merge()).id)
    const after = await owned()
    expect(after.users).toEqual([to])
    expect(after.move).toEqual([{ state: 'DONE' }])
    expect(await prisma.session.count({ where: { userId: from } })).toBe(0)
  })

  test('carried out twice, or by several at once, happens once', async () => {
    await fill()
    const { id } = await merge()
    const done = await Promise.all([1, 2, 3, 4].map(() => carryOut(id)))
    expect(done.filter(Boolean)).toHaveLength(1)
    const after = await owned()
    expect(await carryOut(id)).toBe(false)
    expect(await owned()).toEqual(after)
  })

  test('knows every table that belongs to a person', async () => {
    const rows = await prisma.$queryRaw<{ table: string }[]>`
      SELECT conrelid::regclass::text AS "table" FROM pg_constraint
      WHERE contype = 'f' AND confrelid = '"User"'::regclass`
    const moved = [
      'CardReview',
      'Draft',
      'DraftCopy',
      'Evidence',
      'HintTaken',
      'InterviewAnswer',
      'QuizAnswer',
      'QuizExplanationSeen',
      'Settings',
      'SolutionSeen',
      'Submission',
    ]
    const left = ['Account', 'CardState', 'Session']
    expect(rows.map(({ table }) => table.replaceAll('"', '')).sort()).toEqual([...moved, ...left].sort())
  })

  test('never empties an account that has been claimed', async () => {
    const claimed = await person(false)
    await review(claimed, 'first/c1', 3, at(1))
    const { id } = await recordMove({ fromUserId: claimed, toUserId: to, kind: 'MERGE' })
    await expect(carryOut(id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await prisma.cardReview.count({ where: { userId: claimed } })).toBe(1)
  })

  test('waits while both accounts have a submission that is being judged', async () => {
    const running = {
      labId: 'lab-a',
      labHash: 'h',
      language: 'TYPESCRIPT',
      mode: 'SUBMIT',
      source: '',
      state: 'RUNNING',
    } as const
    const [a, b] = [randomUUID(), randomUUID()]
    await prisma.submission.create({ data: { id: a, userId: from, ...running } })
    await prisma.submission.create({ data: { id: b, userId: to, ...running } })
    const { id } = await merge()
    await expect(carryOut(id)).rejects.toMatchObject({ code: 'submission-in-progress' })
    await prisma.submission.update({ where: { id: b }, data: { state: 'JUDGED' } })
    expect(await carryOut(id)).toBe(true)
    expect(await prisma.submission.findUnique({ where: { id: a } })).toMatchObject({
      userId: to,
      state: 'RUNNING',
    })
  })
})

describe('cut short', () => {
  /** A client that fails just before its nth statement. */
  function failingAt(
    nth: number,
    fail: (client: PrismaClient) => Promise<void>,
  ): [PrismaClient, () => number] {
    let count = 0
    const client = prisma.$extends({
      query: {
        async $allOperations({ args, query }) {
          count += 1
          if (count === nth) await fail(prisma)
          return query(args)
        },
      },
    })
    // An extended client has every method of the plain one that a move uses.
    return [client as unknown as PrismaClient, () => count]
  }
  const crash = () => Promise.reject(new Error('crash'))

  test('between any two statements, nothing has moved, and the next request moves everything', async () => {
    await fill()
    const { id } = await merge()
    const before = await owned()
    const [counting, statements] = failingAt(-1, crash)
    let nth = 0
    for (;;) {
      nth += 1
      const [failing] = failingAt(nth, crash)
      const outcome = await carryOut(id, failing).catch((error: Error) => error.message)
      if (outcome === true) break
      expect(outcome).toBe('crash')
      expect(await owned()).toEqual(before)
    }
    // It did fail at every statement that a move has.
    expect(nth).toBeGreaterThan(20)
    expect(await carryOut(id, counting)).toBe(false)
    expect(statements()).toBeGreaterThan(0)
    expect((await owned()).users).toEqual([to])
  })

  test('by the end of its connection, nothing has moved, and a claim is carried out by the next request', async () => {
    await fill()
    const { id } = await recordMove({ fromUserId: from, toUserId: to, kind: 'CLAIM' })
    const before = await owned()
    for (const nth of [4, 9, 14, 19]) {
      const [dying] = failingAt(nth, async (other) => {
        // The backend that holds the lock on the person is the one that is moving.
        await other.$queryRaw`
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE state = 'idle in transaction' AND datname = current_database()`
      })
      await expect(carryOut(id, dying)).rejects.toThrow()
      expect(await owned()).toEqual(before)
    }
    await finishClaims(to)
    expect((await owned()).users).toEqual([to])
    const after = await owned()
    await finishClaims(to)
    expect(await owned()).toEqual(after)
  })

  test('while the page goes on writing to the old account, nothing is lost: what comes too late is refused', async () => {
    await fill()
    const { id } = await merge()
    const writing = Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => review(from, 'first/c4', 3, at(10 + (i % 9)))),
    )
    await carryOut(id)
    const written = (await writing).filter(({ status }) => status === 'fulfilled').length
    expect(await prisma.cardReview.count({ where: { userId: to, cardId: 'first/c4' } })).toBe(written)
    expect(await prisma.cardReview.count({ where: { userId: from } })).toBe(0)
  })
})

function byCard(a: { cardId: string }, b: { cardId: string }): number {
  return a.cardId < b.cardId ? -1 : 1
}
