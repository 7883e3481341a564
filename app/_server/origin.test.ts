import { describe, expect, test } from 'vitest'
import { type Address, checkHost, checkOrigin } from './origin.ts'

const local: Address = { host: '127.0.0.1', appUrl: null }
const lan: Address = { host: '192.168.1.7', appUrl: null }
const published: Address = { host: '127.0.0.1', appUrl: 'https://learn.example.org' }

function hostIsOurs(host: string | null, address: Address): boolean {
  try {
    checkHost(new Headers(host === null ? {} : { host }), address)
    return true
  } catch {
    return false
  }
}
function originIsOurs(host: string, origin: string | null, address: Address, method = 'POST'): boolean {
  try {
    checkOrigin(method, new Headers({ host, ...(origin !== null && { origin }) }), address)
    return true
  } catch {
    return false
  }
}

describe('checkHost', () => {
  test.each([
    ['localhost:3000', local, true],
    ['127.0.0.1:3000', local, true],
    ['[::1]:3000', local, true],
    ['LOCALHOST', local, true],
    // A port that is forwarded has another number at the browser.
    ['localhost:8080', local, true],
    ['192.168.1.7:3000', lan, true],
    ['192.168.1.7:3000', local, false],
    ['learn.example.org', published, true],
    ['learn.example.org:444', published, false],
    ['learn.example.org', local, false],
    ['evil.example', local, false],
    ['localhost.evil.example', local, false],
    ['evil.example/localhost', local, false],
    ['evil@localhost', local, false],
    ['', local, false],
    [null, local, false],
  ])('%s', (host, address, ours) => {
    expect(hostIsOurs(host, address)).toBe(ours)
  })
})

describe('checkOrigin', () => {
  test.each([
    ['localhost:3000', 'http://localhost:3000', local, true],
    ['localhost:3000', 'http://localhost:3001', local, false],
    ['localhost:3000', 'http://127.0.0.1:3000', local, false],
    ['localhost:3000', 'http://evil.example', local, false],
    ['localhost:3000', 'null', local, false],
    ['localhost:3000', null, local, false],
    ['learn.example.org', 'https://learn.example.org', published, true],
    // The proxy in front may address us by our own name.
    ['127.0.0.1:3000', 'https://learn.example.org', published, true],
    ['127.0.0.1:3000', 'https://other.example.org', published, false],
  ])('%s from %s', (host, origin, address, ours) => {
    expect(originIsOurs(host, origin, address)).toBe(ours)
  })

  test('lets reading pass, which changes nothing', () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS']) {
      expect(originIsOurs('localhost:3000', 'http://evil.example', local, method)).toBe(true)
    }
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'get-ish']) {
      expect(originIsOurs('localhost:3000', 'http://evil.example', local, method)).toBe(false)
    }
  })
})
