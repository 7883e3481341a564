import { expect, test } from 'vitest'
import type { Check } from '#verdict'
import { shell } from '../../tests/fixtures/small-labs.ts'
import type { Lab } from './lab.ts'
import { summaryOf } from './summary.ts'

const lab: Lab = {
  ...shell,
  id: 'lab',
  parameters: [],
  results: ['a', 'b'],
  regimes: [],
  forward: () => ({}),
}
const check = (id: string, kind: Check['kind'], status: Check['status']): Check => ({
  ...{ id, kind, status, case: 'ordinary-1', weight: 1, detail: null },
  message: { code: 'property.hidden', params: {} },
})
const failing = [check('a.mean', 'property', 'failed'), check('b.mean', 'property', 'failed')]

test('values are called right only where values were judged', () => {
  const beside = [check('a.value', 'value', 'passed'), ...failing]
  expect(summaryOf(lab, 'submit', beside, []).code).toBe('summary.property')
  expect(summaryOf(lab, 'submit', failing, []).code).toBe('summary.property-alone')
})
