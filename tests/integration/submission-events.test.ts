import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeNotifications } from '#app/_server/notifications.ts'
import { GET as getEvents } from '#app/api/submissions/[id]/events/route.ts'
import { prisma } from '#prisma/client.ts'
import { GRADING } from '#prisma/queue-tables.ts'
import { faultSubmission, startSubmission } from '#prisma/submission.ts'
import { storeGraded } from '#worker/settle.ts'
import { type Browser, openBrowser } from '../fixtures/browser.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'
import { createLab, lab, submitSource, verdict } from '../fixtures/submissions.ts'

let database: TestDatabase
let boss: PgBoss
let browser: Browser

beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = 'a secret for tests only, of 32 characters or more'
  database = await openTestDatabase()
  await createLab()
  boss = new PgBoss({ connectionString: database.url, supervise: false, schedule: false, migrate: false })
  await boss.start()
})

beforeEach(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await closeNotifications()
  await boss.stop({ graceful: false })
  await prisma.$disconnect()
  await database.close()
})

/** Reads the stream event by event; null at its end. */
async function follow(id: string, signal?: AbortSignal) {
  const response = await browser.call(getEvents, { params: { id }, signal })
  if (response.body === null) throw new Error('no body')
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let buffered = ''
  async function next(): Promise<{ event: string; data: unknown } | null> {
    for (;;) {
      const end = buffered.indexOf('\n\n')
      if (end >= 0) {
        const block = buffered.slice(0, end)
        buffered = buffered.slice(end + 2)
        const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? []
        if (event !== undefined && data !== undefined) return { event, data: JSON.parse(data) }
      } else {
        const { done, value } = await reader.read()
        if (done) return null
        buffered += value
      }
    }
  }
  return { response, next, leave: () => reader.cancel() }
}

async function judge(id: string): Promise<void> {
  const [job] = await boss.fetch(GRADING)
  expect(job?.id).toBe(id)
  if (job) await storeGraded(boss, job, { verdict: verdict(), topic: lab.topic, difficulty: 2 }, new Date())
}

describe('the events of a submission', () => {
  test('go from its state to its verdict and end there', async () => {
    const id = await submitSource(browser.userId)
    const { response, next } = await follow(id)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toContain('no-transform')
    expect(await next()).toEqual({ event: 'state', data: { state: 'queued' } })
    await startSubmission(id)
    expect(await next()).toEqual({ event: 'state', data: { state: 'running' } })
    await judge(id)
    expect(await next()).toEqual({ event: 'verdict', data: verdict() })
    expect(await next()).toBeNull()
  })

  test('are the verdict alone when it was there before', async () => {
    const id = await submitSource(browser.userId)
    await judge(id)
    const { next } = await follow(id)
    expect(await next()).toEqual({ event: 'verdict', data: verdict() })
    expect(await next()).toBeNull()
  })

  test('reach every page that follows, and none that follows another submission', async () => {
    const id = await submitSource(browser.userId)
    const pages = [await follow(id), await follow(id)]
    for (const { next } of pages) expect(await next()).toMatchObject({ event: 'state' })
    await judge(id)
    for (const { next } of pages) expect(await next()).toMatchObject({ event: 'verdict' })
  })

  test('end with the reason when the grader gave up', async () => {
    const id = await submitSource(browser.userId)
    await boss.deleteAllJobs(GRADING)
    const { next } = await follow(id)
    await next()
    await prisma.$transaction((transaction) => faultSubmission(id, 'lab-changed', new Date(), transaction))
    expect(await next()).toEqual({ event: 'fault', data: { code: 'lab-changed' } })
    expect(await next()).toBeNull()
  })

  test('are read anew when the listening connection comes back', async () => {
    const id = await submitSource(browser.userId)
    const { next } = await follow(id)
    expect(await next()).toMatchObject({ data: { state: 'queued' } })
    await prisma.submission.update({ where: { id }, data: { state: 'RUNNING' } }) // nobody is told
    const lost = await prisma.$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'chainrule:listener' AND datname = current_database()`
    expect(lost).toBe(1)
    expect(await next()).toEqual({ event: 'state', data: { state: 'running' } })
    await judge(id)
    expect(await next()).toMatchObject({ event: 'verdict' })
  })

  test('end when the page is left', async () => {
    const id = await submitSource(browser.userId)
    const page = new AbortController()
    const { next } = await follow(id, page.signal)
    await next()
    page.abort()
    expect(await next()).toBeNull()
    await judge(id)
  })
})
