import { describe, expect, test } from 'vitest'
import { typescript } from './front-end.ts'

function failureOf(source: string) {
  const translation = typescript.translate(source)
  if (translation.ok) throw new Error('it was translated')
  return translation
}

describe('a syntax error', () => {
  test('is told with its line and column, counted from 1', () => {
    const { failure, spent } = failureOf('export function f() {\n  const = 4\n}\n')
    expect(failure).toMatchObject({ code: 'syntax-error', line: 2, column: 9 })
    expect(failure.params.text).toBe('Variable declaration expected.')
    expect(spent).toBe(false)
  })

  test.each(['\r\n', '\n', '\r', '\u2028'])('counts lines ended by %j', (end) => {
    expect(failureOf(`const a = 1${end}${end}const = 4`).failure).toMatchObject({ line: 3, column: 7 })
  })
})

test.each([
  ['parentheses', '('.repeat(20_000)],
  ['brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
  ['braces', '{'.repeat(20_000)],
  ['arrows', 'a=>'.repeat(10_000)],
  ['conditions', 'a?'.repeat(10_000)],
])('%s nested too deeply are a syntax error, and end the use of the compiler', (_, text) => {
  const { failure, spent } = failureOf(`export const f = ${text}1`)
  expect(failure.code).toBe('syntax-error')
  expect(typeof failure.params.text).toBe('string')
  if (failure.line === null) expect(spent).toBe(true)
})

test('positions in the script lead back to the source, over lines that types took', () => {
  const source =
    'interface A {\n  a: number\n}\ntype B = string\n\nexport function f(x: number): number {\n  throw x\n}\n'
  const translation = typescript.translate(source)
  if (!translation.ok) throw new Error('not translated')
  const lines = translation.script.split('\n')
  const line = lines.findIndex((text) => text.includes('throw x'))
  const column = (lines[line]?.indexOf('throw x') ?? 0) + 1
  expect(translation.locate(line + 1, column)).toEqual({ line: 7, column: 3 })
})

test('a first line for a shell keeps its place', () => {
  expect(failureOf('#!/usr/bin/env node\nconst = 1').failure.line).toBe(2)
})

test.each([
  'enum E { A, B }',
  'namespace N { export const a = 1 }',
  'class C { constructor(readonly a: number) {} }',
])('TypeScript that is more than types is translated too: %s', (code) => {
  expect(typescript.translate(`${code}\nexport const f = 1`).ok).toBe(true)
})
