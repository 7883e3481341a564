import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { selectQuizOverview, selectQuizRound } from '#app/_server/queries/quiz.ts'
import { selectReviewQueue } from '#app/_server/queries/review-queue.ts'
import { selectTopic } from '#app/_server/queries/topics.ts'
import { guessOf } from '#app/_server/quiz/judge-answer.ts'
import { shownOrder } from '#app/_server/quiz/shown-order.ts'
import { POST as ensure } from '#app/api/account/ensure/route.ts'
import { POST as postAnswer } from '#app/api/quiz/answers/route.ts'
import { POST as postExplanation } from '#app/api/quiz/explanations/route.ts'
import { catalog, type QuizItem } from '#labs/catalog.ts'
import { prisma } from '#prisma/client.ts'
import { seed } from '#prisma/seed.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'
import { Visitor } from '../fixtures/visitor.ts'

let database: TestDatabase
beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = 'a secret for tests only, of 32 characters or more'
  database = await openTestDatabase()
  await seed(prisma, catalog(), new Date())
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.close()
})

async function person() {
  const visitor = new Visitor()
  const { body } = await visitor.send(ensure, 'POST', {})
  return { visitor, userId: z.object({ userId: z.string() }).parse(body).userId }
}

let visitor: Visitor
let userId: string
beforeEach(async () => {
  const created = await person()
  visitor = created.visitor
  userId = created.userId
})

function itemOf<K extends QuizItem['kind']>(kind: K): Extract<QuizItem, { kind: K }> {
  const is = (item: QuizItem): item is Extract<QuizItem, { kind: K }> => item.kind === kind
  const item = [...catalog().quiz.values()].find(is)
  if (item === undefined) throw new Error(`no item of kind ${kind}`)
  return item
}
const choice = itemOf('choice')
/** Where the page shows an option: the right one, or a wrong one. */
const shown = (right: boolean) =>
  shownOrder(choice).findIndex((place) => (choice.options[place]?.right === true) === right)

const body = (item: QuizItem, response: unknown, id: string = randomUUID()) => ({
  ...{ id, itemId: item.id, response, durationMs: 1000, locale: 'en' },
})
const send = (item: QuizItem, response: unknown, id?: string, by = visitor) =>
  by.send(postAnswer, 'POST', body(item, response, id))
const choose = (right: boolean, id?: string) => send(choice, { kind: 'choice', option: shown(right) }, id)
const log = () => prisma.quizAnswer.findMany({ where: { userId }, orderBy: { answeredAt: 'asc' } })

describe('an answer', () => {
  test('is judged, written down and explained', async () => {
    const { status, body: reply } = await choose(true)
    expect([status, reply]).toMatchObject([201, { kind: 'judged', correct: true }])
    expect(await log()).toMatchObject([
      {
        ...{ itemId: choice.id, topicId: choice.topic, correct: true, itemHash: choice.hash },
        ...{ difficulty: choice.difficulty, guess: 1 / choice.options.length },
        // By its place in the file, whatever the order on the page.
        response: { kind: 'choice', option: choice.options.findIndex(({ right }) => right) },
      },
    ])
  })

  test('that is wrong tells why of every wrong option, and which was right', async () => {
    const { body: reply } = await choose(false)
    const { options } = z
      .object({
        options: z.array(z.object({ right: z.boolean(), chosen: z.boolean(), why: z.unknown().nullable() })),
      })
      .parse(reply)
    expect(options.filter(({ chosen }) => chosen)).toHaveLength(1)
    expect(options.filter(({ right }) => right)).toHaveLength(1)
    for (const { right, why } of options) expect(why === null).toBe(right)
  })

  test('sent twice is one answer', async () => {
    const id = randomUUID()
    const first = await choose(false, id)
    const again = await choose(false, id)
    expect(again.body).toEqual(first.body)
    expect(await log()).toHaveLength(1)
  })

  test('under an id that another answer or another person has, is refused', async () => {
    const id = randomUUID()
    await choose(true, id)
    expect((await choose(false, id)).status).toBe(409)
    const other = await person()
    expect((await send(choice, { kind: 'choice', option: 0 }, id, other.visitor)).status).toBe(409)
    expect(await prisma.quizAnswer.count({ where: { userId: other.userId } })).toBe(0)
    expect(await log()).toMatchObject([{ correct: true }])
  })

  test.each([
    ['an option that is not there', { kind: 'choice', option: 9 }],
    ['another kind', { kind: 'number', text: '1' }],
    ['an unknown kind', { kind: 'guess' }],
    ['no response', null],
  ])('with %s is refused', async (_, response) => {
    expect(await send(choice, response)).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid-input' } },
    })
    expect(await log()).toEqual([])
  })

  test('to an item that does not exist is refused', async () => {
    const answer = { ...body(choice, { kind: 'choice', option: 0 }), itemId: 'no/such' }
    expect((await visitor.send(postAnswer, 'POST', answer)).status).toBe(404)
  })

  test('needs an account', async () => {
    expect((await send(choice, { kind: 'choice', option: 0 }, undefined, new Visitor())).status).toBe(401)
  })
})

