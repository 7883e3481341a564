import fc from 'fast-check'
import { default_w, FSRSAlgorithm, type FSRSState } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import {
  type Memory,
  type Rating,
  type Review,
  ratings,
  replay,
  retrievability,
  reviewOutcomes,
} from './scheduling.ts'

const exact = { desiredRetention: 0.9, fuzz: false }
const fuzzy = { desiredRetention: 0.9, fuzz: true }
const start = new Date('2026-03-02T09:00:00Z')
const days = (n: number) => new Date(start.getTime() + n * 86_400_000)

function log(entries: [Rating, Date][], timeZone = 'UTC'): Review[] {
  return entries.map(([rating, reviewedAt], i) => ({
    id: String(i).padStart(3, '0'),
    rating,
    reviewedAt,
    timeZone,
  }))
}

describe('known vectors of FSRS-6', () => {
  test('ratings 1,3,3,3,3,3 after 0,0,1,3,8,21 days give S = 53.62691, D = 6.3574867', () => {
    const algorithm = new FSRSAlgorithm({ w: default_w })
    let state: FSRSState | null = null
    for (const [rating, elapsed] of [
      [1, 0],
      [3, 0],
      [3, 1],
      [3, 3],
      [3, 8],
      [3, 21],
    ] as const) {
      state = algorithm.next_state(state, elapsed, rating)
    }
    expect(state?.stability).toBeCloseTo(53.62691, 4)
    expect(state?.difficulty).toBeCloseTo(6.3574867, 6)
  })

  test('the same log, counted in the learner’s days, gives the same memory', () => {
    let day = 0
    const entries = (
      [
        [1, 0],
        [3, 0],
        [3, 1],
        [3, 3],
        [3, 8],
        [3, 21],
      ] as const
    ).map(([rating, elapsed], i): [Rating, Date] => {
      day += elapsed
      return [rating, new Date(days(day).getTime() + i * 60_000)]
    })
    const memory = replay('t/c', log(entries), exact)
    expect(memory?.stability).toBeCloseTo(53.62691, 4)
    expect(memory?.difficulty).toBeCloseTo(6.3574867, 6)
  })

  test('reviewed whenever due, the intervals are those of the full scheduler with one learning step', () => {
    let memory: Memory | null = null
    const intervals: number[] = []
    let at = new Date('2022-11-29T12:30:00Z')
    for (const rating of [3, 3, 3, 3, 3, 3, 1, 1, 3] as const) {
      const next: Memory = reviewOutcomes('t/c', memory, at, 'UTC', exact)[rating]
      intervals.push(next.intervalDays)
      at = next.due
      memory = next
    }
    expect(intervals).toEqual([2, 11, 46, 163, 497, 1346, 0, 0, 3])
  })
})

describe('the learning step', () => {
  test('a new card comes back after 10 minutes, 15 minutes, or days', () => {
    const outcomes = reviewOutcomes('t/c', null, start, 'UTC', exact)
    expect(ratings.map((rating) => [outcomes[rating].step, outcomes[rating].intervalDays])).toEqual([
      [0, 0],
      [0, 0],
      [null, 2],
      [null, 8],
    ])
    expect(outcomes[1].due.getTime() - start.getTime()).toBe(10 * 60_000)
    expect(outcomes[2].due.getTime() - start.getTime()).toBe(15 * 60_000)
  })

  test('forgetting a learned card is a lapse, failing the step again is not', () => {
    const memory = replay(
      't/c',
      log([
        [3, start],
        [1, days(2)],
        [1, days(2)],
      ]),
      exact,
    )
    expect(memory).toMatchObject({ lapses: 1, reps: 3, step: 0 })
  })
})

