import { describe, expect, test } from 'vitest'
import type { InterviewQuestion } from '#labs/catalog.ts'
import type { LastAnswer } from '#prisma/interview-answer.ts'
import { nextQuestion } from './interview.ts'

const text = { question: '', weak: '', good: '', excellent: '', followUps: '' }
const question = (id: string): InterviewQuestion => ({
  ...{
    id,
    topic: 't',
    order: 1,
    source: ['A1'],
    difficulty: 2,
    minutes: 3,
    company: null,
    cards: [],
    labs: [],
  },
  text: { zh: text, en: text },
})
const questions = ['t/a', 't/b', 't/c'].map(question)
const answers = (...rows: [id: string, rating: LastAnswer['rating'], day: number][]) =>
  new Map(
    rows.map(([questionId, rating, day]) => [
      questionId,
      { questionId, rating, times: 1, answeredAt: new Date(Date.UTC(2000, 0, day)) },
    ]),
  )

describe('the question to practise next', () => {
  test('is the first that was never answered', () => {
    expect(nextQuestion(questions, answers(['t/a', 'WEAK', 1]))?.id).toBe('t/b')
  })

  test('then the weakest, the longest ago first', () => {
    const all = answers(['t/a', 'GOOD', 1], ['t/b', 'WEAK', 3], ['t/c', 'WEAK', 2])
    expect(nextQuestion(questions, all)?.id).toBe('t/c')
  })

  test('is none when every answer was excellent', () => {
    const all = answers(['t/a', 'EXCELLENT', 1], ['t/b', 'EXCELLENT', 1], ['t/c', 'EXCELLENT', 1])
    expect(nextQuestion(questions, all)).toBeNull()
  })
})
