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
const QUICK_MS = { typescript: 75, python: 150 } as const
/**
 * Where CPU time can be read it is what counts: on a busy machine the wall deadline waits so many
 * times longer, and who then got less than this part of the allowance was starved, not slow.
 */
const PATIENCE = 6
const STARVED = 0.4

/** What a process may take beyond twice its isolate's limit: the runtime and the compiler. */
const RUNTIME_MB = 256

/** What becomes of the child when its session is over. */
export interface Owner {
  /** The session is closed: another may begin elsewhere. */
  onClosed(): void
  /** The child is ready for another session, or not. */
  onReleased(reusable: boolean): void
}

/**
 * Opens `program` in `child`, which belongs to the session until it is released.
 *
 * @param ahead the first batch, sent along with the program: its calls wait for nobody's word that it opened
 */
export async function openIn(
  child: SandboxProcess,
  program: Program,
  owner: Owner,
  ahead: readonly Values[] = [],
): Promise<Opened> {
  const session = new HostedSession(child, program, owner)
  const start = performance.now()
  try {
    const failure = await session.open(ahead)
    const ms = performance.now() - start
    if (failure === null) {
      // Word of it comes with the first answers.
      const compileMs = Math.min(ms, session.compileMs)
      return { ok: true, session, compileMs, runMs: ms - compileMs }
    }
    await session.close()
    return { ok: false, failure, compileMs: ms }
  } catch (error) {
    await session.close()
    throw error
  }
}

class HostedSession implements Session {
  private readonly child: SandboxProcess
  private readonly program: Program
  private readonly owner: Owner
  private readonly cpuAtStart: number
  /** As the child says. */
  compileMs = 0
  private wallUsedMs = 0
  /** What ended it; every further call fails with it. */
  private over: Failure | null = null
  /** The batch that was sent along, until it is asked for. */
  private ahead: readonly Values[] = []
  private closed = false
  private patient = false

  constructor(child: SandboxProcess, program: Program, owner: Owner) {
    this.child = child
    this.program = program
    this.owner = owner
    this.cpuAtStart = child.usage()?.cpuMs ?? 0
  }

  async open(ahead: readonly Values[]): Promise<Failure | null> {
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
    this.send(ahead)
    this.ahead = ahead
    const outcome = await this.outcome((answer) => this.openOutcome(answer))
    return outcome === 'opened' || outcome.ok ? null : outcome.failure
  }

  async call(batch: readonly Values[]): Promise<Outcome[]> {
    if (this.closed) throw new SandboxFault('the session is closed')
    const { ahead } = this
    this.ahead = []
    if (batch !== ahead) {
      this.send(batch)
      // Theirs come first, and nobody asked for them.
      await this.outcomes(ahead.length)
    }
    return this.outcomes(batch.length)
  }

  private send(batch: readonly Values[]): void {
    if (this.over !== null) return
    const packed = batch.map((values) => packValues(this.argumentsOf(values)))
    for (const inputs of packed) this.child.send({ type: 'call' }, inputs)
  }

  private async outcomes(count: number): Promise<Outcome[]> {
    const outcomes: Outcome[] = []
    while (outcomes.length < count) {
      if (this.over !== null) outcomes.push({ ok: false, failure: this.over, console: '' })
      else outcomes.push(await this.outcome((answer) => this.callOutcome(answer)))
    }
    return outcomes
  }

  /** The child is free when it has answered; nobody has to wait for that. */
  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    this.owner.onClosed()
    void this.leave()
  }

  private async leave(): Promise<void> {
    if (this.over === null && this.child.alive) this.child.send({ type: 'close' })
    try {
      if (this.over === null) await this.watched(() => this.closedAnswer())
    } catch {
      this.child.kill({ kind: 'fault', text: 'did not close' })
    }
    this.owner.onReleased(this.isReusable())
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
    if (reply.type === 'opened') {
      this.compileMs = reply.compileMs
      return 'opened'
    }
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
    if (cpu > QUICK_MS[language] && !this.patient) {
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
