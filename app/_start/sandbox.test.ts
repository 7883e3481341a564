import { describe, expect, test } from 'vitest'
import { chooseMode } from './sandbox.ts'

const APP_URL = 'https://learn.example.org'

describe('the sandbox', () => {
  test('is local for a machine of one’s own, and strict there on request', () => {
    expect(chooseMode({})).toBe('local')
    expect(chooseMode({ HOST: '::1', APP_URL: 'http://localhost:3000' })).toBe('local')
    expect(chooseMode({ SANDBOX: 'strict' })).toBe('strict')
  })

  test('is strict as soon as others can send code', () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.5', 'example.org'])
      expect(chooseMode({ HOST })).toBe('strict')
    expect(chooseMode({ APP_URL })).toBe('strict')
  })

  test('cannot be made local then', () => {
    expect(() => chooseMode({ HOST: '192.168.1.5', SANDBOX: 'local' })).toThrow('192.168.1.5')
    expect(() => chooseMode({ APP_URL, SANDBOX: 'local' })).toThrow(APP_URL)
  })
})
