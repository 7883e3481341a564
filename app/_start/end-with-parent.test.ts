import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const endWithParent = new URL('./end-with-parent.mjs', import.meta.url).href
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chainrule-parent-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** How a program ends: its signal, else its exit code. @param ready called when it has sent a message */
function ending(source: string, ready: (child: ReturnType<typeof fork>) => void = () => {}): Promise<string> {
  const program = join(folder, 'program.mjs')
  writeFileSync(program, source)
  const child = fork(program, { execArgv: ['--import', endWithParent] })
  child.once('message', () => ready(child))
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(String(signal ?? code))))
}

test('a program ends when the channel to its parent breaks', async () => {
  const end = ending("setInterval(() => {}, 1000); process.send('ready')", (child) => child.disconnect())
  expect(await end).toBe('SIGTERM')
})

test('a program that has nothing left to do ends, though its parent is there', async () => {
  expect(await ending('process.exitCode = 3')).toBe('3')
})

test('a program that waits for a message, as the worker of the development server, does not end before', async () => {
  const source = "process.on('message', (code) => process.exit(code)); process.send('ready')"
  // Long after the program has nothing else to do.
  const end = ending(source, (child) => setTimeout(() => child.connected && child.send(7), 300))
  expect(await end).toBe('7')
})
