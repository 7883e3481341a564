import { expect, test } from 'vitest'
import { readableInterval } from './interval.ts'

test.each([
  [{ minutes: 10 }, { unit: 'minutes', value: 10 }],
  [{ minutes: 0.2 }, { unit: 'minutes', value: 1 }],
  [{ minutes: 90 }, { unit: 'hours', value: 1.5 }],
  [{ days: 1 }, { unit: 'days', value: 1 }],
  [{ days: 30 }, { unit: 'days', value: 30 }],
  [{ days: 46 }, { unit: 'months', value: 1.5 }],
  [{ days: 498 }, { unit: 'years', value: 1.4 }],
] as const)('%j is shown as %j', (interval, shown) => {
  expect(readableInterval(interval)).toEqual(shown)
})
