import { describe, expect, test } from 'vitest'
import { askedFrom, rateLimit } from './rate-limit.ts'

describe('a limit of three in ten seconds', () => {
  test('lets three through and then says how long to wait', () => {
    const limit = rateLimit({ most: 3, windowMs: 10_000 })
    expect([0, 1000, 2000, 3000, 9999].map((now) => limit.take('a', now))).toEqual([0, 0, 0, 7000, 1])
    expect(limit.take('a', 10_000)).toBe(0)
    expect(limit.take('a', 10_000)).toBe(1000)
  })

  test('does not count what was refused, and counts each by itself', () => {
    const limit = rateLimit({ most: 1, windowMs: 10_000 })
    expect(limit.take('a', 0)).toBe(0)
    for (let now = 1; now < 9; now++) expect(limit.take('a', now * 1000)).toBe(10_000 - now * 1000)
    expect(limit.take('b', 9000)).toBe(0)
    expect(limit.take('a', 10_000)).toBe(0)
  })

  test('forgets those that came first when a great many come', () => {
    const limit = rateLimit({ most: 1, windowMs: 1_000_000 })
    limit.take('first', 0)
    for (let i = 0; i < 10_000; i++) limit.take(`another ${i}`, 1)
    expect(limit.take('first', 2)).toBe(0)
    expect(limit.take('another 9999', 2)).toBeGreaterThan(0)
  })
})

describe('who asks', () => {
  const from = (forwarded: string, appUrl: string | null = 'https://learn.example') =>
    askedFrom(new Headers({ 'x-forwarded-for': forwarded }), appUrl)

  test('is the address that the proxy wrote, not what came from outside', () => {
    expect(from('1.2.3.4, 203.0.113.9')).toBe('203.0.113.9')
  })

  test('is a network of IPv6', () => {
    expect(from('2001:db8::1')).toBe(from('2001:0DB8:0:0:ffff::2'))
    expect(from('2001:db8:0:1::1')).not.toBe(from('2001:db8::1'))
  })

  test('is everybody where no proxy says so', () => {
    expect(from('1.2.3.4', null)).toBe(from('5.6.7.8', null))
  })
})
