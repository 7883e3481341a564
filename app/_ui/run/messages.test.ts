import { expect, test } from 'vitest'
import { FrameMessage } from './messages.ts'

const outcome = {
  ok: true,
  results: [{ shape: [2], data: Float64Array.of(1, Number.NaN) }, [{ shape: [], data: Float64Array.of(3) }]],
  modified: [false],
  repeatable: true,
  console: '',
}
const called = (changes: object) => ({ type: 'called', run: 'a', outcomes: [{ ...outcome, ...changes }] })

test('what a frame of ours says is understood', () => {
  for (const message of [
    { type: 'ready', nonce: 'n' },
    { type: 'opened', run: 'a', failure: null },
    {
      type: 'opened',
      run: 'a',
      failure: { code: 'missing-entry', params: { entry: 'f' }, line: null, column: null },
    },
    called({}),
  ])
    expect(FrameMessage.safeParse(message).success).toBe(true)
})

test.each([
  ['a shape that its numbers do not fit', called({ results: [{ shape: [3], data: Float64Array.of(1) }] })],
  ['numbers that are no float64 row', called({ results: [{ shape: [1], data: [1] }] })],
  [
    'a shape of negative or broken lengths',
    called({ results: [{ shape: [-1, -1], data: Float64Array.of(1) }] }),
  ],
  [
    'more axes than there may be',
    called({ results: [{ shape: Array(33).fill(1), data: Float64Array.of(1) }] }),
  ],
  ['a flood of printed text', called({ console: 'x'.repeat(20_001) })],
  ['flags that are none', called({ modified: ['yes'] })],
  ['a verdict', { type: 'verdict', run: 'a', status: 'passed' }],
  [
    'a failure that no run has',
    { type: 'opened', run: 'a', failure: { code: 'passed', params: {}, line: null, column: null } },
  ],
  [
    'a line that is none',
    { type: 'opened', run: 'a', failure: { code: 'threw', params: {}, line: 0, column: null } },
  ],
  ['nothing', null],
])('%s is not believed', (_, message) => {
  expect(FrameMessage.safeParse(message).success).toBe(false)
})
