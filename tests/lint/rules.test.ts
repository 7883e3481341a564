import { describe, expect, test } from 'vitest'
import { checkLength, checkMachinePaths, MAX_LINES } from './file-rules.ts'
import { checkFolderTable } from './folder-table.ts'
import { checkMessageFiles } from './message-files.ts'

const imports = {
  '#engine/*': './grader/engine/*',
  '#verdict': './grader/verdict.ts',
  '#checks/*': './grader/checks/*',
  '#sandbox/*': './grader/sandbox/*',
  '#worker/*': './grader/worker/*',
  '#labs/*': './labs/*',
  '#prisma/*': './prisma/*',
  '#app/*': './app/*',
}

const table = (path: string, text: string) => checkFolderTable([{ path, text }], imports)

describe('folder table', () => {
  test.each([
    ['grader/engine/tensor.ts', `import { x } from '#checks/judge.ts'`],
    ['grader/engine/tensor.ts', `import { readFileSync } from 'node:fs'`],
    ['grader/engine/tensor.ts', `import zod from 'zod'`],
    ['grader/checks/judge.ts', `import { open } from '#sandbox/session.ts'`],
    ['grader/checks/judge.ts', `import type { Session } from '#sandbox/session.ts'`],
    ['grader/checks/judge.ts', `import type { Session } from '../sandbox/session.ts'`],
    ['grader/sandbox/session.ts', `export { judge } from '#checks/judge.ts'`],
    ['grader/sandbox/session.ts', `const checks = await import('#checks/judge.ts')`],
    ['app/api/submissions/route.ts', `import { open } from '#sandbox/session.ts'`],
    ['app/[locale]/page.tsx', `type Worker = import('#worker/main.ts').Worker`],
    ['app/_learning/mastery.ts', `import { prisma } from '#prisma/client.ts'`],
    ['app/_learning/mastery.ts', `import { useState } from 'react'`],
    ['app/_learning/mastery.ts', `import { session } from '../_server/session.ts'`],
    ['labs/activations/lrelu/lab.ts', `import { prisma } from '#prisma/client.ts'`],
    ['prisma/submission.ts', `import { catalog } from '#labs/catalog.ts'`],
    ['grader/cli/grade.ts', `import { consume } from '#worker/consumer.ts'`],
    ['grader/worker/main.ts', `import { queue } from '#app/_learning/queue.ts'`],
  ])('%s may not: %s', (path, text) => {
    expect(table(path, text)).toHaveLength(1)
  })

  test.each([
    ['grader/engine/np.ts', `import { Tensor } from './tensor.ts'`],
    ['grader/checks/judge.ts', `import { Tensor } from '#engine/tensor.ts'`],
    ['grader/worker/main.ts', `import { open } from '#sandbox/session.ts'\nimport pino from 'pino'`],
    ['prisma/seed.ts', `import { catalog } from '#labs/catalog.ts'`],
    ['app/_server/reviews.ts', `import { schedule } from '../_learning/schedule.ts'`],
    ['app/_server/reviews.ts', `import { prisma } from '#prisma/client.ts'`],
    ['grader/engine/tensor.test.ts', `import fc from 'fast-check'`],
    ['grader/checks/judge.ts', `// import { open } from '#sandbox/session.ts'`],
  ])('%s may: %s', (path, text) => {
    expect(table(path, text)).toEqual([])
  })

  test('another place is named by package.json#imports, never by a relative path', () => {
    expect(table('app/_server/reviews.ts', `import { prisma } from '../../prisma/client.ts'`)).toHaveLength(1)
    expect(table('grader/checks/judge.ts', `import { Tensor } from '../engine/tensor.ts'`)).toHaveLength(1)
  })
})

describe('files', () => {
  const lines = (count: number) => 'a\n'.repeat(count)

  test('long ones fail, except tests', () => {
    expect(checkLength([{ path: 'app/a.ts', text: lines(MAX_LINES) }])).toEqual([])
    expect(checkLength([{ path: 'app/a.tsx', text: lines(MAX_LINES + 1) }])).toHaveLength(1)
    expect(checkLength([{ path: 'app/a.test.ts', text: lines(MAX_LINES + 1) }])).toEqual([])
  })

  test('paths of one machine fail', () => {
    const home = ['', 'home', 'ann', 'chainrule'].join('/')
    expect(checkMachinePaths([{ path: 'a.ts', text: `read('${home}')` }])).toHaveLength(1)
    expect(checkMachinePaths([{ path: 'a.ts', text: `read('/var/lib/chainrule')` }])).toEqual([])
  })
})

describe('messages', () => {
  const pair = (zh: unknown, en: unknown) =>
    checkMessageFiles([
      { path: 'app/messages/zh.json', text: JSON.stringify(zh) },
      { path: 'app/messages/en.json', text: JSON.stringify(en) },
    ]).map(({ message }) => message)

  test('agree when every key has both texts with the same parameters', () => {
    const en = { a: { count: '{count, plural, one {# card} other {# cards}}' } }
    expect(pair({ a: { count: '{count} 张' } }, en)).toEqual([])
  })

  test('braces of a formula are no parameters', () => {
    expect(
      pair({ a: '$$\\text{你的}$$ 与 $\\text{参考}$' }, { a: '$$\\text{yours}$$ and $\\text{reference}$' }),
    ).toEqual([])
  })

  test.each([
    ['a key is missing', { a: '一' }, { a: 'one', b: 'two' }],
    ['a text is empty', { a: '' }, { a: 'one' }],
    ['parameters differ', { a: '{n} 个' }, { a: '{count} of them' }],
  ])('fail when %s', (_, zh, en) => {
    expect(pair(zh, en)).toHaveLength(1)
  })

  test.each(['app/messages/zh/errors.json', 'app/_start/messages.en.json', 'grader/messages/zh.json'])(
    'fail when %s is alone',
    (path) => {
      expect(checkMessageFiles([{ path, text: '{}' }])).toHaveLength(1)
    },
  )
})
