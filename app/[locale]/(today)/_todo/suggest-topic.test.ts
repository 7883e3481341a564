import { expect, test } from 'vitest'
import type { TopicSummary } from '../../../_server/queries/types.ts'
import { suggestTopic } from './suggest-topic.ts'

function topic(topicId: string, change: Partial<TopicSummary> = {}): TopicSummary {
  return {
    topicId,
    recall: 0.5,
    skill: { value: 0.5, low: 0.3, high: 0.7 },
    mastery: 0.5,
    mastered: false,
    evidence: 1,
    needs: [],
    ready: true,
    cards: { total: 5, seen: 5, due: 0 },
    labs: { total: 2, passed: 0 },
    ...change,
  }
}

test('the lowest mastery is suggested', () => {
  expect(suggestTopic([topic('a'), topic('b', { mastery: 0.2 })], null)?.topicId).toBe('b')
})

test('among equals the one known least exactly', () => {
  const wide = topic('b', { skill: { value: 0.5, low: 0.1, high: 0.9 } })
  expect(suggestTopic([topic('a'), wide], null)?.topicId).toBe('b')
})

test('a topic whose prerequisites are known comes before one whose are not', () => {
  const early = topic('early', { ready: false, mastery: 0 })
  expect(suggestTopic([early, topic('ready')], null)?.topicId).toBe('ready')
  expect(suggestTopic([early], null)?.topicId).toBe('early')
})

test('neither a topic without an open lab, nor the one already listed', () => {
  const topics = [topic('all-passed', { labs: { total: 2, passed: 2 } }), topic('listed')]
  expect(suggestTopic(topics, 'listed')).toBeNull()
})
