import { expect, test } from 'vitest'
import { matchItems, type PaletteItem } from './palette-match.ts'

const items: PaletteItem[] = [
  { kind: 'card', title: '为什么 ReLU 更快？', href: '/cards/relu-family/why-fast' },
  { kind: 'lab', title: '批量归一化的反向', href: '/labs/bn-backward-bhw' },
  { kind: 'topic', title: '批量归一化', href: '/topics/batch-norm' },
  { kind: 'page', title: '进度', href: '/progress' },
]
const titles = (query: string, limit = 10) => matchItems(items, query, limit).map(({ title }) => title)

test('an empty query lists places, not single cards', () => {
  expect(titles('')).toEqual(['进度', '批量归一化', '批量归一化的反向'])
})

test('every word must be found, in any order and case', () => {
  expect(titles('快 relu')).toEqual(['为什么 ReLU 更快？'])
  expect(titles('relu 慢')).toEqual([])
})

test('an English id finds a Chinese title', () => {
  expect(titles('batch')).toEqual(['批量归一化'])
})

test('a title that begins with the query comes before one that contains it', () => {
  const two: PaletteItem[] = [
    { kind: 'topic', title: 'About dropout', href: '/a' },
    { kind: 'card', title: 'Dropout at test time', href: '/b' },
  ]
  expect(matchItems(two, 'dropout', 10).map(({ href }) => href)).toEqual(['/b', '/a'])
})

test('no more than the limit', () => {
  expect(titles('', 2)).toHaveLength(2)
})
