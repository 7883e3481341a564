/**
 * What this machine has of the second layer, tried out rather than looked up: whether a Node starts in it here
 * depends on the kernel, its settings, containers around us and who we are.
 */
import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { bubblewrapArguments, type Identity } from './bubblewrap.ts'
import { type Cgroups, findCgroups } from './cgroup.ts'
import { type Launch, launch } from './launch.ts'
import { NOBODY } from './nobody.ts'
import { seccompFilter } from './seccomp.ts'
import type { Architecture } from './syscalls.ts'

export interface Layer {
  /** Null: the child is started as it is. */
  readonly walls: Walls | null
  /** Null: only the watchdog bounds memory. */
  readonly cgroups: Cgroups | null
  /** What is missing of namespaces and filter, each with what to do about it; `strict` needs this to be empty. */
  readonly missing: readonly string[]
  /** What would be good to have. */
  readonly wanting: readonly string[]
}

export interface Walls {
  readonly bubblewrap: string
  readonly args: readonly string[]
  readonly filter: Buffer
  readonly identity: Identity
}

/** What of the checkout the child needs: its own code, the engine and these packages. */
const INSIDE = [
  'package.json',
  'grader/sandbox',
  'grader/engine',
  'node_modules/isolated-vm',
  'node_modules/node-gyp-build',
  'node_modules/typescript-transpile',
  'node_modules/zod',
  'node_modules/@micropython/micropython-webassembly-pyscript',
]
/** Becomes nobody as the child does, and looks at what the child will read. */
const TRIAL = `
const [identity, nobody, ...paths] = process.argv.slice(1)
if (identity === 'dropped') {
  process.setgroups([])
  process.setgid(Number(nobody))
  process.setuid(Number(nobody))
}
for (const path of paths) require('node:fs').accessSync(path, 4)
`
const TRIAL_MS = 20_000

/** @param root of the checkout */
export async function findLayer(root: string): Promise<Layer> {
  const found = findCgroups()
  const cgroups = typeof found === 'string' ? null : found
  const wanting = typeof found === 'string' ? [`a memory limit by a control group (${found})`] : []
  const walls = await findWalls(root)
  return typeof walls === 'string'
    ? { walls: null, cgroups, missing: [walls], wanting }
    : { walls, cgroups, missing: [], wanting }
}

async function findWalls(root: string): Promise<Walls | string> {
  if (process.platform !== 'linux')
    return `namespaces and a filter of system calls (${process.platform} has none that we use)`
  const { arch } = process
  if (!isKnown(arch)) return `a filter of system calls for ${arch} (there is one for x64 and arm64)`
  const bubblewrap = onPath('bwrap')
  if (bubblewrap === null) return 'bubblewrap (install the package: apt-get install bubblewrap)'
  const identities: Identity[] = process.getuid?.() === 0 ? ['dropped', 'mapped'] : ['mapped']
  const reasons: string[] = []
  for (const identity of identities) {
    const args = bubblewrapArguments(identity, root, INSIDE)
    const walls: Walls = { bubblewrap, args, filter: seccompFilter(arch), identity }
    const reason = await trial(walls, root)
    if (reason === null) return walls
    reasons.push(reason)
  }
  return `namespaces by bubblewrap (${[...new Set(reasons)].join('; ')}${await advice()})`
}

function isKnown(arch: string): arch is Architecture {
  return arch === 'x64' || arch === 'arm64'
}

/** Starts a Node that only looks around. @returns null, or what was said when it failed */
function trial(walls: Walls, root: string): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>()
  const paths = INSIDE.map((path) => join(root, path)).filter((path) => existsSync(path))
  let child: Launch
  try {
    child = launch({
      ...walls,
      nodeArgs: ['-e', TRIAL, '--', walls.identity, String(NOBODY), ...paths],
      cgroup: null,
    })
  } catch (error) {
    return Promise.resolve(String(error))
  }
  let words = ''
  const collect = (text: Buffer) => {
    words = (words + text).slice(-500)
  }
  const timer = setTimeout(() => child.kill(), TRIAL_MS)
  child.stderr.on('data', collect)
  child.stdout.resume()
  child.process.on('error', (error) => collect(Buffer.from(error.message)))
  child.process.on('close', (code, signal) => {
    clearTimeout(timer)
    resolve(code === 0 ? null : words.trim() || `it ended by ${signal ?? `exit ${code}`}`)
  })
  return promise
}

/** Settings that are known to forbid user namespaces, read where they are. */
async function advice(): Promise<string> {
  const forbidding: [string, string][] = [
    ['kernel.unprivileged_userns_clone', '0'],
    ['kernel.apparmor_restrict_unprivileged_userns', '1'],
    ['user.max_user_namespaces', '0'],
  ]
  const found: string[] = []
  for (const [name, value] of forbidding)
    if ((await sysctl(name)) === value) found.push(`${name} is ${value} here`)
  return found.length > 0 ? `: ${found.join(', ')}` : ''
}

function sysctl(name: string): Promise<string> {
  return new Promise((resolve) => {
    execFile('cat', [`/proc/sys/${name.replaceAll('.', '/')}`], (_, stdout) => resolve(stdout.trim()))
  })
}

/** Whether it is installed; not whether it works. */
export function hasBubblewrap(): boolean {
  return onPath('bwrap') !== null
}

function onPath(name: string): string | null {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
  return places.find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
