import { spawnSync } from 'node:child_process'
import type { Account } from './account.ts'

/**
 * Runs a program as the server's user and waits for it.
 * @throws Error with the program's own words when it fails.
 */
export function run(command: string, args: readonly string[], account: Account | null): string {
  const result = spawnSync(command, args, {
    // The caller's folder may be closed to the other user, and initdb looks at it.
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', NODE_ENV: process.env.NODE_ENV },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...account,
  })
  if (result.error !== undefined) throw new Error(`${command}: ${result.error.message}`)
  if (result.status === 0) return result.stdout
  throw new Error(`${command} failed (${result.status ?? result.signal}):\n${result.stdout}${result.stderr}`)
}

/** Whether the server's user may do this with the path: `-x` walk or execute, `-w` write. */
export function may(test: '-x' | '-w' | '-r', path: string, account: Account | null): boolean {
  try {
    run('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', path], account)
    return true
  } catch {
    return false
  }
}
