import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { digest, findStale, staleTranslations } from './translations.ts'

it('no text has changed in one language alone; after a look at the other: npm run labs:translated', () => {
  expect(staleTranslations(fileURLToPath(new URL('.', import.meta.url)))).toEqual([])
})

describe('a stale translation', () => {
  const pair = { zh: digest('中文'), en: digest('English') }
  const other = { zh: digest('新的中文'), en: digest('New English') }

  it('is one of which a single side changed since both agreed', () => {
    expect(findStale({ text: pair }, new Map([['text', { ...pair, en: other.en }]]))).toEqual([
      { text: 'text', changed: 'en' },
    ])
    expect(findStale({ text: pair }, new Map([['text', { ...pair, zh: other.zh }]]))).toEqual([
      { text: 'text', changed: 'zh' },
    ])
  })

  it('is none when both changed, or neither, or when it was never recorded', () => {
    expect(findStale({ text: pair }, new Map([['text', other]]))).toEqual([])
    expect(findStale({ text: pair }, new Map([['text', pair]]))).toEqual([])
    expect(findStale({}, new Map([['text', pair]]))).toEqual([])
  })

  it('does not come from line endings or a missing last line break', () => {
    expect(digest('a\r\nb\r\n')).toBe(digest('a\nb'))
  })
})
