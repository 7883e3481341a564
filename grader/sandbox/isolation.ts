/**
 * The second layer around the child, outside of V8: what this machine has of it, and how a child is
 * started. `local` is for your own code on your own machine: it goes on without the layer and says
 * so. `strict` is what a server reachable by others needs.
 */
import { accessSync, constants, existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SandboxFault } from './session.ts'

export type Mode = 'local' | 'strict'

export interface Isolation {
  readonly mode: Mode
  /** One line for the operator's log; null when nothing is missing. */
  readonly notice: string | null
  readonly command: string
  readonly args: readonly string[]
}

const MAIN = fileURLToPath(new URL('./child/main.ts', import.meta.url))
const ROOT = resolve(dirname(MAIN), '../../..')
/** The child's own heap: the compiler and the library. Isolates have limits of their own. */
const CHILD_HEAP_MB = 256

/**
 * A submission's functions live for milliseconds. With V8's own thresholds the optimizing compilers
 * took a quarter of the CPU time of a light lab; loops are still optimized as early as ever.
 */
const PATIENT_COMPILERS = ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000']

/** Throws {@link SandboxFault} for a mode that this machine cannot give. */
export function isolationFor(mode: Mode): Isolation {
  if (mode === 'strict') throw new SandboxFault('the strict sandbox is not available yet')
  const notice = `sandbox: local mode, without ${missingParts().join(', ')}; run only code you trust with this machine`
  return { mode, notice, command: process.execPath, args: nodeArguments() }
}

function missingParts(): string[] {
  const bubblewrap = onPath('bwrap') ? 'bubblewrap (found, not used)' : 'bubblewrap (not found)'
  const parts = [`namespaces by ${bubblewrap}`, 'a seccomp filter', 'a cgroup memory limit']
  return existsSync('/proc/self/statm') ? parts : [...parts, 'a memory watchdog (no /proc)']
}

function onPath(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/**
 * `--permission` is a seat belt: no files but those below, no processes, no workers. It does not
 * stop native code, hence the second layer.
 */
function nodeArguments(): string[] {
  const modules = join(ROOT, 'node_modules')
  // Modules may be linked from elsewhere. The addon's loader asks the last file which C library this is.
  const readable = [
    join(ROOT, 'package.json'),
    join(ROOT, 'grader'),
    modules,
    realpathSync(modules),
    '/etc/alpine-release',
  ]
  return [
    '--no-node-snapshot',
    '--permission',
    '--allow-addons',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${CHILD_HEAP_MB}`,
    ...PATIENT_COMPILERS,
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
    MAIN,
  ]
}
