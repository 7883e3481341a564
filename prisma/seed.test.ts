import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Card } from '#labs/catalog.ts'
import { openTestDatabase, type TestDatabase } from '../tests/fixtures/database.ts'
import { prisma } from './client.ts'
import { type Content, seed } from './seed.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
})

afterAll(async () => {
  await prisma.$disconnect()
  await database.close()
})

const card = (id: string, hash: string): Card => ({
  id,
  topic: 't',
  order: 1,
  source: [],
  difficulty: 1,
  company: null,
  text: { zh: { question: '', answer: '' }, en: { question: '', answer: '' } },
  hash,
})

const content = (...cards: Card[]): Content => ({
  topics: [
    {
      id: 't',
      order: 1,
      title: { zh: '', en: '' },
      summary: { zh: '', en: '' },
      needs: [],
      cards,
      labs: [],
      figures: [],
      quiz: [],
      interview: [],
    },
  ],
})

const at = (day: number) => new Date(Date.UTC(2000, 0, day))
const rows = () => prisma.card.findMany({ orderBy: { id: 'asc' } })

test('writes what is new or changed, retires what vanished, and takes it back when it returns', async () => {
  expect(await seed(prisma, content(card('t/a', '1'), card('t/b', '1')), at(1))).toEqual({
    written: 2,
    retired: 0,
  })
  expect(await seed(prisma, content(card('t/a', '1'), card('t/b', '1')), at(2))).toEqual({
    written: 0,
    retired: 0,
  })

  expect(await seed(prisma, content(card('t/a', '2')), at(3))).toEqual({ written: 1, retired: 1 })
  expect((await rows()).map(({ id, contentHash, retiredAt }) => [id, contentHash, retiredAt])).toEqual([
    ['t/a', '2', null],
    ['t/b', '1', at(3)],
  ])
  expect(await seed(prisma, content(card('t/a', '2')), at(4))).toEqual({ written: 0, retired: 0 })

  await seed(prisma, content(card('t/b', '1'), card('t/a', '2')), at(5))
  expect((await rows()).map(({ id, position, retiredAt }) => [id, position, retiredAt])).toEqual([
    ['t/a', 1, null],
    ['t/b', 0, null],
  ])
})
