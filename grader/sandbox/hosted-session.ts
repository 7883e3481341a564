/** A session as its caller sees it: sends calls to a child, watches it, puts every ending into words' codes. */
import { Tensor } from '#engine/tensor.ts'
import { believed } from './believed.ts'
import { packValues, unpackResults } from './packing.ts'
import { type Answer, ChildDied, type Death, type SandboxProcess } from './process.ts'
import { ProtocolError } from './protocol-error.ts'
import {
  type Failure,
  type FailureCode,
  type Opened,
  type Outcome,
  type Program,
  SandboxFault,
  type Session,
  type Values,
} from './session.ts'

/** How often a working child's memory and time are looked at. */
const WATCH_MS = 15
/**
 * The child itself stops at its CPU allowance and says where; this is for one that does not. It covers what is no
 * learner's doing: the compiler, the next realm, and for Python its machine code.
 */
const CPU_SLACK_MS = { typescript: 100, python: 200 } as const
/** More than an honest submission to a light lab takes; who takes more lets the others go first. */
const QUICK_MS = 150
/**
 * Where CPU time can be read it is what counts: on a busy machine the wall deadline waits so many
 * times longer, and who then got less than this part of the allowance was starved, not slow.
 */
const PATIENCE = 6
const STARVED = 0.4

/** What a process may take beyond twice its isolate's limit: the runtime and the compiler. */
const RUNTIME_MB = 256

/** Opens `program` in `child`, which belongs to the session until `release`. */
export async function openIn(
  child: SandboxProcess,
  program: Program,
  release: (reusable: boolean) => void,
): Promise<Opened> {
  const session = new HostedSession(child, program, release)
  const start = performance.now()
  try {
    const failure = await session.open()
    const compileMs = performance.now() - start
    if (failure === null) return { ok: true, session, compileMs }
    await session.close()
    return { ok: false, failure, compileMs }
  } catch (error) {
    await session.close()
    throw error
  }
}

class HostedSession implements Session {
  private readonly child: SandboxProcess
  private readonly program: Program
  private readonly release: (reusable: boolean) => void
  private readonly cpuAtStart: number
  private wallUsedMs = 0
  /** What ended it; every further call fails with it. */
  private over: Failure | null = null
  private closed = false
  private patient = false

  constructor(child: SandboxProcess, program: Program, release: (reusable: boolean) => void) {
    this.child = child
    this.program = program
    this.release = release
    this.cpuAtStart = child.usage()?.cpuMs ?? 0
  }

  async open(): Promise<Failure | null> {
    const { language, source, entry, results, lists = [], withheld, limits } = this.program
    const parameters = this.program.parameters.map(({ name, type }) => ({ name, type }))
    const program = {
      language,
      source,
      entry,
      parameters,
      results: [...results],
      lists: [...lists],
      withheld: [...withheld],
      limits,
    }
    this.child.send({ type: 'open', program })
    const outcome = await this.outcome((answer) => this.openOutcome(answer))
    return outcome === 'opened' || outcome.ok ? null : outcome.failure
  }

  async call(batch: readonly Values[]): Promise<Outcome[]> {
    if (this.closed) throw new SandboxFault('the session is closed')
    const packed = batch.map((values) => packValues(this.argumentsOf(values)))
    if (this.over === null) for (const inputs of packed) this.child.send({ type: 'call' }, inputs)
    const outcomes: Outcome[] = []
    while (outcomes.length < batch.length) {
      if (this.over !== null) outcomes.push({ ok: false, failure: this.over, console: '' })
      else outcomes.push(await this.outcome((answer) => this.callOutcome(answer)))
    }
    return outcomes
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    if (this.over === null && this.child.alive) this.child.send({ type: 'close' })
    try {
      if (this.over === null) await this.watched(() => this.closedAnswer())
    } catch {
      this.child.kill({ kind: 'fault', text: 'did not close' })
    }
    this.release(this.isReusable())
  }

  private isReusable(): boolean {
    if (this.over !== null || !this.child.alive) return false
    return (this.child.usage()?.rssMb ?? 0) < RUNTIME_MB && (!this.patient || this.child.setPatient(false))
  }

  /** Reads away answers that nobody waited for, until the child is idle. */
  private async closedAnswer(): Promise<void> {
    for (;;) if ((await this.child.answer()).reply.type === 'closed') return
  }

