import { expect, test } from 'vitest'
import { nextSession, startSession } from './session-state.ts'

const start = startSession(['a', 'b', 'c'])
const rate = (state: ReturnType<typeof startSession>, reviewId: string) =>
  nextSession(nextSession(state, { type: 'reveal' }), { type: 'rate', reviewId })

test('a card is rated only after its answer was shown', () => {
  expect(nextSession(start, { type: 'rate', reviewId: '1' })).toBe(start)
  expect(rate(start, '1')).toMatchObject({ order: ['b', 'c'], revealed: false, done: 1 })
})

test('an undone card comes back at once, open', () => {
  const state = nextSession(rate(rate(start, '1'), '2'), { type: 'undone', cardId: 'b' })
  expect(state).toMatchObject({ order: ['b', 'c'], revealed: true, done: 1 })
  expect(state.history).toEqual([{ reviewId: '1', cardId: 'a' }])
})

test('a card that was undone after the round ended is put in front of it', () => {
  const over = rate(rate(rate(start, '1'), '2'), '3')
  expect(nextSession(over, { type: 'undone', cardId: 'c' }).order).toEqual(['c'])
})

test('a new round leaves the card on the table where it is', () => {
  const open = nextSession(start, { type: 'reveal' })
  const round = nextSession(open, { type: 'round', cardIds: ['d', 'a'], unsent: [] })
  expect(round).toMatchObject({ order: ['a', 'd'], revealed: true })
})

test('a new round leaves out what was rated here but is still unsent', () => {
  const round = nextSession(rate(start, '1'), { type: 'round', cardIds: ['a', 'd'], unsent: ['a'] })
  expect(round).toMatchObject({ order: ['d'], revealed: false })
})
