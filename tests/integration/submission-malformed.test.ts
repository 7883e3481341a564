import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeNotifications } from '#app/_server/notifications.ts'
import { GET as getDraft, PUT as putDraft } from '#app/api/drafts/[lab]/route.ts'
import { POST as takeHint } from '#app/api/labs/[lab]/hints/route.ts'
import { POST as seeSolution } from '#app/api/labs/[lab]/solution/route.ts'
import { GET as getHistory } from '#app/api/labs/[lab]/submissions/route.ts'
import { GET as getEvents } from '#app/api/submissions/[id]/events/route.ts'
import { GET as getSubmission } from '#app/api/submissions/[id]/route.ts'
import { POST as submit } from '#app/api/submissions/route.ts'
import { prisma } from '#prisma/client.ts'
import { type Browser, failure, openBrowser, stranger } from '../fixtures/browser.ts'
import { openTestDatabase, type TestDatabase } from '../fixtures/database.ts'
import { createLab, lab } from '../fixtures/submissions.ts'

let database: TestDatabase
let browser: Browser

beforeAll(async () => {
  process.env.BETTER_AUTH_SECRET = 'a secret for tests only, of 32 characters or more'
  database = await openTestDatabase()
  await createLab()
  browser = await openBrowser()
})

afterAll(async () => {
  await closeNotifications()
  await prisma.$disconnect()
  await database.close()
})

describe('a malformed request is told what is wrong with it', () => {
  const id = '0190c9a4-5d6e-7b1a-8c2d-3e4f5a6b7c8d'
  const good = { id, lab: lab.id, language: 'typescript', source: '', mode: 'submit' }
  const draft = { language: 'typescript', source: '', revision: 0 }
  const there = { params: { lab: lab.id } }
  const nowhere = { params: { lab: 'no-such-lab' } }

  const post = { method: 'POST' } as const
  const put = { method: 'PUT' } as const
  test.each([
    ['no JSON', submit, { ...post, body: '{' }, 400, 'invalid-json'],
    ['no body', submit, { ...post, body: '' }, 400, 'invalid-json'],
    ['null', submit, { ...post, body: null }, 400, 'invalid-input'],
    ['a list', submit, { ...post, body: [] }, 400, 'invalid-input'],
    ['an id that is none', submit, { ...post, body: { ...good, id: '1' } }, 400, 'invalid-input'],
    ['no source', submit, { ...post, body: { ...good, source: undefined } }, 400, 'invalid-input'],
    ['source that is a number', submit, { ...post, body: { ...good, source: 1 } }, 400, 'invalid-input'],
    ['source with U+0000', submit, { ...post, body: { ...good, source: 'a\0b' } }, 400, 'invalid-input'],
    [
      'an unknown language',
      submit,
      { ...post, body: { ...good, language: 'fortran' } },
      400,
      'invalid-input',
    ],
    ['an unknown mode', submit, { ...post, body: { ...good, mode: 'SUBMIT' } }, 400, 'invalid-input'],
    ['a lab that is a path', submit, { ...post, body: { ...good, lab: '../x' } }, 400, 'invalid-input'],
    [
      'a revision out of range',
      submit,
      { ...post, body: { ...good, revision: 2 ** 31 } },
      400,
      'invalid-input',
    ],
    ['an unknown lab', submit, { ...post, body: { ...good, lab: 'no-such-lab' } }, 404, 'not-found'],
    ['six megabytes', submit, { ...post, body: { ...good, source: 'x'.repeat(6e6) } }, 413, 'body-too-large'],
    ['a submission id that is none', getSubmission, { params: { id: "1' or 1=1" } }, 400, 'invalid-input'],
    ['no submission id', getSubmission, {}, 400, 'invalid-input'],
    ['an unknown submission', getSubmission, { params: { id } }, 404, 'not-found'],
    ['events of an id that is none', getEvents, { params: { id: 'x' } }, 400, 'invalid-input'],
    ['events of an unknown submission', getEvents, { params: { id } }, 404, 'not-found'],
    ['a draft without language', getDraft, there, 400, 'invalid-input'],
    ['a draft of no lab', getDraft, { params: { lab: 'A B' } }, 400, 'invalid-input'],
    ['a save without body', putDraft, { ...put, ...there, body: '' }, 400, 'invalid-json'],
    [
      'a save without revision',
      putDraft,
      { ...put, ...there, body: { ...draft, revision: undefined } },
      400,
      'invalid-input',
    ],
    [
      'a save of revision −1',
      putDraft,
      { ...put, ...there, body: { ...draft, revision: -1 } },
      400,
      'invalid-input',
    ],
    [
      'a save of revision 0.5',
      putDraft,
      { ...put, ...there, body: { ...draft, revision: 0.5 } },
      400,
      'invalid-input',
    ],
    [
      'a save with U+0000',
      putDraft,
      { ...put, ...there, body: { ...draft, source: '\0' } },
      400,
      'invalid-input',
    ],
    ['a save to an unknown lab', putDraft, { ...put, ...nowhere, body: draft }, 404, 'not-found'],
    [
      'a save of three megabytes',
      putDraft,
      { ...put, ...there, body: { ...draft, source: 'x'.repeat(3e6) } },
      413,
      'source-too-long',
    ],
    ['hint 0', takeHint, { ...post, ...there, body: { hint: 0 } }, 400, 'invalid-input'],
    ['hint "1"', takeHint, { ...post, ...there, body: { hint: '1' } }, 400, 'invalid-input'],
    ['a hint of an unknown lab', takeHint, { ...post, ...nowhere, body: { hint: 1 } }, 404, 'not-found'],
    ['the solution of an unknown lab', seeSolution, { ...post, ...nowhere }, 404, 'not-found'],
    ['a history with limit 0', getHistory, { ...there, query: { limit: '0' } }, 400, 'invalid-input'],
    ['a history before nothing', getHistory, { ...there, query: { before: 'x' } }, 400, 'invalid-input'],
  ] as const)('%s', async (_, handler, call, status, code) => {
    const [gotStatus, gotCode] = await failure(await browser.call(handler, call))
    expect([gotStatus, gotCode]).toEqual([status, code])
  })

  test.each([
    ['submit', submit, { ...post, body: good }],
    ['submission', getSubmission, { params: { id } }],
    ['events', getEvents, { params: { id } }],
    ['draft', getDraft, { ...there, query: { language: 'typescript' } }],
    ['save', putDraft, { ...put, ...there, body: draft }],
    ['hint', takeHint, { ...post, ...there, body: { hint: 1 } }],
    ['solution', seeSolution, { ...post, ...there }],
    ['history', getHistory, there],
  ] as const)('by someone without an account: %s', async (_, handler, call) => {
    expect(await failure(await stranger.call(handler, call))).toEqual([401, 'no-account', {}])
  })
})
