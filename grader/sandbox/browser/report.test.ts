import { expect, test } from 'vitest'
import { readReport } from './report.ts'

test("a driver's report is read", () => {
  const text = JSON.stringify({
    code: 'threw',
    params: { name: 'Error', text: 'no' },
    stack: 'at submission:2:3',
  })
  expect(readReport(text)).toEqual({
    code: 'threw',
    params: { name: 'Error', text: 'no' },
    stack: 'at submission:2:3',
  })
})

test.each([
  ['no text', 7],
  ['no JSON', '{'],
  ['another object', '{"code":"threw"}'],
  ['a code that is none', '{"code":1,"params":{},"stack":""}'],
  ['nothing', 'null'],
  ['too long a text', JSON.stringify({ code: 'threw', params: {}, stack: 'x'.repeat(20_000) })],
])('%s is no report', (_, value) => {
  expect(readReport(value)).toBeNull()
})

test('parameters that are no texts are left out', () => {
  expect(
    readReport('{"code":"threw","params":{"name":"E","__proto__":{"x":"y"},"n":1},"stack":""}')?.params,
  ).toEqual({
    name: 'E',
  })
})
