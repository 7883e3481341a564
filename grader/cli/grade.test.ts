/** The command as it is called: what it prints and how it ends. */
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { labIds } from '#labs/load-lab.ts'
import { Verdict } from '#verdict'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'grade-'))
afterAll(() => rmSync(folder, { recursive: true }))

function grade(args: readonly string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['grader/cli/grade.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: '', ...environment },
  })
  return { status, stdout, stderr }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function json(args: readonly string[]) {
  const { status, stdout } = grade([...args, '--json'])
  const printed: unknown = JSON.parse(stdout)
  return { status, verdict: Verdict.parse(printed), printed }
}

const lrelu = (path: string) => ['--lab', 'lrelu-forward', '--file', path]
const reference = 'labs/relu-family/lrelu-forward/reference.ts'
const maximum = readFileSync(join(root, 'labs/relu-family/lrelu-forward/misconceptions/maximum.ts'), 'utf8')

/** Labs are offered in Python one by one; with all of them there is nothing to refuse. */
const withoutPython = labIds().find((id) => globSync(`labs/*/${id}/reference.py`, { cwd: root }).length === 0)

test.skipIf(withoutPython === undefined)('a lab that is not offered in Python says so', () => {
  const path = file('any.py', 'x = 1')
  const { status, verdict } = json(['--lab', withoutPython ?? '', '--file', path])
  expect([status, verdict.summary.code]).toEqual([2, 'fault.no-language'])
})

test('a right solution in Python exits with 0', () => {
  const { status, verdict } = json(lrelu(reference.replace(/ts$/, 'py')))
  expect([status, verdict.status, verdict.language]).toEqual([0, 'passed', 'python'])
})

test('a right solution exits with 0', () => {
  const { status, stdout } = grade(lrelu(reference))
  expect(status).toBe(0)
  expect(stdout).toContain('✓ Passed')
})

test('a wrong one exits with 1 and says what is wrong, in the language of the terminal, without colours in a file', () => {
  const path = file('maximum.ts', maximum)
  const english = grade(lrelu(path))
  expect(english.status).toBe(1)
  expect(english.stdout).toContain('✗ Not yet')
  expect(english.stdout).toContain('a above 1')
  expect(english.stdout).not.toContain('\u001b[')
  expect(grade(lrelu(path), { LANG: 'zh_CN.UTF-8' }).stdout).toContain('✗ 还没通过')
})

test('what a learner prints and throws gives no commands to the terminal', () => {
  const escapes = '\\u001b[2J\\u001b[1;1H✓ Passed\\u001b]0;title\\u0007\\u009b31m\\u202e\\r'
  const source = `export function lreluForward() { console.log('${escapes}'); throw new Error('${escapes}') }`
  const { status, stdout } = grade(lrelu(file('escapes.ts', source)))
  expect(status).toBe(1)
  expect(stdout).toContain('✓ Passed')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
})

test('--json prints one verdict, with the words of both languages', () => {
  const { status, verdict, printed } = json(lrelu(file('max.ts', maximum)))
  expect(status).toBe(1)
  expect(verdict).toMatchObject({
    version: 1,
    lab: 'lrelu-forward',
    status: 'failed',
    diagnosis: { misconception: 'maximum' },
  })
  expect(printed).toMatchObject({
    summary: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) },
    diagnosis: { message: { en: expect.stringContaining('\\max') } },
  })
})

test('an empty file is a verdict: failed', () => {
  const { status, verdict } = json(lrelu(file('empty.ts', '')))
  expect({ status, code: verdict.summary.code, score: verdict.score }).toEqual({
    status: 1,
    code: 'form.empty-source',
    score: 0,
  })
})

test.each<[string, readonly string[], string]>([
  ['a lab that does not exist', ['--lab', 'nothing', '--file', reference], 'fault.unknown-lab'],
  [
    'a lab named by a path',
    ['--lab', '../relu-family/lrelu-forward', '--file', reference],
    'fault.unknown-lab',
  ],
  ['a file that does not exist', lrelu(join(folder, 'nowhere.ts')), 'fault.no-file'],
  ['a folder', lrelu(folder), 'fault.not-a-file'],
  ['a binary file', lrelu(file('binary', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0]))), 'fault.not-text'],
  ['bytes that are no UTF-8', lrelu(file('latin.ts', new Uint8Array([0x2f, 0x2f, 0xe9]))), 'fault.not-text'],
  ['a language that does not exist', [...lrelu(reference), '--language', 'cobol'], 'fault.unknown-language'],
  ['no lab', ['--file', reference], 'fault.missing-argument'],
  ['an argument that does not exist', [...lrelu(reference), '--loud'], 'fault.bad-usage'],
])('%s cannot be judged: exit 2, and a verdict that says why', (_, args, code) => {
  const { status, verdict } = json(args)
  expect({ status, state: verdict.status, code: verdict.summary.code }).toEqual({
    status: 2,
    state: 'error',
    code,
  })
})

test('without --json the reason goes to standard error', () => {
  const { status, stdout, stderr } = grade(['--lab', 'nothing', '--file', reference])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('There is no lab nothing')
  expect(stderr).toContain('lrelu-forward')
})
