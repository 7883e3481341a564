/** One run in a worker of the frame: what the supervisor, the child and the isolate are to a submission, in a browser. */

import { Tensor } from '#engine/tensor.ts'
import { packValues, unpackResults } from '../packing.ts'
import type { Value } from '../session.ts'
import type { WorkerReply, WorkerRequest } from './listen.ts'
import type { WireFailure, WireOutcome, WireProgram, WireTensor, WireValue } from './messages.ts'
import { readReport } from './report.ts'
import { locator, type Position } from './source-map.ts'

/** For what the driver does by itself. */
const OWN_WORK_MS = 10_000
/** How the learner's script is called in stack traces. */
const SUBMISSION = 'submission'

type Answered = { readonly value: unknown } | { readonly failure: WireFailure }

export class FrameRun {
  private readonly worker: Worker
  private readonly program: WireProgram
  private leftMs: number
  private waiting: ((reply: WorkerReply | 'late' | 'broken') => void) | null = null
  /** What ended it; every further call fails with it. */
  private over: WireFailure | null = null
  private locate: ((line: number, column: number) => Position | null) | null = null

  constructor(worker: Worker, program: WireProgram) {
    this.worker = worker
    this.program = program
    this.leftMs = program.limitMs
    worker.onmessage = ({ data }) => this.hear(data)
    worker.onerror = () => this.settle('broken')
    worker.onmessageerror = () => this.settle('broken')
  }

  /** Null when it is ready to be called. */
  async open(): Promise<WireFailure | null> {
    const { code, entry, parameters, results, lists, withheld, map } = this.program
    const contract = JSON.stringify({ entry, parameters, results, lists, withheld })
    const prepared = await this.ask({ command: 'prepare', argument: contract }, OWN_WORK_MS)
    if ('failure' in prepared) return prepared.failure
    const argument = map === null ? code : `${code}\n//# sourceURL=${SUBMISSION}`
    const loaded = await this.timed({ command: 'load', argument })
    if ('failure' in loaded) return loaded.failure
    return loaded.value === '' ? null : this.failureOf(loaded.value)
  }

  async call(batch: readonly (readonly WireValue[])[]): Promise<WireOutcome[]> {
    const outcomes: WireOutcome[] = []
    for (const values of batch) outcomes.push(await this.callOne(values))
    return outcomes
  }

  end(): void {
    this.worker.terminate()
    this.over ??= bare('crashed', {})
    this.settle('broken')
  }

  private async callOne(values: readonly WireValue[]): Promise<WireOutcome> {
    if (this.over !== null) return { ok: false, failure: this.over, console: '' }
    const answer = await this.timed({ command: 'call', argument: packValues(values.map(unwired)) })
    if ('failure' in answer) return { ok: false, failure: answer.failure, console: '' }
    const console = await this.printed()
    if (this.over !== null) return { ok: false, failure: this.over, console: '' }
    if (!(answer.value instanceof Float64Array))
      return { ok: false, failure: this.failureOf(answer.value), console }
    try {
      const count = this.program.parameters.length
      const row = answer.value
      const results = unpackResults(row.subarray(1 + count), this.program.results.length)
      const modified = Array.from(row.subarray(1, 1 + count), (flag) => flag === 1)
      return {
        ok: true,
        results: results.map(wired),
        modified,
        repeatable: row[0] === 1 || row[0] === 3,
        console,
      }
    } catch {
      // A row that is none of the driver's making.
      return { ok: false, failure: this.finish(bare('crashed', {})), console }
    }
  }

  private async printed(): Promise<string> {
    const answer = await this.ask({ command: 'printed', argument: '' }, OWN_WORK_MS)
    return 'value' in answer && typeof answer.value === 'string' ? answer.value.slice(0, 20_000) : ''
  }

  /** Runs the learner's code within what is left of the allowance. */
  private async timed(request: WorkerRequest): Promise<Answered> {
    const start = performance.now()
    const answer = await this.ask(request, this.leftMs)
    this.leftMs = Math.max(0, this.leftMs - (performance.now() - start))
    return answer
  }

  private async ask(request: WorkerRequest, withinMs: number): Promise<Answered> {
    if (this.over !== null) return { failure: this.over }
    const reply = await new Promise<WorkerReply | 'late' | 'broken'>((resolve) => {
      const timer = setTimeout(() => this.settle('late'), withinMs)
      this.waiting = (answer) => {
        clearTimeout(timer)
        resolve(answer)
      }
      this.worker.postMessage(request)
    })
    if (reply === 'late') return { failure: this.finish(bare('time-limit', { ms: this.program.limitMs })) }
    if (reply === 'broken') return { failure: this.finish(bare('crashed', {})) }
    if ('thrown' in reply) {
      const text = typeof reply.thrown === 'string' ? reply.thrown.slice(0, 500) : ''
      return { failure: this.finish(bare('syntax-error', { text })) }
    }
    return { value: reply.value }
  }

  /** A worker speaks only when it is asked; one that speaks out of turn is not the driver's any more. */
  private hear(data: unknown): void {
    const isReply = typeof data === 'object' && data !== null && ('value' in data || 'thrown' in data)
    if (this.waiting === null || !isReply) this.end()
    else this.settle(data as WorkerReply)
  }

  private settle(reply: WorkerReply | 'late' | 'broken'): void {
    const { waiting } = this
    this.waiting = null
    waiting?.(reply)
  }

  private finish(failure: WireFailure): WireFailure {
    this.worker.terminate()
    this.over ??= failure
    return this.over
  }

  private failureOf(value: unknown): WireFailure {
    const report = readReport(value)
    if (report === null) return this.finish(bare('crashed', {}))
    const { line, column } = this.positionIn(report.stack) ?? { line: null, column: null }
    return { code: report.code, params: report.params, line, column }
  }

  /** The innermost place of the learner's own in a stack, as it stands in the source. */
  private positionIn(stack: string): Position | null {
    const { map, lines } = this.program
    this.locate ??= map === null ? (line) => ({ line, column: null }) : locator(map)
    for (const [, line, column] of stack.matchAll(PLACE)) {
      const found = this.locate(Number(line), Number(column))
      if (found !== null && found.line >= 1 && found.line <= lines) return found
    }
    return null
  }
}

const PLACE = new RegExp(`\\b${SUBMISSION}:(\\d+):(\\d+)`, 'g')

function bare(code: string, params: WireFailure['params']): WireFailure {
  return { code, params, line: null, column: null }
}

function unwired(value: WireValue): Value {
  if (typeof value !== 'object' || 'seed' in value) return value
  if (isList(value)) return value.map(({ data, shape }) => new Tensor(data, shape))
  return new Tensor(value.data, value.shape)
}

function isList(value: WireTensor | readonly WireTensor[]): value is readonly WireTensor[] {
  return Array.isArray(value)
}

function wired(result: Tensor | readonly Tensor[]): WireTensor | WireTensor[] {
  const one = ({ shape, data }: Tensor): WireTensor => ({ shape, data })
  return result instanceof Tensor ? one(result) : result.map(one)
}
