/** One submission in its realm: translated, loaded, called; every way it can fail put into a code. */
import type ivm from 'isolated-vm'
import { z } from 'zod'
import type { WireProgram } from '../protocol.ts'
import { FAILURE_CODES, type Failure } from '../session.ts'
import type { FrontEnd, Position, Translation } from './front-end.ts'
import { type Realm, SUBMISSION } from './realm.ts'

/**
 * What the driver reports of a failure, within what a frame may hold; the stack is the learner's to
 * forge, so only lines come of it.
 */
const Report = z.object({
  code: z.enum(FAILURE_CODES),
  params: z.record(z.string().max(64), z.string().max(2048)),
  stack: z.string(),
})

/** Null for what the driver would not say: then it was a learner who made it say so. */
function parsedReport(json: string): z.infer<typeof Report> | null {
  try {
    return Report.parse(JSON.parse(json))
  } catch {
    return null
  }
}

export interface Failed {
  readonly failure: Failure
  readonly console: string
  /** The process is not to be used again. */
  readonly spent: boolean
}

export interface Returned {
  readonly modified: boolean[]
  readonly repeatable: boolean
  readonly console: string
  readonly packed: Float64Array
}

type Translated = Extract<Translation, { ok: true }>

/** For what the driver does by itself; far more than it needs. */
const OWN_WORK_MS = 5000
const MIN_TIMEOUT_MS = 20
/** Calls that are sent ahead, and the part of what is left of the allowance that they may take. */
const MOST_AHEAD = 24
const PART_AHEAD = 0.25
/** Who got this part of the allowance had a fair chance. */
const ENOUGH = 0.9
/** Who got less than this part, and cannot be run again, was starved by the machine: worth a retry elsewhere. */
const STARVED = 0.1

export class Submission {
  private readonly program: WireProgram
  private readonly realm: Realm
  private readonly lines: number
  private locate: Translated['locate'] = () => null
  private usedMs = 0
  /** Up to when CPU time is counted in `usedMs`. */
  private counted = process.cpuUsage()
  /** The allowance is gone: V8 was stopped cleanly, but nothing more runs in this session. */
  private over: Failed | null = null

  constructor(program: WireProgram, realm: Realm) {
    this.program = program
    this.realm = realm
    this.lines = program.source.split('\n').length
  }

  /** Null when it is ready to be called. */
  async open(frontEnd: FrontEnd): Promise<Failed | null> {
    const { entry, parameters, results, lists, withheld, source } = this.program
    const translation = frontEnd.translate(source)
    if (!translation.ok) return { failure: translation.failure, console: '', spent: translation.spent }
    this.locate = translation.locate
    let compiled: ivm.Script
    try {
      compiled = await this.realm.compile(translation.script)
    } catch (error) {
      return { failure: this.syntaxError(error), console: '', spent: this.realm.isolate.isDisposed }
    }
    const contract = JSON.stringify({ entry, parameters, results, lists, withheld })
    await this.realm.drive('prepare', contract, OWN_WORK_MS)
    const answer = await this.timed((timeout) => this.realm.load(compiled, timeout))
    return answer.value === '' ? null : this.failed(answer)
  }

  /**
   * Calls on each of `rows` in order, and answers in that order. Several are sent ahead, so that the isolate need not
   * wait for us between them.
   */
  async callAll(rows: readonly Float64Array[], answer: (outcome: Failed | Returned) => void): Promise<void> {
    let ahead = 0
    for (let at = 0; at < rows.length; ) {
      if (this.over !== null) {
        answer(this.over)
        at++
        continue
      }
      const usedMs = this.usedMs
      const [first = NOTHING, ...more] = rows.slice(at, at + 1 + ahead)
      const called = await this.callSome(first, more, answer)
      at += called
      // V8's timers know of one call each. Together they may take a part of what is left, or they would end too late.
      // Where one was out of the ordinary, the next may be too.
      const each = Math.max(0.05, (this.usedMs - usedMs) / called)
      const most = called > more.length ? MOST_AHEAD : 0
      ahead = Math.max(0, Math.min(most, Math.floor((PART_AHEAD * this.leftMs()) / each)))
    }
  }

  /** @returns how many were answered: what came ahead of an answer out of the ordinary was left undone */
  private async callSome(
    first: Float64Array,
    more: readonly Float64Array[],
    answer: (outcome: Failed | Returned) => void,
  ): Promise<number> {
    const timeout = this.leftMs()
    const running = this.timed((within) => this.realm.drive('call', first, within))
    const later = more.map((row) => settled(this.realm.drive('ahead', row, timeout)))
    answer(await this.outcomeOf(await running))
    let called = 1
    let ordinary = true
    for (const one of later) {
      const { value, error } = await one
      this.charge()
      ordinary &&= (value !== undefined || error !== null) && !this.isCutShort(error)
      if (!ordinary) continue
      answer(await this.outcomeOf({ value, error }))
      called++
    }
    return called
  }

