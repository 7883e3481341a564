/** Installs bubblewrap where that is possible without asking anybody: as root on Debian. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/** @returns null, or why it could not be installed */
export function installBubblewrap(): string | null {
  const install = ['install', '-y', '-q', '--no-install-recommends', 'bubblewrap']
  // The lists of packages may be there already; if not, or too old, they are fetched.
  return apt(install) === null ? null : (apt(['update', '-q']) ?? apt(install))
}

function apt(args: readonly string[]): string | null {
  const { status, stderr, error } = spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 180_000,
  })
  if (error) return error.message
  return status === 0 ? null : `apt-get ${args[0]} failed: ${stderr.trim().split('\n').at(-1)}`
}
