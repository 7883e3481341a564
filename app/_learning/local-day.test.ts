import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayToIso, isTimeZone, localDay, startOfLocalDay } from './local-day.ts'

describe('localDay', () => {
  test.each([
    ['Asia/Shanghai', '2026-03-02T03:59:59+08:00', '2026-03-01'],
    ['Asia/Shanghai', '2026-03-02T04:00:00+08:00', '2026-03-02'],
    ['America/Los_Angeles', '2026-03-02T03:59:59-08:00', '2026-03-01'],
    ['Asia/Kathmandu', '2026-03-02T04:00:00+05:45', '2026-03-02'],
    ['UTC', '1969-12-31T12:00:00Z', '1969-12-31'],
  ])('in %s at %s it is %s', (timeZone, at, day) => {
    expect(dayToIso(localDay(new Date(at), timeZone))).toBe(day)
  })

  test('begins where startOfLocalDay says, also when the clocks change', () => {
    const zones = [
      'Asia/Shanghai',
      'America/New_York',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 14_600, max: 22_000 }), (timeZone, day) => {
        // Samoa left out 2011-12-30, when it crossed the date line: that day has no beginning.
        fc.pre(dayToIso(day) !== '2011-12-30')
        const begin = startOfLocalDay(day, timeZone)
        expect(localDay(begin, timeZone)).toBe(day)
        expect(localDay(new Date(begin.getTime() - 1000), timeZone)).toBeLessThan(day)
      }),
    )
  })
})

test('isTimeZone knows real zones only', () => {
  expect([isTimeZone('Asia/Shanghai'), isTimeZone('UTC'), isTimeZone('Mars/Base'), isTimeZone('')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})
