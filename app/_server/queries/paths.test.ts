import { describe, expect, test } from 'vitest'
import type { LearningPath } from '#labs/catalog.ts'
import { describePath, itemsOf, type PathItem, shareOf } from './paths.ts'

const title = { zh: '', en: '' }
const path: LearningPath = {
  ...{ id: 'p', order: 1, title, summary: title, unit: 'stage' },
  stages: [
    { title, steps: [{ kind: 'cards', ids: ['a', 'b'] }] },
    {
      title,
      steps: [
        { kind: 'figures', ids: ['f'] },
        { kind: 'labs', ids: ['l', 'gone'] },
      ],
    },
  ],
}

const state = (done: readonly string[]) =>
  describePath(path, (kind, id): PathItem | null =>
    id === 'gone'
      ? null
      : { kind, id, href: '', title, minutes: 10, done: kind === 'figures' ? null : done.includes(id) },
  )

describe('a path', () => {
  test('goes on with the first thing that is not done', () => {
    expect(state([]).next?.id).toBe('a')
    expect(state(['a']).next?.id).toBe('b')
    expect(state(['b']).next?.id).toBe('a')
    expect(state(['a', 'b']).next?.id).toBe('l')
    expect(state(['a', 'b', 'l']).next).toBeNull()
  })

  test('counts what leaves a trace; the rest takes time until all is done', () => {
    expect(shareOf(itemsOf(state([])))).toEqual({ done: 0, total: 3, minutes: 40, left: 40 })
    expect(shareOf(itemsOf(state(['a'])))).toEqual({ done: 1, total: 3, minutes: 40, left: 30 })
    expect(shareOf(itemsOf(state(['a', 'b', 'l'])))).toEqual({ done: 3, total: 3, minutes: 40, left: 0 })
  })
})
