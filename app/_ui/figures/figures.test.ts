import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { inspect } from '#labs/catalog.ts'
import { figures } from './figures.ts'

const { catalog } = inspect(fileURLToPath(new URL('../../../labs', import.meta.url)))

test('every figure of the curriculum is drawn, and nothing else', () => {
  const described = catalog.topics.flatMap((topic) => topic.figures.map(({ id }) => id))
  expect(described.toSorted()).toEqual(Object.keys(figures).toSorted())
})

test('every topic has a figure, and every figure explains a card', () => {
  for (const topic of catalog.topics) {
    expect(topic.figures.length, topic.id).toBeGreaterThan(0)
    for (const { id, cards } of topic.figures) expect(cards.length, id).toBeGreaterThan(0)
  }
})
