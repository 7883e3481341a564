import { describe, expect, test } from 'vitest'
import { countByDay, lastDays, retention, streak } from './history.ts'
import type { Rating } from './scheduling.ts'

const zone = 'Asia/Shanghai'
const now = new Date('2026-03-02T10:00:00+08:00')
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)

describe('countByDay', () => {
  test('counts on the learner’s days, the last of them today', () => {
    const night = new Date('2026-03-02T03:00:00+08:00')
    expect(countByDay([now, night, ago(2), ago(9)], now, zone, 4)).toEqual([0, 1, 1, 1])
    expect(lastDays(now, zone, 3)).toEqual(['2026-02-28', '2026-03-01', '2026-03-02'])
  })
})

describe('streak', () => {
  test.each([
    ['nothing', [], 0],
    ['today only', [ago(0)], 1],
    ['until yesterday', [ago(1), ago(2)], 2],
    ['with a gap', [ago(0), ago(1), ago(3)], 2],
    ['before yesterday', [ago(2)], 0],
  ])('%s', (_, times, length) => {
    expect(streak(times, now, zone)).toBe(length)
  })
})

describe('retention', () => {
  const log = (...ratings: Rating[]) =>
    ratings.map((rating, i) => ({ id: `${i}`, cardId: 'a', rating, reviewedAt: ago(20 - i) }))

  test('leaves out the first sight of a card and its learning steps', () => {
    expect(retention(log(3), ago(30))).toEqual({ recalled: 0, total: 0 })
    expect(retention(log(1, 2, 3), ago(30))).toEqual({ recalled: 0, total: 0 })
    expect(retention(log(3, 3, 1, 1, 3, 2), ago(30))).toEqual({ recalled: 2, total: 3 })
  })

  test('counts since the instant, but learns from before it', () => {
    expect(retention(log(3, 3, 4), ago(18))).toEqual({ recalled: 1, total: 1 })
  })
})
