import { expect, test } from 'vitest'
import type { Check } from '#verdict'
import { redacted } from './redact.ts'

const formCheck = (code: string, params: Record<string, string>): Check => ({
  ...{ id: 'form', case: 'ordinary-3', kind: 'form', status: 'failed', weight: 0 },
  message: { code, params },
  detail: { type: 'location', line: 3, column: 5, text: params.text ?? '' },
})

test('a shape of a hidden case is told, unless it could hold numbers of the inputs beside a 0', () => {
  const got = (shape: string) =>
    redacted(formCheck('form.wrong-shape', { output: 'y', expected: '[2, 3]', got: shape })).message.params
      .got
  expect(got('[3, 2]')).toBe('[3, 2]')
  expect(got('[10, 20]')).toBe('[10, 20]')
  expect(got('[0, 173205, 141421]')).toBe('[0, …]')
})

test('a text of the learner’s own making is told of no hidden case', () => {
  const secret = 'z was 1.4142135'
  const told = [
    redacted(formCheck('form.threw-at', { name: secret, text: secret, line: '3' })),
    redacted(formCheck('form.threw', { name: secret, text: secret })),
    redacted(formCheck('form.syntax-error', { text: secret })),
  ]
  expect(JSON.stringify(told)).not.toContain('1.414')
})
