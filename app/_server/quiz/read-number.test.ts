import { expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

it.each([
  ['0.25', 0.25],
  [' .25 ', 0.25],
  ['0,25', 0.25],
  ['25%', 0.25],
  ['25 %', 0.25],
  ['1/4', 0.25],
  ['¼', 0.25],
  ['０．２５', 0.25],
  ['−8', -8],
  ['-8', -8],
  ['+8', 8],
  ['2.5e-1', 0.25],
  ['1,024', 1024],
  ['1 024', 1024],
  ['3/-2', -1.5],
])('%s is %d', (text, value) => {
  expect(readNumber(text)).toBeCloseTo(value, 12)
})

it.each(['', 'x', '1/0', '1/2/3', '--1', '1e999', 'NaN', 'Infinity', '0x10', '1..2', '%', '/', '1+1', '٣'])(
  '%s is no number',
  (text) => {
    expect(readNumber(text)).toBeNull()
  },
)
