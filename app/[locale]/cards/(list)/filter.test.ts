import { expect, test } from 'vitest'
import type { TopicCard } from '../../../_server/queries/types.ts'
import { parseFilter, passesFilter } from './filter.ts'

const now = new Date('2026-03-09T10:00:00Z')
const card = (change: Partial<TopicCard>): TopicCard => ({
  cardId: 'topic/card',
  difficulty: 2,
  stage: 'review',
  due: '2026-03-10T10:00:00Z',
  retrievability: 0.9,
  ...change,
})

test('a filter that nobody knows shows everything', () => {
  expect(parseFilter('nonsense')).toBe('all')
  expect(parseFilter(['due', 'new'])).toBe('all')
  expect(parseFilter('due')).toBe('due')
})

test('due is what has come back by now, never a new card', () => {
  expect(passesFilter(card({ due: '2026-03-09T09:59:00Z' }), 'due', now)).toBe(true)
  expect(passesFilter(card({}), 'due', now)).toBe(false)
  expect(passesFilter(card({ stage: 'new', due: null }), 'due', now)).toBe(false)
})

test('the other filters go by stage', () => {
  expect(passesFilter(card({ stage: 'learning' }), 'learning', now)).toBe(true)
  expect(passesFilter(card({ stage: 'learning' }), 'review', now)).toBe(false)
})
