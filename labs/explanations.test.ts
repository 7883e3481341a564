/** The solutions that explanations show are right: each passes every check of its lab. */
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { judge } from '#checks/judge.ts'
import type { Lab } from '#checks/lab.ts'
import { prepareLab } from '#checks/prepare.ts'
import { openInProcess } from '../tests/fixtures/in-process.ts'
import { inspect } from './catalog.ts'
import { codeBlocks } from './markdown-parts.ts'
import { LOCALES } from './schema.ts'

const { catalog } = inspect(fileURLToPath(new URL('.', import.meta.url)))
const modules = import.meta.glob<{ default: Lab }>('./*/*/lab.ts')

const solutions = [...catalog.labs.values()].flatMap(({ id, topic, explanation }) =>
  LOCALES.flatMap((locale) =>
    codeBlocks(explanation[locale], 'typescript').map((source, index) => ({
      name: `${id}, ${locale}, solution ${index + 1}`,
      load: modules[`./${topic}/${id}/lab.ts`],
      source,
    })),
  ),
)

it('every explanation shows a solution', () => {
  const shown = new Set(solutions.map(({ name }) => name.replace(/, solution \d+$/, '')))
  expect(shown.size).toBe(catalog.labs.size * LOCALES.length)
})

it.each(solutions)('$name', async ({ load, source }) => {
  if (!load) throw new Error('the lab has no lab.ts')
  const prepared = prepareLab((await load()).default, '', [])
  const submission = { language: 'typescript', source, mode: 'submit' } as const
  const verdict = await judge(prepared, submission, openInProcess, { seed: 'explanations', now: () => 0 })
  const failed = verdict.checks.filter(({ status }) => status !== 'passed')
  expect(failed.map((check) => `${check.case} ${check.id}`)).toEqual([])
  expect(verdict.status).toBe('passed')
})

const files: Readonly<Record<string, string>> = import.meta.glob('./*/*/reference.py', {
  query: '?raw',
  import: 'default',
  eager: true,
})

// `labs:check` runs the references, in the sandbox that Python needs.
it('the Python that explanations show is the reference', () => {
  const shown = [...catalog.labs.values()].flatMap(({ id, topic, explanation }) =>
    LOCALES.flatMap((locale) =>
      codeBlocks(explanation[locale], 'python').map((source) => ({ id, topic, source })),
    ),
  )
  // Everyone finds a solution in the language in which they write.
  expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(catalog.labs.keys()))
  for (const { id, topic, source } of shown)
    expect(source.trim(), id).toBe(files[`./${topic}/${id}/reference.py`]?.trim())
})
