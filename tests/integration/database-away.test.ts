import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST as ensure } from '#app/api/account/ensure/route.ts'
import { POST as merge } from '#app/api/account/merge/route.ts'
import { POST as authenticate } from '#app/api/auth/[...all]/route.ts'
import { GET as health } from '#app/api/health/route.ts'
import { GET as queue } from '#app/api/reviews/queue/route.ts'
import { POST as undo } from '#app/api/reviews/undo/route.ts'
import { PUT as settings } from '#app/api/settings/route.ts'
import { prisma } from '#prisma/client.ts'
import { openTestDatabase } from '../fixtures/database.ts'
import { Visitor } from '../fixtures/visitor.ts'

const visitor = new Visitor()

beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = 'a secret for tests only, of 32 characters or more'
  const database = await openTestDatabase()
  expect((await visitor.send(ensure, 'POST', {})).status).toBe(200)
  expect((await visitor.send(health, 'GET')).status).toBe(200)
  await database.close()
})
afterAll(() => prisma.$disconnect())

const credentials = { email: 'someone@example.org', password: 'correct horse' }

test.each([
  ['health', () => visitor.send(health, 'GET')],
  ['the account', () => visitor.send(ensure, 'POST', {})],
  ['a new account', () => new Visitor().send(ensure, 'POST', {})],
  ['the queue', () => visitor.send(queue, 'GET')],
  ['undo', () => visitor.send(undo, 'POST', {})],
  ['settings', () => visitor.send(settings, 'PUT', { shortcuts: false })],
  ['a merge', () => visitor.send(merge, 'POST', { decision: 'merge' })],
  ['signing in', () => sign('sign-in/email', credentials)],
  ['signing up', () => sign('sign-up/email', { ...credentials, name: '' })],
])('without its database %s says so, and takes nobody for a stranger', async (_, send) => {
  expect(await send()).toEqual({ status: 503, body: { error: { code: 'database-unavailable', params: {} } } })
})

function sign(endpoint: string, body: unknown) {
  return visitor.send(authenticate, 'POST', body, `/api/auth/${endpoint}`, { all: endpoint.split('/') })
}