  private async outcomeOf(answer: Answer): Promise<Failed | Returned> {
    if (!(answer.value instanceof Float64Array)) return this.failed(answer)
    const row = answer.value
    const count = this.program.parameters.length
    return {
      repeatable: row[0] === 1 || row[0] === 3,
      modified: Array.from(row.subarray(1, 1 + count), (flag) => flag === 1),
      console: row[0] === 2 || row[0] === 3 ? await this.printed() : '',
      packed: row.subarray(1 + count),
    }
  }

  dispose(): void {
    this.realm.dispose()
  }

  /** Runs within what is left of the allowance. */
  private async timed(run: (timeout: number) => Promise<unknown>): Promise<Answer> {
    for (;;) {
      this.counted = process.cpuUsage()
      const answer = await settled(run(this.leftMs()))
      this.charge()
      if (!this.isCutShort(answer.error)) return answer
    }
  }

  /** Of the allowance, for V8's timer. */
  private leftMs(): number {
    return Math.max(MIN_TIMEOUT_MS, Math.ceil(this.program.limits.cpuMs - this.usedMs))
  }

  private charge(): void {
    const { user, system } = process.cpuUsage(this.counted)
    this.counted = process.cpuUsage()
    this.usedMs += (user + system) / 1000
  }

  /**
   * Whether a call is to be run again. V8's timer counts wall time, the allowance is CPU time: on a busy machine it cuts
   * off too early. The supervisor ends it at last.
   */
  private isCutShort(error: unknown): boolean {
    const { cpuMs } = this.program.limits
    if (!isTimeout(error) || this.realm.isolate.isDisposed || this.usedMs >= ENOUGH * cpuMs) return false
    if (this.program.language !== 'python') return true
    // It was cut off amid its machine code and cannot begin again.
    if (this.usedMs < STARVED * cpuMs)
      throw new Error(`cut off after ${Math.round(this.usedMs)} ms of CPU time`)
    return false
  }

  private async failed({ value, error }: Answer): Promise<Failed> {
    if (typeof value === 'string') {
      const report = parsedReport(value)
      if (report === null) return { failure: this.failure('crashed', {}), console: '', spent: true }
      const { code, params, stack } = report
      const all = code === 'memory-limit' ? { mb: this.program.limits.memoryMb } : params
      return { failure: this.failure(code, all, stack), console: await this.printed(), spent: false }
    }
    const { name, message, stack = '' } = thrown(error)
    const { isDisposed } = this.realm.isolate
    if (isTimeout(error)) {
      const failure = this.failure('time-limit', { ms: this.program.limits.cpuMs }, stack)
      this.over = { failure, console: '', spent: false }
      return { ...this.over, console: await this.printed() }
    }
    if (isDisposed && message.includes('memory limit'))
      return {
        failure: this.failure('memory-limit', { mb: this.program.limits.memoryMb }),
        console: '',
        spent: true,
      }
    if (!isDisposed && error !== null)
      // A promise that was rejected and left so, or a stack that overflowed in the driver itself.
      return {
        failure: this.failure('threw', { name: name.slice(0, 80), text: message.slice(0, 500) }, stack),
        console: await this.printed(),
        spent: error instanceof RangeError,
      }
    return { failure: this.failure('crashed', {}), console: '', spent: true }
  }

  private failure(code: Failure['code'], params: Failure['params'], stack = ''): Failure {
    const { line, column } = this.learnersPosition(stack) ?? { line: null, column: null }
    return { code, params, line, column }
  }

  private syntaxError(error: unknown): Failure {
    const { message, stack = '' } = error instanceof Error ? error : new Error('')
    const text = message.replace(/ \[[^[\]]*\]$/, '').slice(0, 500)
    return this.failure('syntax-error', { text }, stack)
  }

  /** The innermost place of the learner's own in a stack, as it stands in the source. */
  private learnersPosition(stack: string): Position | null {
    for (const [, line, column] of stack.matchAll(PLACE)) {
      const found = this.locate(Number(line), Number(column))
      if (found !== null && found.line >= 1 && found.line <= this.lines) return found
    }
    return null
  }

  private async printed(): Promise<string> {
    if (this.realm.isolate.isDisposed) return ''
    try {
      return z.string().parse(await this.realm.drive('printed', '', OWN_WORK_MS))
    } catch {
      return ''
    }
  }
}

const NOTHING = new Float64Array(0)
const PLACE = new RegExp(`\\b${SUBMISSION}:(\\d+):(\\d+)`, 'g')

/** Errors and primitives are all that isolated-vm hands over of what was thrown. */
function thrown(error: unknown): Pick<Error, 'name' | 'message' | 'stack'> {
  return error instanceof Error ? error : { name: 'throw', message: String(error) }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.message === 'Script execution timed out.'
}

interface Answer {
  readonly value: unknown
  readonly error: unknown
}

function settled(run: Promise<unknown>): Promise<Answer> {
  return run.then(
    (value) => ({ value, error: null }),
    (error: unknown) => ({ value: null, error: error ?? new Error('rejected with nothing') }),
  )
}
