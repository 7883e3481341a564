import { describe, expect, test } from 'vitest'
import { type LabResult, type MasteryTopic, masteryByTopic, type QuizResult } from './mastery.ts'
import { type LoggedAnswer, missedItems, quizResults } from './quiz-evidence.ts'
import { pickItems } from './quiz-pick.ts'

const t0 = new Date('2026-03-02T09:00:00Z')
const day = (n: number) => new Date(t0.getTime() + n * 86_400_000)

function answer(
  itemId: string,
  at: number,
  correct = true,
  change: Partial<LoggedAnswer> = {},
): LoggedAnswer {
  return { itemId, topicId: 't', difficulty: 3, guess: 0, correct, answeredAt: day(at), ...change }
}
const topic: MasteryTopic = { id: 't', needs: [], recalls: [1, 1], stabilities: [60, 60] }

function masteryAfter(results: readonly (QuizResult | LabResult)[], now = day(0)) {
  const found = masteryByTopic([topic], results, now).get('t')
  if (!found) throw new Error('no topic')
  return found
}
const skill = (answers: LoggedAnswer[], now = day(0), opened: { itemId: string; seenAt: Date }[] = []) =>
  masteryAfter(quizResults(answers, opened), now)

describe('evidence of a quiz', () => {
  test('a right answer raises skill and narrows its band, a wrong one lowers it', () => {
    const before = masteryAfter([])
    const right = skill([answer('q', 0)])
    const wrong = skill([answer('q', 0, false)])
    expect(right.skill.value).toBeGreaterThan(before.skill.value)
    expect(wrong.skill.value).toBeLessThan(before.skill.value)
    expect(right.skill.high - right.skill.low).toBeLessThan(before.skill.high - before.skill.low)
    expect(right.evidence).toBe(1)
  })

  test('a right answer that could be guessed says less', () => {
    const certain = skill([answer('q', 0)]).skill.value
    const guessed = skill([answer('q', 0, true, { guess: 0.25 })]).skill.value
    expect(guessed).toBeLessThan(certain)
    expect(guessed).toBeGreaterThan(masteryAfter([]).skill.value)
  })

  test('an answer says less than a lab', () => {
    const lab = { labId: 'l', topicId: 't', score: 1, difficulty: 3, hints: 0, solutionSeen: false, at: t0 }
    expect(skill([answer('q', 0)]).skill.value).toBeLessThan(masteryAfter([lab]).skill.value)
  })

  test('the same item within 7 days is none, and each answer begins the week anew', () => {
    const once = skill([answer('q', 0)], day(20)).evidence
    expect(once).toBe(1)
    expect(skill([answer('q', 0), answer('q', 6.9)], day(20)).evidence).toBe(1)
    expect(skill([answer('q', 0), answer('q', 6), answer('q', 8)], day(20)).evidence).toBe(1)
    expect(skill([answer('q', 0), answer('q', 7)], day(20)).evidence).toBe(2)
  })

  test('after the explanation was opened an answer is none; one before it stays', () => {
    const opened = [{ itemId: 'q', seenAt: day(1) }]
    expect(skill([answer('q', 2), answer('other', 2)], day(9), opened).evidence).toBe(1)
    expect(skill([answer('q', 0), answer('q', 30)], day(31), opened).evidence).toBe(1)
  })

  test('a quiz item and a lab of one name are two things', () => {
    const lab = { labId: 'q', topicId: 't', score: 1, difficulty: 3, hints: 0, solutionSeen: false, at: t0 }
    expect(masteryAfter([lab, ...quizResults([answer('q', 0)], [])]).evidence).toBe(2)
  })

  test('quizzes alone never make a master: that takes a lab passed without help', () => {
    const answers = Array.from({ length: 60 }, (_, n) => answer(`q${n}`, n / 4, true, { difficulty: 5 }))
    const quizzes = skill(answers, day(15))
    expect(quizzes.skill.low).toBeGreaterThan(0.8)
    expect(quizzes.mastered).toBe(false)
    const lab = {
      labId: 'l',
      topicId: 't',
      score: 1,
      difficulty: 3,
      hints: 0,
      solutionSeen: false,
      at: day(15),
    }
    expect(masteryAfter([...quizResults(answers, []), lab], day(15)).mastered).toBe(true)
  })
})

describe('what was missed', () => {
  test('is what was answered wrong last, or explained without an answer', () => {
    const answers = [answer('a', 0, false), answer('b', 0, false), answer('b', 1), answer('c', 1)]
    const opened = [
      { itemId: 'd', seenAt: day(1) },
      { itemId: 'c', seenAt: day(0) },
    ]
    const missed = missedItems(answers, opened, day(0)).map(({ itemId }) => itemId)
    expect(missed.sort()).toEqual(['a', 'd'])
    expect(missedItems(answers, opened, day(0.5)).map(({ itemId }) => itemId)).toEqual(['d'])
  })
})

describe('a round', () => {
  const items = ['a', 'b', 'c', 'd']
  const pick = (answers: LoggedAnswer[], at: number, change: Partial<Parameters<typeof pickItems>[0]> = {}) =>
    pickItems({ items, answers, opened: [], now: day(at), size: 10, seed: null, ...change })
  const ids = (picked: ReturnType<typeof pickItems>) => picked.map(({ itemId }) => itemId)

  test('begins with what was never met, then what was missed, then what was known', () => {
    const answers = [answer('a', 0), answer('b', 8, false)]
    expect(ids(pick(answers, 10))).toEqual(['c', 'd', 'b', 'a'])
  })

  test('leaves out what was met within the week, as long as there is something else', () => {
    const answers = [answer('a', 0), answer('b', 0.1, false), answer('c', 0.2)]
    expect(ids(pick(answers, 0.5))).toEqual(['d'])
    expect(ids(pick([...answers, answer('d', 0.3)], 0.5))).toEqual(['a', 'b', 'c', 'd'])
  })

  test('says what no longer counts', () => {
    const opened = [{ itemId: 'd', seenAt: day(0) }]
    const picked = pick([answer('a', 0), answer('b', 0, false)], 3, { opened })
    expect(picked).toEqual([
      { itemId: 'c', counts: true },
      { itemId: 'b', counts: false },
      { itemId: 'd', counts: false },
    ])
    expect(pick([answer('b', 0, false)], 7, { items: ['b'] })).toEqual([{ itemId: 'b', counts: true }])
  })

  test('is mixed by its seed, the same each time', () => {
    const many = Array.from({ length: 40 }, (_, n) => `t/q${n}`)
    const round = (seed: string) => ids(pick([], 0, { items: many, seed }))
    expect(round('one')).toEqual(round('one'))
    expect(round('one')).not.toEqual(round('two'))
    expect(round('one')).not.toEqual(many.slice(0, 10))
    expect(new Set(round('one')).size).toBe(10)
  })
})
