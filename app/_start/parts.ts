/** The parts that the supervisor runs: the web server and one grader worker. */
import { openSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Prepared } from './prepare.ts'
import { nextProgram } from './programs.ts'
import type { SupervisedPart } from './supervise.ts'

const MAX_LOG_BYTES = 5_000_000
const endWithParent = ['--import', new URL('./end-with-parent.mjs', import.meta.url).href]

type Mode = 'production' | 'development'

export function webPart(prepared: Prepared, mode: Mode): SupervisedPart {
  const { root, host, port, authSecret, env } = prepared
  const command = mode === 'production' ? 'start' : 'dev'
  return {
    name: 'web',
    label: 'part.web',
    command: process.execPath,
    args: [...endWithParent, nextProgram(root), command, '-H', host, '-p', String(port)],
    cwd: root,
    env: { ...env, NODE_ENV: mode, BETTER_AUTH_SECRET: authSecret },
    ...output(prepared, mode, 'web'),
    // Open event streams keep it from ending by itself.
    graceMs: 5_000,
  }
}

export function graderPart(prepared: Prepared, mode: Mode): SupervisedPart {
  const { root, env } = prepared
  const { BETTER_AUTH_SECRET: _, ...withoutSecret } = env
  const watch = mode === 'development' ? ['--watch', '--watch-preserve-output'] : []
  return {
    name: 'grader',
    label: 'part.grader',
    command: process.execPath,
    // isolated-vm cannot run in a Node that was started from its snapshot.
    args: [...watch, ...endWithParent, '--no-node-snapshot', join('grader', 'worker', 'main.ts')],
    cwd: root,
    env: { ...withoutSecret, NODE_ENV: mode },
    ...output(prepared, mode, 'grader'),
    graceMs: 20_000,
  }
}

function output({ logs }: Prepared, mode: Mode, name: string): Pick<SupervisedPart, 'output' | 'log'> {
  if (mode === 'development') return { output: 'inherit', log: null }
  const log = join(logs, `${name}.log`)
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES) renameSync(log, `${log}.old`)
  return { output: openSync(log, 'a', 0o600), log }
}
