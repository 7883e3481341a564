/** `grade --folder` as it is called. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { GradeLine } from './grade-line.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const scratch = mkdtempSync(join(tmpdir(), 'grade-folder-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const solution = (name: string) => readFileSync(join(root, 'labs/relu-family/lrelu-forward', name), 'utf8')
const ENV = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: '', NODE_NO_WARNINGS: '1' }
let folder = ''
let runs = 0

beforeEach(() => {
  folder = join(scratch, `run-${runs++}`)
  mkdirSync(join(folder, 'bob'), { recursive: true })
})

function put(files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
}

function grade(...more: string[]) {
  const args = ['grader/cli/grade.ts', '--lab', 'lrelu-forward', '--folder', folder, '--jobs', '2', ...more]
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: ENV })
}

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => GradeLine.parse(JSON.parse(line)))

test('every file is graded, and none is harmed by another', () => {
  put({
    'right.ts': solution('reference.ts'),
    'bob/wrong.ts': solution('misconceptions/maximum.ts'),
    'bob/loop.ts': 'export function lreluForward() { for (;;) {} }',
    'binary.ts': new Uint8Array([0, 1, 2]),
    'notes.txt': 'no submission',
    'types.d.ts': 'declare const x: number',
  })
  const { status, stdout } = grade('--json')
  expect(linesOf(stdout).map((line) => [line.file, line.status, line.summary.code])).toEqual([
    ['binary.ts', 'error', 'fault.not-text'],
    ['bob/loop.ts', 'failed', 'form.time-limit'],
    ['bob/wrong.ts', 'failed', 'summary.wrong-only'],
    ['right.ts', 'passed', 'summary.passed'],
  ])
  expect(status).toBe(2)
})

test('the table names the mistakes, the frequent ones at the end, and gives no commands to the terminal', () => {
  const maximum = solution('misconceptions/maximum.ts')
  put({ 'a.ts': maximum, 'b\u001b[31m.ts': maximum, 'c.ts': solution('reference.ts') })
  const { status, stdout } = grade()
  expect(status).toBe(1)
  expect(stdout).toContain('1 of 3 passed')
  expect(stdout).toMatch(/2 × {2}Written as/)
  expect(stdout).not.toContain('\u001b')
})

test('a table for spreadsheets holds no formula, and quotes what needs it', () => {
  put({ '=cmd,"x".ts': solution('reference.ts') })
  const file = join(scratch, 'grades.csv')
  expect(grade('--csv', file).status).toBe(0)
  const [head = '', row = ''] = readFileSync(file, 'utf8').split('\r\n')
  expect(head).toMatch(/^\uFEFFfile,language,status,score/)
  expect(row).toMatch(/^"'=cmd,""x"".ts",typescript,passed,1,/)
})

const journal = () => join(folder, '.grades-lrelu-forward.jsonl')

test('a run that was stopped goes on with what is not graded yet; changed files are graded again', () => {
  put({ 'a.ts': solution('reference.ts'), 'b.ts': solution('starter.ts'), 'c.ts': solution('reference.ts') })
  grade('--json')
  const before = linesOf(readFileSync(journal(), 'utf8'))
  const marked = before.filter(({ file }) => file !== 'c.ts').map((line) => ({ ...line, ms: 123_456 }))
  writeFileSync(journal(), `${marked.map((line) => JSON.stringify(line)).join('\n')}\n{"file":"c.ts","lan`)
  put({ 'b.ts': solution('reference.ts') })
  const after = linesOf(grade('--json', '--resume').stdout)
  expect(after.map(({ file, status, ms }) => [file, status, ms === 123_456])).toEqual([
    ['a.ts', 'passed', true],
    ['b.ts', 'passed', false],
    ['c.ts', 'passed', false],
  ])
})

test('Ctrl+C stops at once, tells how to go on, and keeps what is graded', async () => {
  put({ 'a.ts': solution('reference.ts') })
  for (let i = 0; i < 30; i++) put({ [`loop-${i}.ts`]: 'export function lreluForward() { for (;;) {} }' })
  const args = ['grader/cli/grade.ts', '--lab', 'lrelu-forward', '--folder', folder, '--jobs', '1', '--json']
  const child = spawn(process.execPath, args, { cwd: root, env: ENV })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const isGraded = () => {
    try {
      return readFileSync(journal(), 'utf8').includes('a.ts')
    } catch {
      return false
    }
  }
  await expect.poll(isGraded, { timeout: 30_000 }).toBe(true)
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  expect(said).toMatch(/of 31 are graded.*--resume/)
  expect(linesOf(readFileSync(journal(), 'utf8'))[0]).toMatchObject({ file: 'a.ts', status: 'passed' })
}, 60_000)

test.each<[string, string[], string]>([
  ['a folder that is not there', ['--folder', '/nowhere/at/all'], 'fault.no-file'],
  ['a file', ['--folder', 'package.json'], 'fault.not-a-folder'],
  ['a folder without submissions', ['--folder', 'docs'], 'fault.no-submissions'],
  ['a file beside a folder', ['--folder', 'docs', '--file', 'x.ts'], 'fault.not-together'],
  ['no jobs', ['--folder', 'docs', '--jobs', '0'], 'fault.bad-jobs'],
])('%s is told: exit 2', (_, args, code) => {
  const command = ['grader/cli/grade.ts', '--lab', 'lrelu-forward', '--json', ...args]
  const { status, stdout } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', env: ENV })
  const said = z.object({ summary: z.object({ code: z.string() }) }).parse(JSON.parse(stdout))
  expect([status, said.summary.code]).toEqual([2, code])
})
