import { expect, test } from 'vitest'
import { calendarWeeks, workedDays } from './calendar-weeks.ts'

const day = (text: string, reviews = 0, submissions = 0, answers = 0) => ({
  ...{ day: text, reviews, submissions, answers },
})

test('a column begins on Monday, and what lies outside of the days is empty', () => {
  // 2026-03-06 is a Friday.
  const weeks = calendarWeeks([day('2026-03-06'), day('2026-03-07'), day('2026-03-08'), day('2026-03-09')])
  expect(weeks.map((week) => week.map((cell) => cell?.day ?? '-'))).toEqual([
    ['-', '-', '-', '-', '2026-03-06', '2026-03-07', '2026-03-08'],
    ['2026-03-09', '-', '-', '-', '-', '-', '-'],
  ])
})

test('levels are relative to the busiest day, a submission counts as five cards, a question as two', () => {
  const [week] = calendarWeeks([
    day('2026-03-09', 20),
    day('2026-03-10', 0, 2),
    day('2026-03-11', 1),
    day('2026-03-12'),
    day('2026-03-13', 11),
    day('2026-03-14', 0, 0, 3),
  ])
  expect(week?.map((cell) => cell?.level)).toEqual([4, 2, 1, 0, 3, 2, undefined])
})

test('without any work every day is at level 0', () => {
  expect(calendarWeeks([day('2026-03-09')])[0]?.[0]?.level).toBe(0)
})

test('a day with nothing but a question is a day of work', () => {
  expect(workedDays([day('2026-03-09'), day('2026-03-10', 0, 0, 1), day('2026-03-11', 1)])).toBe(2)
})
