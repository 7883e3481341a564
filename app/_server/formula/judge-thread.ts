/**
 * Judges formulas outside of the web process's thread. One thread works, another stands ready; a formula
 * that takes too long is refused, its thread killed, and the one that stood ready takes the next at once.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FormulaQuestion } from '#labs/quiz-schema.ts'
import type { FormulaVerdict } from './judge-formula.ts'
import type { Job, Message } from './protocol.ts'

/** Honest formulas take a few milliseconds. */
const DEADLINE_MS = 150
/** A busy machine may keep a thread waiting; then the clock on the wall says nothing about the formula. */
const WAITS = 10
/** Processor time that shows that it is the formula, in milliseconds. */
const SPENT_MS = 60

const tooComplex: FormulaVerdict = { kind: 'unreadable', code: 'too-complex', params: {} }

interface Waiting {
  readonly job: Job
  readonly resolve: (verdict: FormulaVerdict) => void
  readonly reject: (error: unknown) => void
}

interface Thread {
  readonly worker: Worker
  isReady: boolean
}

export interface Options {
  readonly file?: string
  readonly deadlineMs?: number
}

export class FormulaJudge {
  private readonly file: string
  private readonly deadlineMs: number
  private readonly line: Waiting[] = []
  private current: Waiting | null = null
  private active: Thread | null = null
  private standby: Thread | null = null
  private nextId = 1
  private closed = false

  constructor({ file, deadlineMs = DEADLINE_MS }: Options = {}) {
    this.file = file ?? join(/* turbopackIgnore: true */ process.cwd(), 'app/_server/formula/worker.ts')
    this.deadlineMs = deadlineMs
  }

  judge(question: FormulaQuestion, latex: string, seed: number): Promise<FormulaVerdict> {
    const { answer, symbols, letters, without, mistakes } = question
    return new Promise((resolve, reject) => {
      const job: Job = {
        id: this.nextId++,
        question: { answer, symbols, letters, without, mistakes },
        latex,
        seed,
      }
      this.line.push({ job, resolve, reject })
      this.next()
    })
  }

  /** Starts the threads before they are needed. */
  warm(): void {
    this.active ??= this.standby ?? this.start()
    if (this.standby === null || this.standby === this.active) this.standby = this.start()
  }

  async close(): Promise<void> {
    this.closed = true
    await Promise.all([this.active?.worker.terminate(), this.standby?.worker.terminate()])
  }

  private next(): void {
    this.warm()
    if (this.current !== null || !this.active?.isReady) return
    this.current = this.line.shift() ?? null
    if (this.current !== null) this.active.worker.postMessage(this.current.job)
  }

  private start(): Thread {
    const worker = new Worker(/* turbopackIgnore: true */ this.file, {
      // Nothing of the server's settings is of use there.
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 128, stackSizeMb: 4 },
    })
    worker.unref()
    const thread: Thread = { worker, isReady: false }
    worker.on('message', (message: Message) => this.hear(thread, message))
    worker.on('error', (error) => this.lose(thread, error))
    worker.on('exit', () => this.lose(thread, new Error('the thread that judges formulas ended')))
    return thread
  }

  private hear(thread: Thread, message: Message): void {
    if (message.kind === 'ready') {
      thread.isReady = true
      this.next()
    } else if (message.kind === 'began') {
      this.watch(thread, message.id, WAITS)
    } else if (this.current?.job.id === message.id) {
      this.settle(message.verdict)
    }
  }

  private watch(thread: Thread, id: number, waits: number): void {
    // Rejected when the thread has ended meanwhile.
    const before = thread.worker.cpuUsage().catch(() => null)
    setTimeout(() => {
      if (this.current?.job.id !== id || this.active !== thread) return
      void this.isAtWork(thread, before).then((working) => {
        if (this.current?.job.id !== id || this.active !== thread) return
        if (!working && waits > 0) this.watch(thread, id, waits - 1)
        else this.abandon(thread, tooComplex)
      })
    }, this.deadlineMs).unref()
  }

  /** Whether the thread had the processor, rather than waited for it. */
  private async isAtWork({ worker }: Thread, before: Promise<NodeJS.CpuUsage | null>): Promise<boolean> {
    const start = await before
    const used = start && (await worker.cpuUsage(start).catch(() => null))
    return used === null || (used.user + used.system) / 1000 >= Math.min(SPENT_MS, this.deadlineMs / 2)
  }

  private abandon(thread: Thread, verdict: FormulaVerdict): void {
    this.active = null
    void thread.worker.terminate()
    this.settle(verdict)
  }

  /** A thread that ended by itself: out of memory, or it could not start. */
  private lose(thread: Thread, error: unknown): void {
    if (this.closed) return
    if (this.standby === thread) this.standby = null
    if (this.active !== thread) return
    this.active = null
    const isOutOfMemory =
      error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    if (isOutOfMemory || thread.isReady) this.settle(tooComplex)
    else {
      // It never began: another try would end the same way.
      for (const { reject } of [...(this.current ? [this.current] : []), ...this.line.splice(0)])
        reject(error)
      this.current = null
    }
  }

  private settle(verdict: FormulaVerdict): void {
    const settled = this.current
    this.current = null
    settled?.resolve(verdict)
    if (this.line.length > 0 || this.active === null) this.next()
  }
}