describe('days', () => {
  test('a review at 3 in the morning still belongs to yesterday', () => {
    const evening = new Date('2026-03-02T22:00:00+08:00')
    const night = new Date('2026-03-03T03:00:00+08:00')
    const morning = new Date('2026-03-03T05:00:00+08:00')
    const learned = log([[3, evening]], 'Asia/Shanghai')
    const memoryAfter = (at: Date) => replay('t/c', [...learned, ...log([[3, at]], 'Asia/Shanghai')], exact)
    const sameDay = new FSRSAlgorithm({ w: default_w }).next_state(replay('t/c', learned, exact), 0, 3)
    expect(memoryAfter(night)?.stability).toBe(sameDay.stability)
    expect(memoryAfter(morning)?.stability).not.toBe(sameDay.stability)
  })

  test('a card is due from the beginning of the learner’s day', () => {
    const memory = replay('t/c', log([[3, new Date('2026-03-02T22:00:00+08:00')]], 'Asia/Shanghai'), exact)
    expect(memory?.due).toEqual(new Date('2026-03-04T04:00:00+08:00'))
  })
})

const anyRating = fc.constantFrom(...ratings)
const anyLog = fc
  .array(fc.tuple(anyRating, fc.integer({ min: 1, max: 60 * 24 * 40 })), { minLength: 1, maxLength: 12 })
  .map((steps) => {
    let at = start.getTime()
    return log(
      steps.map(([rating, minutes]): [Rating, Date] => {
        at += minutes * 60_000
        return [rating, new Date(at)]
      }),
      'America/New_York',
    )
  })

describe('replay', () => {
  test('does not depend on the order of the rows, and does the same again', () => {
    fc.assert(
      fc.property(anyLog, fc.infiniteStream(fc.nat()), (reviews, keys) => {
        const shuffled = reviews.map((r) => [keys.next().value, r] as const)
        shuffled.sort((a, b) => a[0] - b[0])
        expect(
          replay(
            't/c',
            shuffled.map((pair) => pair[1]),
            fuzzy,
          ),
        ).toEqual(replay('t/c', reviews, fuzzy))
      }),
    )
  })

  test('a better rating never comes back sooner, and stays within bounds', () => {
    fc.assert(
      fc.property(anyLog, fc.constantFrom(0.7, 0.9, 0.99), (reviews, desiredRetention) => {
        const scheduling = { desiredRetention, fuzz: true }
        const memory = replay('t/c', reviews, scheduling)
        const now = memory?.due ?? start
        const next = reviewOutcomes('t/c', memory, now, 'America/New_York', scheduling)
        const [again, hard, good, easy] = ratings.map((rating) => next[rating].intervalDays)
        expect([again, hard, good, easy]).toEqual([again, hard, good, easy].sort((a = 0, b = 0) => a - b))
        expect(good).not.toBe(easy)
        expect(next[1].due < next[2].due).toBe(true)
        for (const rating of ratings) {
          expect(next[rating].due > now).toBe(true)
          expect(next[rating].difficulty).toBeGreaterThanOrEqual(1)
          expect(next[rating].difficulty).toBeLessThanOrEqual(10)
          expect(next[rating].stability).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('an empty log is a card never seen', () => {
    expect(replay('t/c', [], exact)).toBeNull()
  })
})

describe('fuzz', () => {
  test('spreads long intervals, by card, but leaves short ones alone', () => {
    const at = (id: string, stability: number) => {
      const memory: Memory = {
        ...{ stability, difficulty: 5, reps: 4, lapses: 0, step: null },
        ...{ lastReview: start, due: days(stability), intervalDays: stability },
      }
      return reviewOutcomes(id, memory, days(stability), 'UTC', fuzzy)[3].intervalDays
    }
    const long = new Set(Array.from({ length: 30 }, (_, i) => at(`t/${i}`, 40)))
    expect(long.size).toBeGreaterThan(5)
    const short = new Set(
      Array.from(
        { length: 30 },
        (_, i) => reviewOutcomes(`t/${i}`, null, start, 'UTC', fuzzy)[3].intervalDays,
      ),
    )
    expect([...short]).toEqual([2])
  })
})

describe('retrievability', () => {
  test('is 1 at the review and 90 % after as many days as the stability says', () => {
    const memory = { stability: 12, lastReview: start }
    expect(retrievability(memory, start)).toBe(1)
    expect(retrievability(memory, days(12))).toBeCloseTo(0.9, 6)
    expect(retrievability(memory, new Date(start.getTime() - 1000))).toBe(1)
  })
})
