/**
 * How bubblewrap starts the child: new namespaces of every kind, a root of its own that holds Node, its
 * libraries and the sandbox's own code, all read-only, and nothing else: no /proc, no /dev, no /tmp.
 */
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { NOBODY } from './nobody.ts'

const Report = z.object({ sharedObjects: z.array(z.string()) })

/** File descriptors that bubblewrap is given beside the child's three. */
export const SECCOMP_FD = 3
export const INFO_FD = 4

/**
 * Who the child is. `dropped`: bubblewrap is run by root without a user namespace, and the child gives up root
 * itself before it loads anything else; it can then reach no program at all. `mapped`: a user namespace in which
 * it is nobody and, seen from outside, whoever runs the grader.
 */
export type Identity = 'dropped' | 'mapped'

/** Where Node is inside. */
export const NODE = '/runtime/node'
/** Where Node, its loader and its libraries are: of the root user's alone. */
const CLOSED = ['/runtime', '/lib', '/lib64', '/usr/lib', '/usr/lib64']

/** @param inside files and folders to be seen, each below the checkout's `root` */
export function bubblewrapArguments(identity: Identity, root: string, inside: readonly string[]): string[] {
  const mapped = identity === 'mapped'
  const paths = inside.map((path) => join(root, path)).filter((path) => existsSync(path))
  return [
    ...(mapped ? ['--unshare-user', '--uid', String(NOBODY), '--gid', String(NOBODY)] : []),
    ...['--unshare-ipc', '--unshare-pid', '--unshare-net', '--unshare-uts', '--unshare-cgroup-try'],
    ...['--cap-drop', 'ALL'],
    ...(mapped ? [] : ['--cap-add', 'CAP_SETUID', '--cap-add', 'CAP_SETGID']),
    ...['--hostname', 'sandbox', '--new-session', '--die-with-parent'],
    ...['--seccomp', String(SECCOMP_FD), '--info-fd', String(INFO_FD)],
    '--clearenv',
    ...['NODE_ENV=production', 'TZ=UTC', 'LANG=C.UTF-8'].flatMap((pair) => ['--setenv', ...pair.split('=')]),
    // Who has become nobody reaches neither Node nor the loader again: it starts no program.
    ...CLOSED.flatMap((path) => folder(path, '0700')),
    ...[...new Set(paths.flatMap(ancestors))].flatMap((path) => folder(path, '0755')),
    ...readOnly(realpathSync(process.execPath), NODE),
    ...sharedObjects().flatMap((path) => readOnly(realpathSync(path), path)),
    ...paths.flatMap((path) => readOnly(realpathSync(path), path)),
    ...['--remount-ro', '/', '--chdir', '/', '--', NODE],
  ]
}

function folder(path: string, mode: string): string[] {
  return ['--perms', mode, '--dir', path]
}

/** `/a` and `/a/b` for `/a/b/c`. */
function ancestors(path: string): string[] {
  const above = dirname(path)
  return above === '/' ? [] : [...ancestors(above), above]
}

function readOnly(source: string, target = source): string[] {
  return ['--ro-bind', source, target]
}

/** What the loader has mapped into this very Node, the loader itself included. */
function sharedObjects(): string[] {
  // Or it looks up the name of every interface's address.
  Object.assign(process.report, { excludeNetwork: true })
  const { sharedObjects: paths } = Report.parse(process.report.getReport())
  return paths.filter((path) => path.startsWith('/') && !path.endsWith('.node'))
}
