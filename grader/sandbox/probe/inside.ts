/**
 * What code could try that has escaped from its isolate and runs as Node's own: one function for each attempt,
 * which returns what it got and throws when it got nothing. Run by probe.ts, inside the walls and outside of them.
 */
import '../child/drop-root.ts'
import { spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { chmodSync, existsSync, linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/** What the one who probes prepared outside. */
export const Bait = z.object({
  root: z.string(),
  secretFile: z.string(),
  folder: z.string(),
  variable: z.string(),
  hostname: z.string(),
  tcpPort: z.int(),
  udpPort: z.int(),
  unixPath: z.string(),
  abstractName: z.string(),
  pid: z.int(),
})
export type Bait = z.infer<typeof Bait>

type Attempt = (bait: Bait) => unknown

const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'read a file of the grader’s owner': ({ secretFile }) => readFileSync(secretFile, 'utf8'),
  'read /etc/passwd': () => readFileSync('/etc/passwd', 'utf8'),
  'read the labs with their references': ({ root }) => some(readdirSync(join(root, 'labs'))),
  'read what compares results': ({ root }) => some(readdirSync(join(root, 'grader', 'checks'))),
  'list home folders': () => some(readdirSync('/root', 'utf8').concat(readdirSync('/home'))),
  'write into /tmp': () => write('/tmp'),
  'write into shared memory': () => write('/dev/shm'),
  'write beside the sandbox’s own code': () => write(import.meta.dirname),
  'write into the root folder': () => write('/'),
  'make a file executable': ({ root }) => chmodSync(join(root, 'package.json'), 0o644),
  'link to a file': ({ folder, root }) =>
    linkSync(join(root, 'package.json'), join(folder, `link-${process.pid}`)),
  'list processes in /proc': () => some(readdirSync('/proc').filter((name) => /^\d+$/.test(name))),
  'read its own memory map': () => readFileSync('/proc/self/maps', 'utf8').length,
  'read another process’s environment': ({ pid }) => readFileSync(`/proc/${pid}/environ`).length,
  'see devices': () => some(readdirSync('/dev')),
  'see the kernel’s settings': () => some(readdirSync('/sys')),
  'connect by TCP': ({ tcpPort }) => connected({ port: tcpPort, host: '127.0.0.1' }),
  'send by UDP': ({ udpPort }) => echoed(udpPort),
  'connect to a Unix socket by path': ({ unixPath }) => connected({ path: unixPath }),
  'connect to an abstract Unix socket': ({ abstractName }) => connected({ path: `\0${abstractName}` }),
  'look up a name': async () => (await lookup('localhost')).address,
  'see network interfaces': () => some(Object.keys(networkInterfaces())),
  'start a shell': () => started('/bin/sh', ['-c', 'echo hello']),
  'start another Node': () => started(process.execPath, ['--version']),
  'read the grader’s environment': ({ variable }) => required(process.env[variable]),
  'learn the machine’s name': ({ hostname: outside }) => required(hostname() === outside && outside),
  'signal the grader': ({ pid }) => process.kill(pid, 0),
  'be root': () => required(process.getuid?.() === 0 && 'root'),
  'become root again': () =>
    required(process.setuid?.(0) === undefined && process.getuid?.() === 0 && 'root'),
}

function some(names: readonly string[]): string {
  return required(names.length > 0 && names.slice(0, 3).join(', '))
}

function required(value: string | false | undefined): string {
  if (!value) throw new Error('nothing there')
  return value
}

function write(folder: string): string {
  const file = join(folder, `probe-${process.pid}`)
  writeFileSync(file, 'x')
  const there = existsSync(file)
  rmSync(file, { force: true })
  return required(there && file)
}

async function connected(to: { port: number; host: string } | { path: string }): Promise<string> {
  const socket = connect(to)
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(2000) })
    return 'connected'
  } finally {
    socket.destroy()
  }
}

async function echoed(port: number): Promise<string> {
  const socket = createSocket('udp4')
  try {
    const answer = once(socket, 'message', { signal: AbortSignal.timeout(2000) })
    answer.catch(() => {})
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject)
      socket.send('x', port, '127.0.0.1', (error) => (error ? reject(error) : resolve()))
    })
    await answer
    return 'answered'
  } finally {
    socket.close()
  }
}

function started(program: string, args: readonly string[]): string {
  const { error, status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 5000 })
  if (error) throw error
  return required(status === 0 && stdout.trim())
}

const [given = '{}'] = process.argv.slice(2)
const bait = Bait.parse(JSON.parse(given))
const results: { attempt: string; possible: boolean; got: string }[] = []
for (const [attempt, run] of Object.entries(ATTEMPTS)) {
  try {
    const got = await run(bait)
    results.push({ attempt, possible: true, got: String(got ?? 'done').slice(0, 60) })
  } catch (error) {
    const { code, message = '' } =
      error instanceof Error ? { code: undefined, ...error, message: error.message } : {}
    results.push({ attempt, possible: false, got: typeof code === 'string' ? code : message.slice(0, 60) })
  }
}
process.stdout.write(JSON.stringify(results))
