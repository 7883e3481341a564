import { expect, test } from 'vitest'
import en from './messages.en.json' with { type: 'json' }
import zh from './messages.zh.json' with { type: 'json' }
import { terminalLanguage } from './words.ts'

test('the terminal speaks the language of the first locale variable that is set', () => {
  expect(terminalLanguage({ LANG: 'zh_CN.UTF-8' })).toBe('zh')
  expect(terminalLanguage({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' })).toBe('en')
  expect(terminalLanguage({ LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: 'zh_TW' })).toBe('zh')
  expect(terminalLanguage({})).toBe('en')
})

test('both languages name the same things in every sentence', () => {
  const names = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
  expect(Object.keys(zh)).toEqual(Object.keys(en))
  const chinese = new Map(Object.entries(zh))
  for (const [key, text] of Object.entries(en))
    expect(names(chinese.get(key) ?? ''), key).toEqual(names(text))
})
