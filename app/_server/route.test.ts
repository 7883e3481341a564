import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AppError } from './errors.ts'
import { route } from './route.ts'

const context = { params: Promise.resolve({ lab: 'bn' }) }
const echo = route(
  { params: z.object({ lab: z.string() }), body: z.object({ n: z.number() }), maxBytes: 64 },
  async ({ params, body }) => Response.json({ lab: params.lab, n: body.n }),
)

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost:3000/api/x', {
    method: 'POST',
    body,
    headers: {
      host: 'localhost:3000',
      origin: 'http://localhost:3000',
      'content-type': 'application/json',
      ...headers,
    },
  })
}

async function codeOf(request: Request): Promise<[number, string]> {
  const response = await echo(request, context)
  const { error } = z.object({ error: z.object({ code: z.string() }) }).parse(await response.json())
  return [response.status, error.code]
}

describe('route', () => {
  test('hands parsed params and body to the handler', async () => {
    const response = await echo(post('{"n":3}'), context)
    expect([response.status, await response.json()]).toEqual([200, { lab: 'bn', n: 3 }])
  })

  test.each([
    ['broken JSON', post('{"n":'), 400, 'invalid-json'],
    ['an empty body', post(''), 400, 'invalid-json'],
    ['bytes that are not UTF-8', post(new Uint8Array([0x22, 0xff, 0x22])), 400, 'invalid-json'],
    ['a wrong type', post('{"n":"3"}'), 400, 'invalid-input'],
    ['null', post('null'), 400, 'invalid-input'],
    [
      'a form',
      post('n=3', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'unsupported-media-type',
    ],
    ['too many bytes', post(JSON.stringify({ n: 3, x: 'x'.repeat(64) })), 413, 'body-too-large'],
    ['a foreign Host', post('{"n":3}', { host: 'evil.example' }), 421, 'foreign-host'],
    ['a foreign Origin', post('{"n":3}', { origin: 'http://evil.example' }), 403, 'foreign-origin'],
    ['an opaque Origin', post('{"n":3}', { origin: 'null' }), 403, 'foreign-origin'],
    ['another port as Origin', post('{"n":3}', { origin: 'http://localhost:4000' }), 403, 'foreign-origin'],
  ])('refuses %s', async (_, request, status, code) => {
    expect(await codeOf(request)).toEqual([status, code])
  })

  test('names the field that is wrong', async () => {
    const response = await echo(post('{"n":"3"}'), context)
    expect(await response.json()).toEqual({ error: { code: 'invalid-input', params: { path: 'n' } } })
  })

  test('refuses a change without Origin', async () => {
    const request = post('{"n":3}')
    request.headers.delete('origin')
    expect(await codeOf(request)).toEqual([403, 'foreign-origin'])
  })

  test('stops reading a body without a length at the limit', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 32
        controller.enqueue(new Uint8Array(32).fill(0x20))
      },
    })
    const request = new Request('http://localhost:3000/api/x', {
      method: 'POST',
      body: endless,
      headers: post('').headers,
      duplex: 'half',
    } as RequestInit)
    expect(await codeOf(request)).toEqual([413, 'body-too-large'])
    expect(sent).toBeLessThan(1024)
  })

  test('answers what the handler throws with its code, and hides the unexpected', async () => {
    const refuse = route({}, async () => {
      throw new AppError('not-found')
    })
    const crash = route({}, async () => {
      throw new Error('secret')
    })
    expect((await refuse(post('{}'), context)).status).toBe(404)
    const crashed = await crash(post('{}'), context)
    expect([crashed.status, await crashed.text()]).toEqual([500, '{"error":{"code":"internal","params":{}}}'])
  })
})
