/** Other people's work, and requests that another site makes in a person's browser. */
import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { LAB, openLab, solutions } from './lab.ts'
import { expect, test } from './test.ts'

const ROOT = dirname(dirname(import.meta.dirname))
const SECRET = 'a line that is nobody else’s to read'

// What is refused is told in the console.
test.use({
  provoked: [/the server responded with a status of (4\d\d)|ERR_FAILED|blocked by CORS|X-Frame-Options/],
})

interface Told {
  readonly status: number
  readonly text: string
}

/** A request as a page of ours makes it. */
function ask(page: Page, path: string, method = 'GET', sent?: unknown): Promise<Told> {
  return page.evaluate(
    async ([path, method, body]) => {
      const response = await fetch(path, {
        method,
        ...(body === null ? {} : { body, headers: { 'content-type': 'application/json' } }),
      })
      // A stream of events does not end.
      const reader = response.body?.getReader()
      const first = await reader?.read()
      await reader?.cancel()
      return { status: response.status, text: new TextDecoder().decode(first?.value) }
    },
    [path, method, sent === undefined ? null : JSON.stringify(sent)] as const,
  )
}

test('a submission, its verdict, its events, its draft and its history are for who made them', async ({
  visit,
}) => {
  const owner = await visit({ locale: 'en' })
  const lab = await openLab(owner, 'en')
  await lab.write(`// ${SECRET}\n${solutions.zeroLeftSide}`)
  await lab.submit()
  await lab.expectVerdict('failed')
  const history = JSON.parse((await ask(owner, `/api/labs/${LAB}/submissions?language=typescript`)).text)
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(JSON.stringify(history))?.[0] ?? ''
  expect((await ask(owner, `/api/submissions/${id}`)).text).toContain(SECRET)

  const stranger = await visit({ locale: 'en' })
  const theirs = await openLab(stranger, 'en')
  await theirs.write('export const mine = 1')
  await expect(theirs.draft).toBeVisible()
  const nobody = await visit({ locale: 'en' })
  await nobody.goto('/en')
  for (const other of [stranger, nobody]) {
    for (const path of [
      `/api/submissions/${id}`,
      `/api/submissions/${id.toUpperCase()}`,
      `/api/submissions/${id}/events`,
      `/api/labs/${LAB}/submissions?language=typescript`,
      `/api/drafts/${LAB}?language=typescript`,
      `/en/labs/${LAB}?submission=${id}`,
      '/en/progress',
      '/en/labs',
    ]) {
      const told = await ask(other, path)
      expect([path, told.text.includes(SECRET), told.text.includes('zero-left-side')]).toEqual([
        path,
        false,
        false,
      ])
      if (path.startsWith('/api/submissions/')) expect([401, 404], path).toContain(told.status)
    }
  }

  const taken = { id, lab: LAB, language: 'typescript', source: 'export const stolen = 1', mode: 'submit' }
  const answer = await ask(stranger, '/api/submissions', 'POST', taken)
  expect(answer.status).toBe(409)
  expect(answer.text).not.toContain(SECRET)
  expect((await ask(owner, `/api/submissions/${id}`)).text).toContain(SECRET)
})

test('a page of another person that shows a submission of the first shows nothing of it', async ({
  visit,
}) => {
  const owner = await visit({ locale: 'en' })
  const lab = await openLab(owner, 'en')
  await lab.write(`// ${SECRET}\n${solutions.right}`)
  await lab.submit()
  await lab.expectVerdict('passed')
  const { text } = await ask(owner, `/api/labs/${LAB}/submissions?language=typescript`)
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text)?.[0] ?? ''
  const stranger = await visit({ locale: 'en' })
  await stranger.goto(`/en/labs/${LAB}?submission=${id}`)
  await expect(stranger.getByRole('main')).toBeVisible()
  expect(await stranger.content()).not.toContain(SECRET)
})

/** Every endpoint that changes something, read from the routes: none can be forgotten. */
function changingEndpoints(): { method: string; path: string }[] {
  return globSync('app/api/**/route.ts', { cwd: ROOT }).flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const segments = dirname(file).slice('app'.length).split('/')
    const path = segments
      .map((part) =>
        part === '[...all]' ? 'sign-out' : part === '[lab]' ? LAB : /^\[/.test(part) ? randomUUID() : part,
      )
      .join('/')
    return [...text.matchAll(/export const (POST|PUT|PATCH|DELETE)\b/g)].map(([, method = '']) => ({
      method,
      path,
    }))
  })
}

test('no site can act for a person in their own browser', async ({ visit, product, baseURL }) => {
  const page = await visit({ locale: 'en' })
  const lab = await openLab(page, 'en')
  await lab.write(solutions.right)
  await expect(lab.draft).toBeVisible()
  await expect
    .poll(async () => (await ask(page, `/api/drafts/${LAB}?language=typescript`)).text)
    .toContain('lreluBackward')
  const counts = () =>
    Promise.all(
      ['"Submission"', '"CardReview"', '"HintTaken"', '"SolutionSeen"', '"User"', '"Draft"'].map((table) =>
        product.count(`select count(*) from ${table}`),
      ),
    )
  const before = await counts()
  const draft = (await ask(page, `/api/drafts/${LAB}?language=typescript`)).text

  const endpoints = changingEndpoints()
  expect(endpoints.length).toBeGreaterThan(8)
  const evil = await page.context().newPage()
  await evil.route('http://evil.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>evil</title><body></body>' }),
  )
  await evil.goto('http://evil.example/')
  const answered = await evil.evaluate(
    async ([base, endpoints]) => {
      const seen: string[] = []
      for (const { method, path } of endpoints)
        for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json']) {
          const body =
            '{"source":"stolen","language":"typescript","revision":1,"id":"00000000-0000-4000-8000-000000000000"}'
          for (const mode of ['cors', 'no-cors'] as const)
            try {
              const response = await fetch(`${base}${path}`, {
                ...{ method: mode === 'cors' ? method : 'POST', mode, credentials: 'include', body },
                headers: { 'content-type': type },
              })
              if (response.type !== 'opaque') seen.push(`${method} ${path} ${response.status}`)
            } catch {
              // As it should be.
            }
        }
      return seen
    },
    [baseURL ?? '', endpoints] as const,
  )
  expect(answered).toEqual([])

  for (const { path } of endpoints) {
    const form = await page.context().newPage()
    await form.route('http://evil.example/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><form method="post" enctype="text/plain" action="${baseURL}${path}"><input name='{"x":"' value='"}'></form>`,
      }),
    )
    await form.goto('http://evil.example/')
    const [response] = await Promise.all([
      form.waitForResponse((one) => one.url() === `${baseURL}${path}`),
      form.evaluate(() => document.querySelector('form')?.submit()),
    ])
    expect([path, response.status() >= 400 && response.status() < 500]).toEqual([path, true])
    await form.close()
  }
  for (const path of [
    `/api/drafts/${LAB}?language=typescript`,
    '/api/reviews/queue',
    `/api/labs/${LAB}/submissions`,
  ]) {
    const read = await evil.evaluate(async (url) => {
      try {
        return (await fetch(url, { credentials: 'include' })).status
      } catch {
        return 'refused'
      }
    }, `${baseURL}${path}`)
    expect([path, read]).toEqual([path, 'refused'])
  }

  expect(await counts()).toEqual(before)
  expect((await ask(page, `/api/drafts/${LAB}?language=typescript`)).text).toBe(draft)
})