describe('every kind', () => {
  test('several: all that is right and nothing else', async () => {
    const item = itemOf('several')
    const right = shownOrder(item).flatMap((place, at) => (item.options[place]?.right ? [at] : []))
    expect((await send(item, { kind: 'several', options: right })).body).toMatchObject({ correct: true })
    expect((await send(item, { kind: 'several', options: right.slice(1) })).body).toMatchObject({
      correct: false,
    })
    expect((await send(item, { kind: 'several', options: [right[0], right[0]] })).status).toBe(400)
  })

  test('order: shown in another, right in the right one', async () => {
    const item = itemOf('order')
    const asShown = item.steps.map((_, at) => at)
    const inOrder = asShown.map((place) => shownOrder(item).indexOf(place))
    expect((await send(item, { kind: 'order', order: asShown })).body).toMatchObject({ correct: false })
    expect((await send(item, { kind: 'order', order: inOrder })).body).toMatchObject({ correct: true })
    expect((await send(item, { kind: 'order', order: [0, 0, 0] })).status).toBe(400)
  })

  test('number: within the tolerance, and a known mistake is named', async () => {
    const item = itemOf('number')
    const number = (text: string) => send(item, { kind: 'number', text })
    expect((await number(String(item.answer))).body).toMatchObject({ correct: true })
    const known = await number(String(item.mistakes[0]?.answer))
    expect(known.body).toMatchObject({ correct: false, why: { type: 'root' } })
    expect((await number('12345.678')).body).toMatchObject({ correct: false, why: null })
    expect((await number('many')).body).toEqual({
      kind: 'unreadable',
      code: 'number',
      params: { fragment: 'many' },
    })
  })

  test('formula: any equivalent one, the point where it differs, and what cannot be read is no answer', async () => {
    const item = catalog().quiz.get('activations/sigmoid-derivative')
    if (item === undefined) throw new Error('no such item')
    const formula = (latex: string) => send(item, { kind: 'formula', latex })
    expect((await formula('\\sigma(z)-\\sigma(z)^2')).body).toMatchObject({ correct: true, difference: null })
    expect((await formula('\\sigma(z)')).body).toMatchObject({
      correct: false,
      difference: { yours: expect.any(String), right: expect.any(String) },
    })
    const before = await log()
    expect((await formula('\\sigma(z')).body).toMatchObject({ kind: 'unreadable', code: 'brackets' })
    expect((await formula('9'.repeat(5000))).body).toMatchObject({ kind: 'unreadable', code: 'too-long' })
    expect(await log()).toEqual(before)
  })
})

describe('the explanation', () => {
  const open = (item: QuizItem) => visitor.send(postExplanation, 'POST', { itemId: item.id, locale: 'zh' })

  test('can be opened without an answer; then answers are no evidence', async () => {
    expect(await open(choice)).toMatchObject({
      status: 200,
      body: { correct: null, explanation: { type: 'root' } },
    })
    await open(choice)
    expect(await prisma.quizExplanationSeen.count({ where: { userId } })).toBe(1)
    await choose(true)
    expect((await selectTopic(userId, choice.topic, new Date()))?.evidence).toBe(0)
  })

  test('of an item that does not exist is not found', async () => {
    const { status } = await visitor.send(postExplanation, 'POST', { itemId: 'no/such', locale: 'zh' })
    expect(status).toBe(404)
  })
})

describe('afterwards', () => {
  const timeZone = 'Asia/Shanghai'

  test('skill has moved, and the same item again changes nothing', async () => {
    const evidence = async () => (await selectTopic(userId, choice.topic, new Date()))?.evidence
    await choose(true)
    expect(await evidence()).toBe(1)
    await choose(false)
    expect(await evidence()).toBe(1)
  })

  test('a missed item brings its cards into today, until they are reviewed or it is answered right', async () => {
    const first = async () =>
      (await selectReviewQueue(userId, new Date(), timeZone)).cards.map(({ cardId }) => cardId)
    const item = itemOf('number')
    await send(item, { kind: 'number', text: '12345.678' })
    expect((await first()).slice(0, item.cards.length).sort()).toEqual([...item.cards].sort())
    await send(item, { kind: 'number', text: String(item.answer) })
    expect((await first()).slice(0, item.cards.length).sort()).not.toEqual([...item.cards].sort())
  })

  test('the overview counts, and the next round asks others', async () => {
    const round = () => selectQuizRound(userId, choice.topic, new Date(), timeZone, catalog())
    expect((await round()).map(({ itemId }) => itemId)).toContain(choice.id)
    await choose(false)
    expect((await round()).map(({ itemId }) => itemId)).not.toContain(choice.id)
    const overview = await selectQuizOverview(userId, catalog())
    expect(overview.topics.find(({ topicId }) => topicId === choice.topic)).toMatchObject({
      right: 0,
      missed: 1,
    })
    expect(overview.recent).toMatchObject([{ itemId: choice.id, correct: false }])
    expect((await selectQuizOverview(null, catalog())).answers).toBe(0)
  })
})

test('a choice can be guessed, nothing else', () => {
  expect(guessOf(choice)).toBe(1 / choice.options.length)
  expect(guessOf(itemOf('several'))).toBe(0)
  expect(guessOf(itemOf('formula'))).toBe(0)
})
