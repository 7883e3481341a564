import { describe, expect, test } from 'vitest'
import { httpStatus } from '../_server/errors.ts'
import { messages } from './messages.ts'

type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  )
}

const zh = new Map(flatten(messages.zh))
const en = new Map(flatten(messages.en))

/** Names of the ICU arguments and rich-text tags of a message: braces open an argument, then a text, then an argument… */
function argumentsOf(message: string): string[] {
  const names = new Set<string>()
  let depth = 0
  for (const [index, character] of [...message].entries()) {
    if (character === '{' && depth++ % 2 === 0) names.add(/^\w*/.exec(message.slice(index + 1))?.[0] ?? '')
    if (character === '}') depth--
  }
  for (const [, tag] of message.matchAll(/<(\w+)>/g)) names.add(`<${tag}>`)
  return [...names].sort()
}

describe('messages', () => {
  test('both languages have the same keys', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort())
  })

  test('both languages use the same arguments', () => {
    // Texts under `grader` are Markdown with formulas, read raw: braces there are LaTeX.
    const differing = [...en].filter(
      ([key, text]) =>
        !key.startsWith('grader.') && argumentsOf(text).join() !== argumentsOf(zh.get(key) ?? '').join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('no message is empty', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('every error code of the server has words', () => {
    const missing = Object.keys(httpStatus).filter((code) => !en.has(`errors.${code}`))
    expect(missing).toEqual([])
  })

  test('Chinese keeps a space between Chinese and Latin, and full-width punctuation', () => {
    // Argument syntax is not text; an argument stands for a word and is left out of the rule.
    const wrong = [...zh].filter(([, text]) => {
      const words = text.replace(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, '').replace(/<\/?\w+>/g, '')
      return /[一-鿿][A-Za-z0-9]|[A-Za-z0-9][一-鿿]|[一-鿿][,.!?;:]/.test(words)
    })
    expect(wrong.map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })
})
