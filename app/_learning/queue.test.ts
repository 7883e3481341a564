import { describe, expect, test } from 'vitest'
import { type QueueInput, todaysQueue } from './queue.ts'
import type { Memory } from './scheduling.ts'

type Known = Pick<Memory, 'stability' | 'step' | 'lastReview' | 'due'>

const now = new Date('2026-03-02T10:00:00+08:00')
const minutes = (n: number) => new Date(now.getTime() + n * 60_000)
const days = (n: number) => minutes(n * 24 * 60)

const learned = (stability: number, due: Date): Known => ({
  stability,
  step: null,
  lastReview: days(-10),
  due,
})
const stepping = (due: Date): Known => ({ stability: 0.3, step: 0, lastReview: minutes(-5), due })

function queue(change: Partial<QueueInput>) {
  return todaysQueue({
    cards: ['a', 'b', 'c', 'd', 'e'],
    memories: new Map(),
    pointedTo: new Set(),
    now,
    timeZone: 'Asia/Shanghai',
    newCardsPerDay: 2,
    introducedToday: 0,
    ...change,
  })
}
const idsOf = (change: Partial<QueueInput>) => queue(change).items.map(({ cardId }) => cardId)

describe('todaysQueue', () => {
  test('introduces new cards in the order of the curriculum, up to the daily cap', () => {
    expect(idsOf({})).toEqual(['a', 'b'])
    expect(idsOf({ introducedToday: 1 })).toEqual(['a'])
    expect(idsOf({ introducedToday: 5 })).toEqual([])
    expect(idsOf({ newCardsPerDay: 0 })).toEqual([])
  })

  test('puts open steps first, then reviews with the most forgotten first, then new cards', () => {
    const memories = new Map([
      ['b', learned(20, days(-1))],
      ['c', learned(5, days(-1))],
      ['d', stepping(minutes(-1))],
    ])
    expect(idsOf({ memories })).toEqual(['d', 'c', 'b', 'a', 'e'])
  })

  test('leaves out what is due tomorrow, and shows from the beginning of the day what is due today', () => {
    const memories = new Map([
      ['a', learned(5, new Date('2026-03-03T04:00:00+08:00'))],
      ['b', learned(5, new Date('2026-03-02T04:00:00+08:00'))],
    ])
    expect(idsOf({ memories, newCardsPerDay: 0 })).toEqual(['b'])
  })

  test('takes a step early when it ends within 20 minutes, and says when the next one ends', () => {
    const memories = new Map([
      ['a', stepping(minutes(15))],
      ['b', stepping(minutes(25))],
      ['c', learned(5, days(-1))],
    ])
    const { items, nextLearningAt, counts } = queue({ memories, newCardsPerDay: 0 })
    expect(items).toEqual([
      { cardId: 'c', stage: 'review' },
      { cardId: 'a', stage: 'learning' },
    ])
    expect(nextLearningAt).toEqual(minutes(25))
    expect(counts).toEqual({ learning: 2, review: 1, new: 0 })
  })

  test('brings the cards that a failed check points to into today, also new ones beyond the cap', () => {
    const memories = new Map([
      ['a', learned(30, days(20))],
      ['b', learned(5, days(-1))],
    ])
    const { items, counts } = queue({ memories, pointedTo: new Set(['a', 'e']), newCardsPerDay: 0 })
    expect(items).toEqual([
      { cardId: 'a', stage: 'review' },
      { cardId: 'e', stage: 'new' },
      { cardId: 'b', stage: 'review' },
    ])
    expect(counts).toEqual({ learning: 0, review: 2, new: 1 })
  })

  test('a memory of a card that is no longer in the curriculum is left out', () => {
    expect(idsOf({ memories: new Map([['gone', learned(5, days(-1))]]), newCardsPerDay: 0 })).toEqual([])
  })
})
