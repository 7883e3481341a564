import { expect, test } from 'vitest'
import { directNeeds, placeTopics } from './topic-layout.ts'

const topics = [
  { id: 'linear', needs: [] },
  { id: 'activations', needs: ['linear'] },
  { id: 'vanishing', needs: ['activations'] },
  { id: 'relu', needs: ['activations', 'vanishing'] },
  { id: 'overfitting', needs: ['linear'] },
  { id: 'initialization', needs: ['activations', 'vanishing'] },
]

test('every topic stands to the right of all it needs', () => {
  const column = new Map(placeTopics(topics).map((topic) => [topic.id, topic.column]))
  for (const { id, needs } of topics)
    for (const need of needs) expect(column.get(id)).toBeGreaterThan(column.get(need) ?? Number.NaN)
})

test('no two topics share a place', () => {
  const places = placeTopics(topics).map(({ column, row }) => `${column} ${row}`)
  expect(new Set(places).size).toBe(topics.length)
})

test('an edge that follows from others is left out', () => {
  expect(directNeeds(topics).get('relu')).toEqual(['vanishing'])
  expect(directNeeds(topics).get('activations')).toEqual(['linear'])
})

test('a chain stays in one row', () => {
  const row = new Map(placeTopics(topics).map((topic) => [topic.id, topic.row]))
  expect([row.get('linear'), row.get('activations'), row.get('vanishing'), row.get('relu')]).toEqual([
    0, 0, 0, 0,
  ])
})
