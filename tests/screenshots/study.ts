/** A week of studying, done through the public endpoints, so that pictures show real numbers. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext, BrowserContext } from '@playwright/test'
import { z } from 'zod'
import { catalog } from '#labs/catalog.ts'
import { type Mistake, mistakes } from './mistakes.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const timeZone = 'Asia/Shanghai'

/** Addresses of verdicts. Each lab is handed in once, so that its editor holds the code that was judged. */
export interface Studied {
  readonly failed: string
  readonly passed: string
  readonly mistakes: readonly (Mistake & { readonly path: string })[]
}

/** @throws Error when an endpoint refuses anything */
export async function study(context: BrowserContext, origin: string, now: Date): Promise<Studied> {
  const { request } = context
  const post = (path: string, data: unknown) => call(request, 'POST', origin + path, data)
  await post('/api/account/ensure', {})
  await reviewCards(post, now)
  await submit(request, origin, 'lrelu-forward', 'reference.ts')
  const failed = await submit(request, origin, 'bn-backward-bhw', 'misconceptions/statistics-as-constants.ts')
  const passed = await submit(request, origin, 'lrelu-backward', 'reference.ts')
  const wrong: (Mistake & { path: string })[] = []
  for (const mistake of mistakes) wrong.push({ ...mistake, path: await handIn(request, origin, mistake) })
  return { failed, passed, mistakes: wrong }
}

type Post = (path: string, data: unknown) => Promise<unknown>

/** Six topics, begun on six days; what was forgotten (every seventh) is asked again the next day. */
async function reviewCards(post: Post, now: Date): Promise<void> {
  const reviews = catalog()
    .topics.slice(0, 6)
    .flatMap((topic, day) =>
      topic.cards.slice(0, 12 - day).flatMap(({ id }, index) => {
        const first = now.getTime() - (6.5 - day) * DAY_MS + index * 40_000
        const forgotten = (index + day) % 7 === 3
        const again = first + (forgotten ? 1 : 2) * DAY_MS
        return [
          { cardId: id, at: first, rating: forgotten ? 1 : 3 },
          ...(again < now.getTime()
            ? [{ cardId: id, at: again, rating: forgotten ? 2 : 3 + (index % 2) }]
            : []),
        ]
      }),
    )
    .toSorted((a, b) => a.at - b.at)
  for (const { cardId, at, rating } of reviews) {
    const reviewedAt = new Date(at).toISOString()
    await post('/api/reviews', { id: randomUUID(), cardId, rating, durationMs: 14_000, timeZone, reviewedAt })
  }
}

const Submission = z.object({ state: z.string() })

/** Hands in a file of the lab's folder and waits for its verdict. @returns where the page shows it */
async function submit(
  request: APIRequestContext,
  origin: string,
  lab: string,
  file: string,
): Promise<string> {
  const topic = catalog().labs.get(lab)?.topic
  if (topic === undefined) throw new Error(`There is no lab ${lab}.`)
  const text = readFileSync(join(import.meta.dirname, '../../labs', topic, lab, file), 'utf8')
  // A misconception's file begins with the words about it, which no learner writes.
  const source = text.slice(text.indexOf('export function'))
  return handIn(request, origin, { lab, language: 'typescript', source })
}

async function handIn(
  request: APIRequestContext,
  origin: string,
  { lab, language, source }: Pick<Mistake, 'lab' | 'language' | 'source'>,
): Promise<string> {
  const id = randomUUID()
  await call(request, 'POST', `${origin}/api/submissions`, { id, lab, source, language, mode: 'submit' })
  for (;;) {
    const { state } = Submission.parse(await call(request, 'GET', `${origin}/api/submissions/${id}`))
    if (state === 'judged') return `/labs/${lab}?submission=${id}`
    if (state === 'fault') throw new Error(`A submission to ${lab} could not be judged.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function call(
  request: APIRequestContext,
  method: string,
  url: string,
  data?: unknown,
): Promise<unknown> {
  const answer = await request.fetch(url, { method, data, headers: { origin: new URL(url).origin } })
  if (!answer.ok()) throw new Error(`${method} ${url}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}
