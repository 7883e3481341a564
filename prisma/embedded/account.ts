/** The user the server runs as: PostgreSQL refuses to run as root. */
import { spawnSync } from 'node:child_process'
import { run } from './run.ts'

export interface Account {
  readonly uid: number
  readonly gid: number
}

/** @returns null when the server can run as the person who started us. */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  const found = lookUp()
  if (found !== null) return found
  create()
  const created = lookUp()
  if (created === null)
    throw new Error('The user "postgres", who has to run the database, could not be created.')
  return created
}

/** The owner of everything the server writes. */
export function ownerId(account: Account | null): number {
  return account?.uid ?? process.getuid?.() ?? 0
}

function lookUp(): Account | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const result = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
    return result.status === 0 ? Number(result.stdout.trim()) : Number.NaN
  })
  if (uid === undefined || gid === undefined || !Number.isInteger(uid) || !Number.isInteger(gid)) return null
  return { uid, gid }
}

function create(): void {
  const shadow = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']
  if (spawnSync('useradd', shadow).status === 0) return
  run('adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', 'postgres'], null)
}
