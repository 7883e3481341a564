/** What `postmaster.pid` says about a server, and whether it is true. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
}

/** @param cluster the server's own folder (PGDATA) @returns null when no server runs on it */
export function findPostmaster(cluster: string): Postmaster | null {
  const path = join(cluster, 'postmaster.pid')
  if (!existsSync(path)) return null
  // Lines: process, data folder, start time, port, socket folder, TCP address, shared memory, status.
  const lines = readFileSync(path, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isServerOf(pid, cluster)) return null
  return { pid, socketFolder: lines[4] ?? '' }
}

/**
 * Removes what a killed server left behind. PostgreSQL does so itself unless the process number went to
 * another program of the same user in the meantime; then it refuses to start.
 */
export function removeStaleLocks(cluster: string, socketFolder: string): void {
  if (findPostmaster(cluster) !== null) return
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock'])
    rmSync(join(socketFolder, name), { force: true })
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
