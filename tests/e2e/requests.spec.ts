/** Requests that no page of ours would send, over real HTTP; the whole table is among the integration tests. */
import { request as send } from 'node:http'
import { expect, test } from './test.ts'

interface Sent {
  readonly method: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** As it is: unlike fetch, `host` and `origin` are ours to choose. */
function http(
  base: string,
  { method, path, headers = {}, body }: Sent,
): Promise<{ status: number; text: string }> {
  const { port } = new URL(base)
  return new Promise((resolve, reject) => {
    const sent = send({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const endpoints = [
  ['POST', '/api/account/ensure'],
  ['POST', '/api/account/merge'],
  ['POST', '/api/auth/sign-up/email'],
  ['POST', '/api/auth/sign-in/email'],
  ['PUT', '/api/settings'],
  ['POST', '/api/reviews'],
  ['POST', '/api/reviews/undo'],
  ['PUT', '/api/drafts/lrelu-backward'],
  ['POST', '/api/submissions'],
  ['POST', '/api/labs/lrelu-backward/hints'],
  ['POST', '/api/labs/lrelu-backward/solution'],
] as const

const Coded = /^\{"error":\{"code":"([a-z-]+)"/

test('every endpoint refuses a request of another site, without one, or for another host', async ({
  product,
}) => {
  const baseURL = product.url
  const host = new URL(baseURL).host
  for (const [method, path] of endpoints) {
    const json = { 'content-type': 'application/json' }
    const foreign = await http(baseURL, {
      method,
      path,
      headers: { ...json, host, origin: 'https://evil.example' },
      body: '{}',
    })
    expect([path, foreign.status, Coded.exec(foreign.text)?.[1]]).toEqual([path, 403, 'foreign-origin'])
    const none = await http(baseURL, { method, path, headers: { ...json, host }, body: '{}' })
    expect([path, none.status]).toEqual([path, 403])
    const rebound = await http(baseURL, {
      ...{ method, path, body: '{}' },
      headers: { ...json, host: 'evil.example', origin: 'http://evil.example' },
    })
    expect([path, rebound.status, Coded.exec(rebound.text)?.[1]]).toEqual([path, 421, 'foreign-host'])
  }
  const page = await http(baseURL, { method: 'GET', path: '/en', headers: { host: 'evil.example' } })
  expect(page.status).toBe(421)
})

test('every endpoint answers a damaged request with an error of ours, and the server stays well', async ({
  product,
}) => {
  const baseURL = product.url
  const headers = { 'content-type': 'application/json', origin: baseURL }
  for (const [method, path] of endpoints) {
    for (const body of ['{', '[]', '"\\u0000"', 'null', `{"x":"${'x'.repeat(6_000_000)}"}`]) {
      const { status, text } = await http(baseURL, { method, path, headers, body })
      const shown = `${method} ${path} ${body.slice(0, 20)}: ${status} ${text.slice(0, 80)}`
      expect(status < 500, shown).toBe(true)
      if (status >= 400) expect(text, shown).toMatch(Coded)
    }
  }
  for (const path of [
    '/api/submissions/x',
    '/api/submissions/x/events',
    '/api/drafts/..%2F..',
    '/api/no-such',
    '/api/palette/xx',
  ]) {
    const { status } = await http(baseURL, { method: 'GET', path, headers })
    expect([path, status >= 400 && status < 500]).toEqual([path, true])
  }
  expect((await http(baseURL, { method: 'GET', path: '/api/health' })).status).toBe(200)
})
