import { expect, test } from 'vitest'
import { suggestQuiz } from './suggest-quiz.ts'
import type { TopicSummary } from './types.ts'

const now = new Date('2026-03-12T09:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

const item = (id: string) => ({ id, cards: [] })
const curriculum = {
  topics: ['first', 'second'].map((id) => ({
    ...{ id, needs: [], cards: [], labs: [] },
    quiz: [item(`${id}/a`), item(`${id}/b`)],
  })),
}

const topic = (topicId: string, { seen = 0, ready = true } = {}): TopicSummary => ({
  ...{ topicId, recall: 0, skill: { value: 0, low: 0, high: 1 }, mastery: 0, mastered: false, evidence: 0 },
  ...{ needs: [], ready, cards: { total: 1, seen, due: 0 }, labs: { total: 0, passed: 0 } },
})

const answer = (itemId: string, correct: boolean, hours: number) => ({
  ...{ itemId, topicId: '', difficulty: 1, guess: 0, correct },
  answeredAt: hoursAgo(hours),
})

const suggested = (topics: TopicSummary[], answers: ReturnType<typeof answer>[] = []) =>
  suggestQuiz(curriculum, { quizAnswers: answers, explanationsSeen: [] }, topics, now)

test('who has done nothing is asked about the first topic that needs nothing', () => {
  expect(suggested([topic('first'), topic('second')])).toEqual({ topicId: 'first', fresh: 2, missed: 0 })
  expect(suggested([topic('first', { ready: false }), topic('second')])?.topicId).toBe('second')
})

test('a topic that was begun comes before others', () => {
  expect(suggested([topic('first'), topic('second', { seen: 1 })])?.topicId).toBe('second')
})

test('a question that was missed counts again a day later', () => {
  const topics = [topic('first'), topic('second')]
  expect(suggested(topics, [answer('second/a', false, 25)])).toEqual({
    topicId: 'second',
    fresh: 1,
    missed: 1,
  })
  expect(suggested(topics, [answer('second/a', false, 2)])?.topicId).toBe('first')
})

test('when every question is answered nothing is suggested', () => {
  const all = curriculum.topics.flatMap(({ quiz }) => quiz.map(({ id }) => answer(id, true, 50)))
  expect(suggested([topic('first'), topic('second')], all)).toBeNull()
})
