/** The folders of the embedded server, and who may enter them. */
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Account, ownerId } from './account.ts'
import { may } from './run.ts'

/** The kernel takes 107 bytes for a socket's path on Linux, 103 on macOS. */
const MAX_SOCKET_PATH = 100
export const SOCKET_PORT = 5432

/** Makes the data folder; another user than the server's may pass through it and see nothing. */
export function makeDataFolder(folder: string, account: Account | null): void {
  mkdirSync(folder, { recursive: true, mode: account === null ? 0o700 : 0o711 })
  if (account === null || may('-x', folder, account)) return
  throw new Error(
    `The database runs as the user "postgres", who cannot reach ${folder}. ` +
      'Set CHAINRULE_DATA to a folder outside of root-only folders, or leave it unset.',
  )
}

/**
 * Makes a folder that only the server's user can enter.
 * @throws Error when the path is taken by something else: a link, or a folder of another user.
 */
export function makePrivateFolder(folder: string, account: Account | null): string {
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (account !== null) chownSync(folder, account.uid, account.gid)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== ownerId(account)) {
    throw new Error(`${folder} does not belong to the database server. Remove it, or set CHAINRULE_DATA.`)
  }
  if ((found.mode & 0o777) !== 0o700) chmodSync(folder, 0o700)
  return folder
}

/**
 * The folder of the server's Unix socket: in the data folder, or where that path is too long for a socket,
 * in a short one that other users cannot have prepared for us.
 * @param key tells servers of different data folders apart
 */
export function makeSocketFolder(dataFolder: string, key: string, account: Account | null): string {
  const own = join(dataFolder, 'socket')
  if (fits(own)) return makePrivateFolder(own, account)
  const short = shortFolder(key)
  mkdirSync(dirname(short), { recursive: true })
  return makePrivateFolder(short, account)
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= MAX_SOCKET_PATH
}

function shortFolder(key: string): string {
  const uid = process.getuid?.() ?? 0
  if (uid === 0 && process.platform === 'linux') return `/run/chainrule/${key}`
  const runtime = process.env.XDG_RUNTIME_DIR
  const ofSession = runtime ? join(runtime, `chainrule-${key}`) : null
  return ofSession !== null && fits(ofSession) ? ofSession : `/tmp/chainrule-${uid}-${key}`
}
