/**
 * The second layer around the child, outside of V8: what a mode asks for, what this machine has of it, and how a
 * child is started. `local` is for your own code on your own machine: it takes what is there and says what is
 * not. `strict` is what a server reachable by others needs: it does not start without the layer.
 */
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { childProgram, MAIN } from './boot.ts'
import { findLayer, type Layer } from './layer/layer.ts'
import { SandboxFault } from './session.ts'

export const MODES = ['local', 'strict'] as const
export type Mode = (typeof MODES)[number]

export interface Isolation {
  readonly mode: Mode
  /** One line for the operator's log; null when nothing is missing. */
  readonly notice: string | null
  readonly layer: Layer
  readonly nodeArgs: readonly string[]
}

export const ROOT = resolve(dirname(MAIN), '../../..')
/** The child's own heap: the compiler and the library. Isolates have limits of their own. */
const CHILD_HEAP_MB = 256

/**
 * A submission's functions live for milliseconds. With V8's own thresholds the optimizing compilers
 * took a quarter of the CPU time of a light lab; loops are still optimized as early as ever.
 */
const PATIENT_COMPILERS = ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000']

const found = new Map<string, Promise<Layer>>()

/** What this machine has, tried once. */
export function layerHere(): Promise<Layer> {
  const layer = found.get(ROOT) ?? findLayer(ROOT)
  found.set(ROOT, layer)
  return layer
}

/** @throws SandboxFault that names each missing part, when `strict` is asked for and cannot be given. */
export async function isolationFor(mode: Mode, tried?: Layer): Promise<Isolation> {
  const layer = tried ?? (await layerHere())
  const watchdog = existsSync('/proc/self/statm') ? [] : ['a memory watchdog (no /proc)']
  const missing = [...layer.missing, ...watchdog]
  if (mode === 'strict' && missing.length > 0)
    throw new SandboxFault(`the strict sandbox cannot be had here; missing: ${missing.join(', ')}`)
  const lacking = [...missing, ...layer.wanting]
  const risk = missing.length > 0 ? '; run only code you trust with this machine' : ''
  const notice = lacking.length > 0 ? `sandbox: ${mode} mode, without ${lacking.join(', ')}${risk}` : null
  return { mode, notice, layer, nodeArgs: nodeArguments((await childProgram()).bootstrap) }
}

/**
 * `--permission` is a seat belt: no files but those below, no processes, no workers. It does not
 * stop native code, hence the second layer.
 */
function nodeArguments(bootstrap: string): string[] {
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
    ...['-e', bootstrap, '--', MAIN],
  ]
}