  private argumentsOf(values: Values) {
    return this.program.parameters.map(({ name }) => {
      const value = values[name]
      if (value === undefined) throw new SandboxFault(`no value for the parameter ${name}`)
      return value
    })
  }

  /** The child's next answer as `read` understands it, or its death as a failure of the learner's. */
  private async outcome<T>(read: (answer: Answer) => T): Promise<T | (Outcome & { ok: false })> {
    try {
      return read(await this.watched(() => this.child.answer()))
    } catch (error) {
      if (error instanceof ProtocolError) {
        this.child.kill({ kind: 'fault', text: error.message })
        throw new SandboxFault(`the sandbox process sent ${error.message}`, { cause: error })
      }
      if (!(error instanceof ChildDied)) throw error
      this.over = this.failureOf(error.death)
      return { ok: false, failure: this.over, console: '' }
    }
  }

  private openOutcome({ reply }: Answer): 'opened' | (Outcome & { ok: false }) {
    if (reply.type === 'opened') return 'opened'
    if (reply.type === 'failed') return this.failed(reply)
    throw new ProtocolError(`'${reply.type}' for 'open'`)
  }

  private callOutcome({ reply, body }: Answer): Outcome {
    if (reply.type === 'failed') return this.failed(reply)
    if (reply.type !== 'returned') throw new ProtocolError(`'${reply.type}' for 'call'`)
    const { results: names, parameters } = this.program
    const unpacked = unpackResults(body, names.length)
    const { repeatable, console } = reply
    const results: Record<string, Tensor> = {}
    const lists: Record<string, readonly Tensor[]> = {}
    for (const [i, result] of unpacked.entries()) {
      if (result instanceof Tensor) results[names[i] ?? ''] = result
      else lists[names[i] ?? ''] = result
    }
    const modified = parameters.filter((_, i) => reply.modified[i]).map(({ name }) => name)
    return { ok: true, results, lists, modified, repeatable, console }
  }

  private failed(reply: { failure: Failure; console: string; spent: boolean }): Outcome & { ok: false } {
    const { console, spent } = reply
    const failure = believed(reply.failure, this.program)
    if (spent) {
      this.over = failure
      this.child.kill({ kind: 'fault', text: 'spent' })
    }
    return { ok: false, failure, console }
  }

  private failureOf(death: Death): Failure {
    if (death.kind === 'fault') throw new SandboxFault(death.text)
    if (death.kind === 'crash') return bare('crashed', {})
    const { cpuMs, memoryMb } = this.program.limits
    return death.limit === 'time' ? bare('time-limit', { ms: cpuMs }) : bare('memory-limit', { mb: memoryMb })
  }

  /** Waits for the child under the wall deadline, the CPU allowance and the memory limit. */
  private async watched<T>(wait: () => Promise<T>): Promise<T> {
    const start = performance.now()
    const timer = setInterval(() => {
      // A busy supervisor may be late to read an answer that is there: read first, then judge.
      setImmediate(() => this.check(performance.now() - start))
    }, WATCH_MS)
    try {
      return await wait()
    } finally {
      clearInterval(timer)
      this.wallUsedMs += performance.now() - start
    }
  }

  private check(waitedMs: number): void {
    const { language, limits } = this.program
    const { cpuMs, wallMs, memoryMb } = limits
    const waited = this.wallUsedMs + waitedMs
    const usage = this.child.usage()
    if (usage === null) {
      if (waited > wallMs) this.child.kill({ kind: 'limit', limit: 'time' })
      return
    }
    const cpu = usage.cpuMs - this.cpuAtStart
    if (cpu > QUICK_MS && !this.patient) {
      this.patient = true
      this.child.setPatient(true)
    }
    if (usage.rssMb > RUNTIME_MB + 2 * memoryMb) this.child.kill({ kind: 'limit', limit: 'memory' })
    else if (cpu > cpuMs + CPU_SLACK_MS[language]) this.child.kill({ kind: 'limit', limit: 'time' })
    else if (waited > wallMs * PATIENCE) {
      const text = `no answer in ${wallMs * PATIENCE} ms, with ${Math.round(cpu)} ms of CPU time`
      this.child.kill(cpu < STARVED * cpuMs ? { kind: 'fault', text } : { kind: 'limit', limit: 'time' })
    }
  }
}

function bare(code: FailureCode, params: Failure['params']): Failure {
  return { code, params, line: null, column: null }
}
