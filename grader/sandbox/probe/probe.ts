/** Tries out what the second layer blocks: the same attempts in an ordinary Node and behind the walls. */
import { execFile, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { z } from 'zod'
import { ROOT } from '../isolation.ts'
import { NODE } from '../layer/bubblewrap.ts'
import { type Launch, launch } from '../layer/launch.ts'
import type { Layer, Walls } from '../layer/layer.ts'
import { NOBODY } from '../layer/nobody.ts'
import { CALL_ATTEMPTS, perlProgram } from './calls.ts'
import type { Bait } from './inside.ts'

/** What one attempt came to. `got`: what it brought, or the error's code. */
export interface Tried {
  readonly possible: boolean
  readonly got: string
}

export interface ProbeRow {
  readonly attempt: string
  /** In an ordinary child process of the grader's. */
  readonly ordinary: Tried
  /** Behind the walls. */
  readonly walled: Tried
}

const INSIDE = fileURLToPath(new URL('./inside.ts', import.meta.url))
const Results = z.array(z.object({ attempt: z.string(), possible: z.boolean(), got: z.string() }))
type Results = z.infer<typeof Results>

/** Any other error comes from the call itself, which was let through then. */
const REFUSALS = new Map([
  [1, 'EPERM'],
  [13, 'EACCES'],
])
const VARIABLE = 'CHAINRULE_PROBE'
const PERL = '/usr/bin/perl'
/** More than any child may have, less than any machine has. */
const GREED_MB = 700
const run = promisify(execFile)

/** @param layer with walls; a row that could not be tried on this machine is left out */
export async function probe(layer: Layer): Promise<ProbeRow[]> {
  const { walls } = layer
  if (walls === null) throw new Error(`there is no second layer: ${layer.missing.join(', ')}`)
  const { bait, close } = await layBait()
  try {
    const rows = pair(await ordinaryNode(bait), await walledNode(walls, bait))
    if (existsSync(PERL)) rows.push(...pair(await ordinaryCalls(), await walledCalls(walls)))
    if (layer.cgroups !== null) rows.push(await greed(layer, walls))
    return rows
  } finally {
    close()
  }
}

function pair(ordinary: Results, walled: Results): ProbeRow[] {
  return ordinary.map(({ attempt, ...rest }) => {
    const inside = walled.find((one) => one.attempt === attempt)
    if (inside === undefined) throw new Error(`not tried inside: ${attempt}`)
    return { attempt, ordinary: rest, walled: { possible: inside.possible, got: inside.got } }
  })
}

async function layBait(): Promise<{ bait: Bait; close(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'probe-'))
  const secretFile = join(folder, 'secret')
  writeFileSync(secretFile, 'a secret', { mode: 0o600 })
  const unixPath = join(folder, 'socket')
  const abstractName = `chainrule-probe-${process.pid}`
  const udp = createSocket('udp4')
  udp.on('message', (_, { port, address }) => udp.send('x', port, address))
  udp.bind(0, '127.0.0.1')
  await once(udp, 'listening')
  const tcp = await listening({ host: '127.0.0.1', port: 0 })
  const servers = [tcp, await listening({ path: unixPath }), await listening({ path: `\0${abstractName}` })]
  const address = tcp.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    bait: {
      ...{ root: ROOT, secretFile, folder, variable: VARIABLE, hostname: hostname(), pid: process.pid },
      ...{ tcpPort: address.port, udpPort: udp.address().port, unixPath, abstractName },
    },
    close() {
      udp.close()
      for (const server of servers) server.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function listening(where: { host: string; port: number } | { path: string }): Promise<Server> {
  const server = createServer((socket) => socket.on('error', () => {}))
  server.listen(where)
  await once(server, 'listening')
  return server
}

async function ordinaryNode(bait: Bait): Promise<Results> {
  const env = { ...process.env, [VARIABLE]: 'a secret' }
  const { stdout } = await run(process.execPath, [INSIDE, JSON.stringify(bait)], { env })
  return Results.parse(JSON.parse(stdout))
}

/** Without `--permission`: native code would not care for it. */
async function walledNode(walls: Walls, bait: Bait): Promise<Results> {
  const drop = walls.identity === 'dropped' ? ['--drop-root'] : []
  const nodeArgs = ['--disable-warning=ExperimentalWarning', INSIDE, JSON.stringify(bait), ...drop]
  const { stdout } = await ended(launch({ ...walls, nodeArgs, cgroup: null }))
  return Results.parse(JSON.parse(stdout))
}

async function ordinaryCalls(): Promise<Results> {
  const child = spawn(PERL, ['-e', perlProgram(architecture(), null, process.pid, process.execPath)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const chunks: string[] = []
  child.stdout.on('data', (text: Buffer) => chunks.push(String(text)))
  await once(child, 'close')
  return readCalls(chunks.join(''))
}

async function walledCalls(walls: Walls): Promise<Results> {
  const user = walls.identity === 'dropped' ? NOBODY : null
  const program = perlProgram(architecture(), user, process.pid, NODE)
  const inPlaceOfNode = { ...walls, args: [...(await withPerl(walls.args)), PERL] }
  const { stdout } = await ended(launch({ ...inPlaceOfNode, nodeArgs: ['-e', program], cgroup: null }))
  return readCalls(stdout)
}

function readCalls(printed: string): Results {
  const errors = new Map(
    printed
      .trim()
      .split('\n')
      .map((line) => line.split('\t').map(Number))
      .map(([attempt = -1, errno = -1]) => [attempt, errno] as const),
  )
  return CALL_ATTEMPTS.map((attempt, i) => {
    const errno = errors.get(i)
    if (errno === undefined) throw new Error(`it ended before it could ${attempt}`)
    const got = errno === 0 ? 'done' : (REFUSALS.get(errno) ?? `error ${errno}`)
    return { attempt, possible: !REFUSALS.has(errno), got }
  })
}

/** The walls with Perl and its libraries inside, and without Node at the end. */
async function withPerl(args: readonly string[]): Promise<string[]> {
  const { stdout } = await run('ldd', [PERL])
  const libraries = [...stdout.matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => path)
  const known = new Set(args)
  const more = [PERL, ...libraries.filter((path) => !known.has(path))]
  const end = args.indexOf('--remount-ro')
  return [
    ...args.slice(0, end),
    ...more.flatMap((path) => ['--ro-bind', realpathSync(path), path]),
    ...['--dev-bind', '/dev/null', '/dev/null'], // Perl reads its program beside it
    ...args.slice(end, -1),
  ]
}

/** Memory until somebody stops it. */
async function greed(layer: Layer, walls: Walls): Promise<ProbeRow> {
  const code = `
    const all = []
    for (let mb = 50; mb <= ${GREED_MB}; mb += 50) {
      all.push(Buffer.alloc(50 << 20, 1))
      require('node:fs').writeSync(1, mb + ' ')
    }`
  const ordinary = await run(process.execPath, ['-e', code])
  const cgroup = layer.cgroups?.create(384) ?? null
  const walled = await ended(launch({ ...walls, nodeArgs: ['-e', code], cgroup }))
  cgroup?.remove()
  const tried = (printed: string): Tried => {
    const mb = Number(printed.trim().split(' ').at(-1))
    return { possible: mb >= GREED_MB, got: `${mb} MB` }
  }
  return {
    attempt: `take ${GREED_MB} MB of memory`,
    ordinary: tried(ordinary.stdout),
    walled: tried(walled.stdout),
  }
}

async function ended(child: Launch): Promise<{ stdout: string }> {
  let [stdout, stderr] = ['', '']
  child.stdin.on('error', () => {})
  child.stdin.end()
  child.stdout.on('data', (text: Buffer) => {
    stdout += text
  })
  child.stderr.on('data', (text: Buffer) => {
    stderr += text
  })
  await once(child.process, 'close')
  if (stdout === '') throw new Error(`the probe did not run: ${stderr}`)
  return { stdout }
}

function architecture(): 'x64' | 'arm64' {
  return process.arch === 'arm64' ? 'arm64' : 'x64'
}
