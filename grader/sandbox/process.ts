/** One sandboxed child: started, spoken to in frames, killed. What its answers mean is not known here. */
import { constants } from 'node:os'
import type { Boot, Kept } from './boot.ts'
import type { Isolation } from './isolation.ts'
import type { Cgroup } from './layer/cgroup.ts'
import { type Launch, launch } from './layer/launch.ts'
import { ORDINARY, PATIENT, setPriorityOf } from './priority.ts'
import { encodeFrame, FrameReader, Reply, type Request } from './protocol.ts'
import { ProtocolError } from './protocol-error.ts'
import type { PythonLibrary } from './python/library.ts'
import { SandboxFault } from './session.ts'
import { type Usage, usageOf } from './usage.ts'

const START_DEADLINE_MS = 20_000
const STDERR_KEPT = 1000
/** Of the process's group: an isolate, the compiler and the runtime. Raised for a program that may take more. */
const MEMORY_MB = 384

/** How a child ended: `limit`: we killed it; `crash`: it broke; `fault`: nothing to do with what it ran. */
export type Death =
  | { readonly kind: 'limit'; readonly limit: 'time' | 'memory' }
  | { readonly kind: 'crash'; readonly text: string }
  | { readonly kind: 'fault'; readonly text: string }

export class ChildDied extends Error {
  readonly death: Death
  constructor(death: Death) {
    super(death.kind === 'limit' ? `killed for ${death.limit}` : death.text)
    this.name = 'ChildDied'
    this.death = death
  }
}

export interface Answer {
  readonly reply: Reply
  readonly body: Float64Array
}

/** Signals that a process gives itself when it breaks; the others come from somebody else. */
const CRASH_SIGNALS = ['SIGABRT', 'SIGSEGV', 'SIGILL', 'SIGBUS', 'SIGFPE', 'SIGTRAP', 'SIGSYS']

const running = new Set<SandboxProcess>()
process.on('exit', () => {
  for (const child of running) child.kill({ kind: 'fault', text: 'the supervisor ended' })
})

export class SandboxProcess {
  /** Submissions it has run. */
  jobs = 0
  private hasPython = false
  private readonly child: Launch
  private readonly cgroup: Cgroup | null
  private readonly walled: boolean
  private readonly reader = new FrameReader()
  private readonly answers: Answer[] = []
  /** Requests that wait for their answer, of which each gets one. */
  private asked = 0
  private waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null
  private death: Death | null = null
  private exited = false
  private stderr = ''
  private readonly onDeath: () => void
  /** Resolves when nothing of it is left, its control group neither. */
  readonly gone: Promise<void>

  private constructor(isolation: Isolation, onDeath: () => void) {
    this.onDeath = onDeath
    const { walls, cgroups } = isolation.layer
    this.walled = walls !== null
    this.cgroup = cgroups?.create(MEMORY_MB) ?? null
    this.child = launch({
      bubblewrap: walls?.bubblewrap ?? null,
      args: walls?.args ?? [],
      filter: walls?.filter ?? null,
      nodeArgs: [...isolation.nodeArgs, ...(walls?.identity === 'dropped' ? ['--drop-root'] : [])],
      cgroup: this.cgroup,
    })
    running.add(this)
    this.child.process.on('error', (error) => this.end({ kind: 'fault', text: error.message }))
    // What it wrote before it ended is still to be read; `close` comes after that.
    this.child.process.on('exit', () => {
      this.exited = true
    })
    this.gone = new Promise((resolve) => {
      this.child.process.on('close', (code, signal) => {
        this.end(this.deathBy(code, signal))
        this.cgroup?.remove()
        resolve()
      })
    })
    this.child.stdin.on('error', () => {})
    this.child.stderr.setEncoding('utf8')
    this.child.stderr.on('data', (text: string) => {
      this.stderr = (this.stderr + text).slice(-STDERR_KEPT)
    })
    this.child.stdout.on('data', (chunk: Buffer) => this.receive(chunk))
  }

  /** A child that is ready for its first submission. Throws {@link SandboxFault}. */
  static async start(
    isolation: Isolation,
    boot: Boot,
    library: string,
    onDeath: () => void,
  ): Promise<SandboxProcess> {
    const child = new SandboxProcess(isolation, onDeath)
    const timer = setTimeout(
      () => child.kill({ kind: 'fault', text: `not ready within ${START_DEADLINE_MS} ms` }),
      START_DEADLINE_MS,
    )
    try {
      for (const part of boot.bytes) child.child.stdin.write(part)
      const keep = boot.library === null
      child.send({ type: 'start', library: { typescript: library }, keep }, inNumbers(boot.library))
      const { reply, body } = await child.answer()
      if (reply.type !== 'started') throw new SandboxFault(`the child began with '${reply.type}'`)
      boot.settle(keep ? keptIn(reply.kept, body) : null)
      return child
    } catch (error) {
      boot.settle(null)
      child.kill({ kind: 'fault', text: 'did not start' })
      throw new SandboxFault(`a sandbox process did not start: ${String(error)}`, { cause: error })
    } finally {
      clearTimeout(timer)
    }
  }

