import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { labIds, loadLab } from '#labs/load-lab.ts'
import { KINDS } from '#sandbox/believed.ts'
import { FAILURE_CODES } from '#sandbox/session.ts'
import en from './en.json' with { type: 'json' }
import {
  errorText,
  numberText,
  renderCheckName,
  renderMessage,
  renderReason,
  renderRegime,
} from './render.ts'
import zh from './zh.json' with { type: 'json' }

const grader = join(import.meta.dirname, '..')

function flat(words: Record<string, Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([group, codes]) =>
      Object.entries(codes).map(([code, sentence]): [string, string] => [`${group}.${code}`, sentence]),
    ),
  )
}

const words = { zh: flat(zh), en: flat(en) }
const params = (sentence = '') => [...new Set(sentence.match(/\{\w+\}/g))].sort()

/** Codes written out in the code that makes verdicts and reports. */
function writtenCodes(): string[] {
  const groups = Object.keys(en).join('|')
  const code = new RegExp(`['\`](?:@)?((?:${groups})\\.[a-z][a-z-]*)['\`]`, 'g')
  return globSync('{checks,cli}/*.ts', { cwd: grader })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(join(grader, file), 'utf8').matchAll(code)].map((match) => match[1] ?? ''),
    )
}

test('both languages have the same codes with the same parameters', () => {
  expect([...words.zh.keys()]).toEqual([...words.en.keys()])
  for (const [code, sentence] of words.zh)
    expect([code, params(sentence)]).toEqual([code, params(words.en.get(code))])
})

test('every code that is written in the grader has words', () => {
  const codes = writtenCodes()
  expect(codes.length).toBeGreaterThan(30)
  expect(codes.filter((code) => !words.en.has(code))).toEqual([])
})

test('every failure of the sandbox has words', () => {
  expect(FAILURE_CODES.filter((code) => !words.en.has(`form.${code}`))).toEqual([])
})

test('everything that a result can be in place of a tensor has words', () => {
  expect(Object.keys(en.kind).sort()).toEqual([...KINDS].sort())
})

test('every regime of every lab has a name, and a sentence that says why it is tried', async () => {
  const labs = await Promise.all(labIds().map((id) => loadLab(id)))
  const regimes = [...new Set(labs.flatMap(({ lab }) => lab.regimes.map(({ name }) => name)))]
  expect(regimes.length).toBeGreaterThan(30)
  for (const locale of ['zh', 'en']) {
    expect(regimes.filter((name) => renderRegime(name, locale) === `regime.${name}`)).toEqual([])
    expect(regimes.filter((name) => renderReason(name, locale) === null)).toEqual([])
  }
})

test('Chinese has full-width punctuation, and a space beside Latin letters and numbers', () => {
  const halfWidth = /\p{Script=Han}[,.;:!?]|[,;:!?]\p{Script=Han}/u
  const tight = /\p{Script=Han}[A-Za-z0-9{]|[A-Za-z0-9}]\p{Script=Han}/u
  expect([...words.zh].filter(([, sentence]) => halfWidth.test(sentence) || tight.test(sentence))).toEqual([])
})

test('a message is said with its parameters in either language', () => {
  const message = { code: 'form.wrong-shape', params: { output: 'dx', expected: '[2, 3]', got: '[3, 2]' } }
  expect(renderMessage(message, 'en')).toBe('dx has shape [3, 2]; it should have [2, 3].')
  expect(renderMessage(message, 'zh-CN')).toBe('dx 的形状是 [3, 2]，应该是 [2, 3]。')
})

test('lists of names and of codes are written as in the language', () => {
  const message = { code: 'summary.wrong-among', params: { wrong: '|dx', right: '|dgamma|dbeta' } }
  expect(renderMessage(message, 'en')).toBe('Wrong: dx. Right: dgamma, dbeta.')
  expect(renderMessage(message, 'zh')).toBe('dx 不对，dgamma、dbeta 是对的。')
  const where = {
    code: 'summary.wrong-only',
    params: { wrong: '|y', regimes: '@regime.slope-zero @regime.all-zeros' },
  }
  expect(renderMessage(where, 'en')).toContain('a = 0, all zeros')
  expect(renderMessage(where, 'zh')).toContain('a = 0、全为 0')
})

test('what a learner wrote is set as it is', () => {
  const thrown = { code: 'form.threw', params: { name: '|a|b', text: '@regime.large {name}' } }
  expect(renderMessage(thrown, 'en')).toBe('Your code threw |a|b: @regime.large {name}')
})

test('a code that is not known is shown as it is', () => {
  expect(renderMessage({ code: 'value.of-another-version', params: {} }, 'en')).toBe(
    'value.of-another-version',
  )
})

test('a check is called by its result and its kind, a regime by its words', () => {
  expect(renderCheckName({ id: 'form' }, 'en')).toBe('form')
  expect(renderCheckName({ id: 'dx.gradient' }, 'en')).toBe('dx against the numeric gradient')
  expect(renderCheckName({ id: 'dx.sums-to-zero' }, 'zh')).toBe('dx 之和为 0')
  expect(renderRegime('batch-of-one', 'en')).toBe('a batch of one (b = 1)')
})

test('numbers that differ are written so that the difference shows', () => {
  const near = { code: 'value.wrong-number', params: { output: 'y', expected: 0.123456789, got: 0.12345679 } }
  expect(renderMessage(near, 'en')).toBe('y should be 0.123456789, but it is 0.12345679.')
})

test('errors are powers of ten, numbers have six digits and no trailing zeros', () => {
  expect([0.58, 2.1e-12, 0, 1e20].map(errorText)).toEqual(['5.8e-1', '2.1e-12', '0', '1.0e20'])
  expect([-0.902141234, 0.5, 3, 1e-7, 123456789.5].map((x) => numberText(x))).toEqual([
    '-0.902141',
    '0.5',
    '3',
    '1e-7',
    '1.23457e8',
  ])
})
