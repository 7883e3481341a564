/**
 * A control group for each child, where this machine lets us make one: the kernel then bounds the memory and the
 * threads of the child itself, faster than any watchdog. Both versions of the interface are spoken
 * (Linux's Documentation/admin-guide/cgroup-v2.rst and cgroup-v1/memory.rst).
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'

const MB = 2 ** 20
const NAME = /^chainrule-(\d+)-\d+$/
/** Node's and V8's own threads, some of which grow with the processors. */
const THREADS = 64 + 2 * availableParallelism()

/** One child's group. */
export interface Cgroup {
  /** A process joins by writing 0 into each of these. */
  readonly joinBy: readonly string[]
  /** How often the kernel killed in it for want of memory. */
  kills(): number
  /** Does nothing while a process is left in it. */
  remove(): void
}

/** Where groups can be made. */
export interface Cgroups {
  create(memoryMb: number): Cgroup
}

interface Version {
  /** Folders below which groups are made: one for each hierarchy. */
  readonly parents: readonly string[]
  /** Files to write, and those without which it is no limit. */
  limits(memoryMb: number): readonly { file: string; value: number; needed: boolean }[]
  /** The file that counts the kernel's kills. */
  readonly events: string
}

const V2 = (parent: string): Version => ({
  parents: [parent],
  limits: (memoryMb) => [
    { file: 'memory.max', value: memoryMb * MB, needed: true },
    { file: 'memory.swap.max', value: 0, needed: false },
    { file: 'memory.oom.group', value: 1, needed: false },
    { file: 'pids.max', value: THREADS, needed: true },
  ],
  events: 'memory.events',
})

const V1 = (memory: string, pids: string): Version => ({
  parents: [memory, pids],
  limits: (memoryMb) => [
    { file: 'memory.limit_in_bytes', value: memoryMb * MB, needed: true },
    { file: 'memory.memsw.limit_in_bytes', value: memoryMb * MB, needed: false },
    { file: 'pids.max', value: THREADS, needed: true },
  ],
  events: 'memory.oom_control',
})

let made = 0

/**
 * The place nearest to our own group where groups with limits can be made, or why there is none.
 *
 * @param mounts where the hierarchies are mounted; @param own text of /proc/self/cgroup
 */
export function findCgroups(
  mounts = '/sys/fs/cgroup',
  own: string = read('/proc/self/cgroup'),
): Cgroups | string {
  let reason = 'no control groups in /sys/fs/cgroup'
  for (const version of candidates(mounts, own)) {
    try {
      sweep(version)
      make(version, 64).remove()
      return { create: (memoryMb) => make(version, memoryMb) }
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error)
    }
  }
  return reason
}

function* candidates(mounts: string, own: string): Generator<Version> {
  const groups = own
    .trim()
    .split('\n')
    .map((line) => {
      const [, controllers = '', path = '/'] = /^\d+:([^:]*):(.*)$/.exec(line) ?? []
      return { controllers: controllers.split(','), path }
    })
  const inV1 = (name: string) => {
    const path = groups.find(({ controllers }) => controllers.includes(name))?.path
    return path === undefined ? null : join(mounts, name, path)
  }
  const [memory, pids] = [inV1('memory'), inV1('pids')]
  if (memory !== null && pids !== null) return yield V1(memory, pids)
  const unified = groups.find(({ controllers }) => controllers.join() === '')?.path
  if (unified === undefined || !existsSync(join(mounts, 'cgroup.controllers'))) return
  for (let path = join('/', unified); ; path = dirname(path)) {
    const parent = join(mounts, path)
    delegate(parent)
    yield V2(parent)
    if (path === '/') return
  }
}

/** Lets groups below have limits; a group that has processes of its own may not, and its parent may already. */
function delegate(parent: string): void {
  try {
    writeFileSync(join(parent, 'cgroup.subtree_control'), '+memory +pids')
  } catch {
    // Making a group there will fail, and say why.
  }
}

function make(version: Version, memoryMb: number): Cgroup {
  const folders = version.parents.map((parent) => join(parent, `chainrule-${process.pid}-${++made}`))
  const remove = () => {
    for (const folder of folders) removeFolder(folder)
  }
  try {
    for (const folder of folders) mkdirSync(folder)
    for (const { file, value, needed } of version.limits(memoryMb)) {
      const path = folders.map((folder) => join(folder, file)).find((one) => existsSync(one))
      if (path !== undefined) writeFileSync(path, String(value))
      else if (needed) throw new Error(`${version.parents[0]} has no ${file} to give`)
    }
  } catch (error) {
    remove()
    throw error
  }
  const [first = ''] = folders
  return {
    joinBy: folders.map((folder) => join(folder, 'cgroup.procs')),
    kills: () => Number(/^oom_kill (\d+)$/m.exec(read(join(first, version.events)))?.[1] ?? 0),
    remove,
  }
}

/** Groups of supervisors that were killed before they could remove them. */
function sweep({ parents }: Version): void {
  for (const parent of parents) {
    for (const name of readdirSync(parent)) {
      const owner = NAME.exec(name)?.[1]
      if (owner !== undefined && !existsSync(`/proc/${owner}`)) removeFolder(join(parent, name))
    }
  }
}

function removeFolder(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Never made, or not empty yet.
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
