import { expect, test } from 'vitest'
import { placeLabs } from './lab-layout.ts'

const labs = [
  { id: 'a', topic: 'one', needs: [] },
  { id: 'b', topic: 'one', needs: ['a'] },
  { id: 'c', topic: 'one', needs: [] },
  { id: 'd', topic: 'two', needs: ['b'] },
  { id: 'e', topic: 'two', needs: ['d', 'c'] },
]
const lanes = placeLabs(['one', 'two', 'three'], labs)
const places = new Map(lanes.flatMap((lane) => lane.labs.map((lab) => [lab.id, lab] as const)))

test('every lab stands to the right of all it needs, in other lanes too', () => {
  for (const { id, needs } of labs)
    for (const need of needs)
      expect(places.get(id)?.column).toBeGreaterThan(places.get(need)?.column ?? Number.NaN)
})

test('no two labs of a lane share a place', () => {
  for (const lane of lanes) {
    const spots = lane.labs.map(({ column, row }) => `${column} ${row}`)
    expect(new Set(spots).size).toBe(spots.length)
    expect(lane.rows).toBe(1 + Math.max(...lane.labs.map(({ row }) => row)))
  }
})

test('a chain stays in one row; a topic without labs has no lane', () => {
  expect([places.get('a')?.row, places.get('b')?.row]).toEqual([0, 0])
  expect(lanes.map(({ topic }) => topic)).toEqual(['one', 'two'])
})

test('a circle ends', () => {
  const circle = [
    { id: 'x', topic: 'one', needs: ['y'] },
    { id: 'y', topic: 'one', needs: ['x'] },
  ]
  expect(placeLabs(['one'], circle)[0]?.labs).toHaveLength(2)
})
