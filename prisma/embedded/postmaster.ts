/** What `postmaster.pid` says about a server, and whether it is true. */
import { spawnSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
}

/** @param cluster the server's own folder (PGDATA) @returns null when no server runs on it */
export function findPostmaster(cluster: string): Postmaster | null {
  const path = join(cluster, 'postmaster.pid')
  const pid = readPid(path)
  if (pid === null || !isServerOf(pid, cluster)) return null
  // Lines: process, data folder, start time, port, socket folder, TCP address, shared memory, status.
  return { pid, socketFolder: readFileSync(path, 'utf8').split('\n')[4] ?? '' }
}

/**
 * Removes the locks of a killed server whose process number went to another program since: then PostgreSQL
 * refuses to start. Every other stale lock it recognizes itself, safely against a second one starting.
 */
export function removeReusedLocks(cluster: string, socketFolder: string): void {
  for (const path of [join(cluster, 'postmaster.pid'), join(socketFolder, '.s.PGSQL.5432.lock')]) {
    const pid = readPid(path)
    if (pid === null || !isAlive(pid) || isServerOf(pid, cluster)) continue
    // Moved before it is removed: should a server have started just now, it gets its lock back.
    const aside = `${path}.${process.pid}`
    renameSync(path, aside)
    if (readPid(aside) === pid) rmSync(aside)
    else renameSync(aside, path)
  }
}

function readPid(path: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(path, 'utf8'), 10)
    return pid > 0 ? pid : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isServerOf(pid: number, cluster: string): boolean {
  const command = commandOf(pid)
  return command.includes('postgres') && command.includes(cluster)
}

function commandOf(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
