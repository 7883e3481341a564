import { expect, test } from 'vitest'
import { believed } from './believed.ts'
import type { Failure } from './session.ts'

const program = {
  entry: 'f',
  results: ['dx', 'dw'],
  withheld: ['logSigmoid'],
  limits: { cpuMs: 1000, wallMs: 3000, memoryMb: 64 },
}
const told = (code: Failure['code'], params: Failure['params']) =>
  believed({ code, params, line: 3, column: null }, program)

const SECRET = '1.4142135'

test.each<[Failure['code'], Failure['params']]>([
  ['missing-result', { output: 'dw' }],
  ['wrong-type', { output: 'dx', got: 'generator' }],
  ['withheld', { operation: 'logSigmoid' }],
  ['withheld', { operation: 'np.log_sigmoid' }],
  ['threw', { name: 'ValueError', text: SECRET }],
])('%s with names of the program’s own is believed: %o', (code, params) => {
  expect(told(code, params)).toEqual({ code, params, line: 3, column: null })
})

test.each<[Failure['code'], Failure['params']]>([
  ['missing-result', { output: SECRET }],
  ['wrong-type', { output: SECRET, got: 'object' }],
  ['wrong-type', { output: 'dx', got: SECRET }],
  ['withheld', { operation: SECRET }],
  ['crashed', { text: SECRET }],
])('%s with a name of another’s making says that the program crashed: %o', (code, params) => {
  expect(told(code, params)).toEqual({ code: 'crashed', params: {}, line: null, column: null })
})

test('limits and the entry are the program’s, whatever is said of them', () => {
  expect(told('time-limit', { ms: 1.23 }).params).toEqual({ ms: 1000 })
  expect(told('memory-limit', { mb: 1.23 }).params).toEqual({ mb: 64 })
  expect(told('missing-entry', { entry: SECRET }).params).toEqual({ entry: 'f' })
})
