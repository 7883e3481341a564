/** Starts one Node: behind the walls where there are some, with limits that the kernel keeps in any case. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { INFO_FD, SECCOMP_FD } from './bubblewrap.ts'
import type { Cgroup } from './cgroup.ts'

export interface LaunchOptions {
  /** Null: Node is started as it is. */
  readonly bubblewrap: string | null
  readonly args: readonly string[]
  readonly filter: Buffer | null
  readonly nodeArgs: readonly string[]
  readonly cgroup: Cgroup | null
}

export interface Launch {
  readonly process: ChildProcess
  readonly stdin: Writable
  readonly stdout: Readable
  readonly stderr: Readable
  /** Node's own process as this machine numbers it; null until it is known. */
  pid(): number | null
  /** SIGKILL, to all of it. */
  kill(): void
}

/**
 * No core files, no writing of files at all, few of them open, and a bound on the time of one that nobody is
 * left to kill. Then it joins its groups, before anything of the child's runs.
 */
const SHELL = `ulimit -c 0 && ulimit -f 0 && ulimit -n 256 && ulimit -t 1800 || exit 71
while [ "$1" != -- ]; do echo 0 > "$1" || exit 71; shift; done
shift
exec "$@"`

const Info = z.object({ 'child-pid': z.int().positive() })

/** No environment: nothing to read there, no NODE_OPTIONS to change what the flags say. */
const ENVIRONMENT = { NODE_ENV: 'production', TZ: 'UTC', LANG: 'C.UTF-8' } as const

export function launch(options: LaunchOptions): Launch {
  const { bubblewrap, args, filter, nodeArgs, cgroup } = options
  const program = bubblewrap === null ? [process.execPath] : [bubblewrap, ...args]
  const child = spawn(
    '/bin/sh',
    ['-c', SHELL, 'sh', ...(cgroup?.joinBy ?? []), '--', ...program, ...nodeArgs],
    {
      env: ENVIRONMENT,
      cwd: '/',
      stdio: ['pipe', 'pipe', 'pipe', ...(bubblewrap === null ? [] : (['pipe', 'pipe'] as const))],
      windowsHide: true,
    },
  )
  const { stdin, stdout, stderr } = child
  if (stdin === null || stdout === null || stderr === null) throw new Error('no pipes to the child')
  const inner = bubblewrap === null ? () => child.pid ?? null : innerPid(child, filter)
  return {
    process: child,
    stdin,
    stdout,
    stderr,
    pid: inner,
    kill() {
      const pid = inner()
      if (pid !== null && pid !== child.pid && child.exitCode === null && child.signalCode === null) end(pid)
      child.kill('SIGKILL')
    },
  }
}

/** Hands the filter over and listens for the number of the namespace's first process, whose child is Node. */
function innerPid(child: ChildProcess, filter: Buffer | null): () => number | null {
  const [hand, info] = [child.stdio[SECCOMP_FD], child.stdio[INFO_FD]]
  if (!(hand instanceof Writable) || !(info instanceof Readable)) throw new Error('no pipes to bubblewrap')
  hand.on('error', () => {}) // it ended early; its exit says why
  info.on('error', () => {})
  hand.end(filter)
  let told = ''
  info.on('data', (text: Buffer) => {
    told = (told + text).slice(0, 4096)
  })
  let first: number | null = null
  let node: number | null = null
  return () => {
    first ??= parse(told)
    if (first !== null) node ??= onlyChild(first)
    return node
  }
}

function parse(told: string): number | null {
  try {
    return Info.parse(JSON.parse(told))['child-pid']
  } catch {
    return null
  }
}

function onlyChild(parent: number): number | null {
  try {
    const [child] = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').split(' ')
    return child ? Number(child) : null
  } catch {
    return byParent(parent)
  }
}

/** For kernels without lists of children. */
function byParent(parent: number): number | null {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent) return Number(name)
    } catch {
      // It ended meanwhile.
    }
  }
  return null
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself, or is nobody's to us; the namespace ends with bubblewrap.
  }
}
