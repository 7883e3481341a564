import { expect, test } from 'vitest'
import type { Check } from '#verdict'
import { redacted } from './redact.ts'

const formCheck = (code: string, params: Record<string, string | number>): Check => ({
  ...{ id: 'form', case: 'ordinary-3', kind: 'form', status: 'failed', weight: 0 },
  message: { code, params },
  detail: { type: 'location', line: 3, column: 5, text: String(params.text ?? '') },
})

/** What is told of a shape where the inputs have axes of 5, 2 and 3. */
const told = (got: string, code = 'form.wrong-shape') =>
  redacted(formCheck(code, { output: 'y', expected: '[2, 3]', got }), new Set([5, 2, 3])).message.params.got

test.each(['[3, 2]', '[5, 2, 3]', '[6]', '[]', '[2, 3, 1]'])(
  'of a hidden case the shape %s is told: a mistake could have made it',
  (shape) => expect(told(shape)).toBe(shape),
)

test.each(['[0, 173205, 141421]', '[17320, 1]', '[10, 20]', '[1, 1, 1, 2, 3]'])(
  'the shape %s is not told: its lengths or their number could be numbers of the inputs',
  (shape) => {
    expect(told(shape)).toBe('[…]')
    expect(told(shape, 'form.axes-of-one')).toBe('[…]')
  },
)

test('how many members a list has is told up to twice as many as it should have', () => {
  const count = (got: number) =>
    redacted(formCheck('form.wrong-count', { output: 'y', expected: 4, got }), new Set()).message.params.got
  expect([count(3), count(8), count(9), count(733)]).toEqual([3, 8, '> 8', '> 8'])
})

test('a text of the learner’s own making is told of no hidden case', () => {
  const secret = 'z was 1.4142135'
  const checks = [
    formCheck('form.threw-at', { name: secret, text: secret, line: '3' }),
    formCheck('form.threw', { name: secret, text: secret }),
    formCheck('form.syntax-error', { text: secret }),
  ]
  expect(JSON.stringify(checks.map((check) => redacted(check, new Set())))).not.toContain('1.414')
})
