import { expect, test } from 'vitest'
import { edited, openDraft, overtaken, saved, swapCopies } from './draft-state.ts'

const server = { source: 'server', revision: 3, updatedAt: '2026-01-01T10:00:00.000Z' }

test('without any copy the starter is shown', () => {
  expect(openDraft('starter', null, null)).toMatchObject({
    source: 'starter',
    base: 0,
    status: 'saved',
    other: null,
  })
})

test('work written on top of the server copy but never sent is what is shown', () => {
  expect(openDraft('starter', server, { source: 'mine', base: 3, at: 't' })).toMatchObject({
    source: 'mine',
    status: 'unsaved',
    base: 3,
  })
})

test('work written before the server copy changed elsewhere is kept beside it', () => {
  expect(openDraft('starter', server, { source: 'mine', base: 2, at: 't' })).toMatchObject({
    source: 'server',
    status: 'saved',
    other: { source: 'mine', at: 't' },
  })
})

test('what is typed while a save travels is still unsaved when it arrives', () => {
  const typed = edited(openDraft('starter', server, null), 'one')
  const more = edited(typed, 'one two')
  expect(saved(more, 'one', 4, 't4')).toMatchObject({ base: 4, status: 'unsaved', savedAt: 't4' })
  expect(saved(more, 'one two', 4, 't4').status).toBe('saved')
})

test('a newer copy from elsewhere never destroys ours, and swapping loses neither', () => {
  const mine = edited(openDraft('starter', server, null), 'mine')
  const after = overtaken(mine, { source: 'theirs', revision: 9, updatedAt: 't9' }, 'now')
  expect(after).toMatchObject({ source: 'theirs', base: 9, other: { source: 'mine' } })
  expect(swapCopies(after, 'later')).toMatchObject({
    source: 'mine',
    status: 'unsaved',
    other: { source: 'theirs' },
  })
})
