/** The solutions that explanations show are right: each passes every check of its lab. */
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { judge } from '#checks/judge.ts'
import type { Lab } from '#checks/lab.ts'
import { prepareLab } from '#checks/prepare.ts'
import type { Open } from '#checks/submission.ts'
import * as np from '#engine/np.ts'
import { Tensor } from '#engine/tensor.ts'
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

/** Runs trusted code in this realm: no sandbox, and no check of form but the results themselves. */
const openHere: Open = async ({ source, entry, parameters, results }) => {
  const body = stripTypeScriptTypes(source).replace(/export /g, '')
  const solve: (...args: unknown[]) => unknown = new Function('np', `${body}\nreturn ${entry}`)(np)
  const named = (returned: unknown): Record<string, Tensor> => {
    const record = returned instanceof Tensor ? { [results[0] ?? '']: returned } : Object(returned)
    return Object.fromEntries(results.map((name) => [name, np.tensor(record[name])]))
  }
  const call = (inputs: Readonly<Record<string, unknown>>) =>
    named(solve(...parameters.map(({ name }) => inputs[name])))
  return {
    ok: true,
    compileMs: 0,
    session: {
      call: async (batch) =>
        batch.map((inputs) => ({
          ok: true,
          results: call(inputs),
          modified: [],
          repeatable: true,
          console: '',
        })),
      close: async () => {},
    },
  }
}

it('every explanation shows a solution', () => {
  const shown = new Set(solutions.map(({ name }) => name.replace(/, solution \d+$/, '')))
  expect(shown.size).toBe(catalog.labs.size * LOCALES.length)
})

it.each(solutions)('$name', async ({ load, source }) => {
  if (!load) throw new Error('the lab has no lab.ts')
  const prepared = prepareLab((await load()).default, '', [])
  const submission = { language: 'typescript', source, mode: 'submit' } as const
  const verdict = await judge(prepared, submission, openHere, { seed: 'explanations', now: () => 0 })
  const failed = verdict.checks.filter(({ status }) => status !== 'passed')
  expect(failed.map((check) => `${check.case} ${check.id}`)).toEqual([])
  expect(verdict.status).toBe('passed')
})
