/** A lab as `labs:new` makes it loads and proves itself. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspect } from '#labs/catalog.ts'
import { loadLab } from '#labs/load-lab.ts'
import { openPool, type SandboxPool } from '#sandbox/pool.ts'
import { proveLab } from './prove-lab.ts'

const root = join(import.meta.dirname, '..', '..')
/** Within the project, where a lab finds what it imports. */
const labs = mkdtempSync(join(root, '.labs-new-'))
let pool: SandboxPool

beforeAll(async () => {
  for (const part of ['topic.json', 'cards']) {
    const from = join(root, 'labs/linear-models', part)
    cpSync(from, join(labs, 'linear-models', part), { recursive: true })
  }
  pool = await openPool({ slots: 2 })
}, 60_000)
afterAll(async () => {
  await pool.close()
  rmSync(labs, { recursive: true })
})

function labsNew(...args: string[]) {
  const env = { ...process.env, CHAINRULE_LABS: labs, LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: '' }
  return spawnSync(process.execPath, ['grader/cli/labs-new.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
  })
}

test('it loads, its texts agree, and its proof holds in both languages', async () => {
  const { status, stdout } = labsNew('--topic', 'linear-models', '--id', 'scaled-copy')
  expect(status).toBe(0)
  expect(stdout).toContain('labs:check -- --lab scaled-copy')
  const { catalog, problems } = inspect(labs)
  expect(problems).toEqual([])
  expect(catalog.labs.get('scaled-copy')).toMatchObject({ topic: 'linear-models', order: 1 })
  const loaded = await loadLab('scaled-copy', labs)
  const options = { open: pool.open, slots: 2, withMutants: true, onProgress: () => {} }
  const { proof, problems: unproved } = await proveLab(loaded, options)
  expect(unproved).toEqual([])
  expect(proof.languages).toEqual(['typescript', 'python'])
}, 60_000)

test('an entry of another name is in every file', () => {
  expect(labsNew('--topic', 'linear-models', '--id', 'named', '--entry', 'scaleBy').status).toBe(0)
  const file = (name: string) => readFileSync(join(labs, 'linear-models/named', name), 'utf8')
  for (const name of ['reference.ts', 'lab.ts', 'statement.zh.md']) expect(file(name)).toContain('scaleBy')
  expect(file('starter.py')).toContain('def scale_by')
})

test.each([
  ['a topic that is not there', ['--topic', 'nowhere', '--id', 'x'], 'There is no topic nowhere'],
  ['a name with capitals', ['--topic', 'linear-models', '--id', 'MyLab'], 'lower-case words'],
  ['a path', ['--topic', 'linear-models', '--id', '../x'], 'lower-case words'],
  ['a lab that is there', ['--topic', 'linear-models', '--id', 'scaled-copy'], 'already'],
  ['no name', ['--topic', 'linear-models'], '--id'],
])('%s is told, and nothing is made', (_, args, said) => {
  const { status, stderr } = labsNew(...args)
  expect(status).toBe(2)
  expect(stderr).toContain(said)
})