  /** Before the first program in Python; a second time it does nothing. */
  sendPython({ script, code, saved: { image, load, call, collecting } }: PythonLibrary): void {
    if (this.hasPython || image.operators === null) return
    this.hasPython = true
    const head = Math.ceil(code.length / 8)
    const body = new Float64Array(head + Math.ceil(image.memory.length / 8))
    const bytes = new Uint8Array(body.buffer)
    bytes.set(code)
    bytes.set(image.memory, 8 * head)
    const functions = { load: load.ref, call: call.ref }
    const { operators } = image
    this.send({ type: 'python', script, functions, operators, collecting, codeBytes: code.length }, body)
  }

  get alive(): boolean {
    return this.death === null && !this.exited
  }

  send(request: Request, body?: Float64Array): void {
    if (this.death !== null) return
    if (request.type !== 'python') this.asked++
    const { stdin } = this.child
    // What is sent in one go is written in one go: each write would wake the child, to find little to do.
    stdin.cork()
    for (const part of encodeFrame(request, body)) stdin.write(part)
    process.nextTick(() => stdin.uncork())
  }

  /** The next answer. Rejects with {@link ChildDied}; one caller at a time. */
  answer(): Promise<Answer> {
    const ready = this.answers.shift()
    if (ready !== undefined) return Promise.resolve(ready)
    if (this.death !== null) return Promise.reject(new ChildDied(this.death))
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject }
    })
  }

  usage(): Usage | null {
    const pid = this.child.pid()
    return pid === null ? null : usageOf(pid)
  }

  /** Lets others go first on a busy machine, or no more. @returns whether it was possible */
  setPatient(patient: boolean): boolean {
    const pid = this.child.pid()
    return pid !== null && setPriorityOf(pid, patient ? PATIENT : ORDINARY)
  }

  /** For good, at once, with the reason that waiting callers are told. */
  kill(death: Death): void {
    this.child.kill()
    this.end(death)
  }

  private receive(chunk: Buffer): void {
    if (this.death !== null) return
    try {
      for (const { header, body } of this.reader.push(chunk))
        this.deliver({ reply: Reply.parse(header), body })
    } catch (error) {
      const text = error instanceof ProtocolError ? error.message : 'a reply outside of the protocol'
      this.kill({ kind: 'fault', text: `the sandbox process sent ${text}` })
    }
  }

  private deliver(answer: Answer): void {
    const { reply } = answer
    if (reply.type === 'catastrophe') {
      const death: Death = reply.reason.includes('memory')
        ? { kind: 'limit', limit: 'memory' }
        : reply.reason.includes('terminate')
          ? { kind: 'limit', limit: 'time' }
          : { kind: 'crash', text: reply.reason }
      this.kill(death)
      return
    }
    // Whoever took over the child could fill our memory with answers.
    if (this.asked === 0) throw new ProtocolError('an answer that nobody asked for')
    this.asked--
    if (this.waiting === null) {
      this.answers.push(answer)
      return
    }
    const { resolve } = this.waiting
    this.waiting = null
    resolve(answer)
  }

  private deathBy(code: number | null, signal: NodeJS.Signals | null): Death {
    if ((this.cgroup?.kills() ?? 0) > 0) return { kind: 'limit', limit: 'memory' }
    const by = signal ?? (this.walled ? signalIn(code) : null)
    const text = `the sandbox process ended by ${by ?? `exit ${code}`}: ${this.stderr.trim() || 'no word'}`
    return { kind: by !== null && CRASH_SIGNALS.includes(by) ? 'crash' : 'fault', text }
  }

  private end(death: Death): void {
    if (this.death !== null) return
    this.death = death
    running.delete(this)
    this.waiting?.reject(new ChildDied(death))
    this.waiting = null
    this.onDeath()
  }
}

function inNumbers(bytes: Uint8Array | null): Float64Array {
  const numbers = new Float64Array(Math.ceil((bytes?.length ?? 0) / 8))
  if (bytes !== null) new Uint8Array(numbers.buffer).set(bytes)
  return numbers
}

function keptIn(sizes: readonly number[], body: Float64Array): Kept {
  let at = body.byteOffset
  const [main, compiler, library] = sizes.map((size) => {
    const part = new Uint8Array(body.buffer, at, size)
    at += 8 * Math.ceil(size / 8)
    return part
  })
  if (!main || !compiler || !library) throw new SandboxFault('the first child handed over no code')
  return { main, compiler, library }
}

/** Bubblewrap ends with 128 + the signal that ended what it ran, as shells do. */
function signalIn(code: number | null): string | null {
  const found = Object.entries(constants.signals).find(([, number]) => code === 128 + number)
  return found?.[0] ?? null
}
