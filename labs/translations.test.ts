import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { digest, doubtfulTranslations, findStale, findUnrecorded } from './translations.ts'

it('every text was seen to agree in both languages as it is now; after a look at both: npm run labs:translated', () => {
  const doubtful = doubtfulTranslations(fileURLToPath(new URL('.', import.meta.url)))
  expect(doubtful).toEqual({ stale: [], unrecorded: [] })
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

  it('is none when both changed, or neither', () => {
    expect(findStale({ text: pair }, new Map([['text', other]]))).toEqual([])
    expect(findStale({ text: pair }, new Map([['text', pair]]))).toEqual([])
  })

  it('is no text that was never recorded: that is told of by itself', () => {
    const current = new Map([
      ['text', pair],
      ['new', other],
    ])
    expect(findStale({ text: pair }, current)).toEqual([])
    expect(findUnrecorded({ text: pair }, current)).toEqual(['new'])
  })

  it('does not come from line endings or a missing last line break', () => {
    expect(digest('a\r\nb\r\n')).toBe(digest('a\nb'))
  })
})
