/**
 * Python with our numpy: booted once, its memory kept, and continued from there in every fresh isolate.
 * Booting compiles numpy's files; continuing is a copy.
 */
import type { Tensor } from '#engine/tensor.ts'
import { Bridge } from './bridge.ts'
import { MEMORY_LIMIT } from './closed-door.ts'
import { type Collecting, collect, Rehearsal, STACK_FRAMES } from './collector.ts'
import { Console } from './console.ts'
import { type Image, Interpreter, type PythonObject } from './interpreter.ts'
import { NumpyError } from './numpy-error.ts'
import type { Operation, Result } from './operations/call.ts'
import { patchFormat } from './text-format.ts'

/** numpy's files by name, `driver` among them. */
export type Sources = Readonly<Record<string, string>>

export interface Saved {
  readonly image: Image
  readonly load: PythonObject
  readonly call: PythonObject
  readonly collecting: Collecting | null
}

/** What the driver needs of the submission at hand. */
export interface Contract {
  readonly source: string
  readonly entry: string
  readonly parameters: readonly string[]
  readonly results: readonly string[]
  readonly lists: readonly string[]
  readonly withheld: readonly string[]
}

/** What Python raised, as it says itself. */
export interface Raised {
  readonly name: string
  readonly text: string
  readonly trace: string
}

export type Given = Tensor | readonly Tensor[]

/** Why a result is none. */
export interface Unreadable {
  readonly output: string
  readonly missing: boolean
  readonly got: string
}

/** What the exchange of one call goes through. */
export interface Exchange {
  /** The argument with this number, as an operation's result. */
  argument(index: number, item: number): Result
  /** Where an argument lies, once it has been made. */
  placed(index: number, item: number, id: number): void
  /** The argument at this address is not what it was. */
  changed(id: number): void
}

export class Machine {
  readonly console = new Console()
  readonly bridge: Bridge
  contract: Contract = { source: '', entry: '', parameters: [], results: [], lists: [], withheld: [] }
  exchange: Exchange | null = null
  raised: Raised | null = null
  unreadable: Unreadable | null = null
  /** By number of the result, then of the item. */
  given: Tensor[][] = []
  private readonly interpreter: Interpreter
  private readonly sources: Sources
  private functions: Pick<Saved, 'load' | 'call'> | null
  private collecting: Collecting | null
  private readonly rehearsal = new Rehearsal()
  private rehearse: { part: PythonObject; roots: number } | null = null

  constructor(module: WebAssembly.Module, from: { sources: Sources } | { saved: Saved }) {
    const saved = 'saved' in from ? from.saved : null
    this.sources = 'sources' in from ? from.sources : {}
    this.functions = saved
    // Python runs within its constructor already, and calls.
    let bridge: Bridge | null = null
    const surroundings = {
      call: (values: Parameters<Bridge['call']>[0]) => bridge?.call(values) ?? null,
      assign: (left: number, value: number) => bridge?.assign(left, value) ?? value,
      write: (text: string) => this.console.write(text),
    }
    this.interpreter = new Interpreter(module, surroundings, saved?.image ?? null)
    bridge = new Bridge(this.interpreter.memory, this.operations())
    this.bridge = bridge
    this.collecting = saved?.collecting ?? null
    if (saved === null) this.start()
    bridge.collect = () => this.collecting !== null && collect(this.interpreter, this.collecting)
    this.console.take()
  }

  private start(): void {
    this.interpreter.run(this.sources.driver ?? '')
    if (this.rehearse === null) throw new Error('Python did not start')
    const limit = Error.stackTraceLimit
    Error.stackTraceLimit = STACK_FRAMES
    this.rehearsal.snapshot(this.interpreter)
    this.interpreter.invoke(this.rehearse.part)
    Error.stackTraceLimit = limit
    this.collecting = this.rehearsal.learned(this.rehearse.roots)
  }

  save(): Saved {
    if (this.functions === null) throw new Error('Python did not start')
    const { load, call } = this.functions
    return { image: this.interpreter.image(), load, call, collecting: this.collecting }
  }

  /** Whether its memory has grown as far as it may. */
  get isFull(): boolean {
    return this.interpreter.memory.buffer.byteLength > 0.9 * MEMORY_LIMIT
  }

  /** True when the entry was found, false when not, null when Python raised something. */
  load(): unknown {
    return this.run('load')
  }

  /** True when the results were taken. */
  call(): unknown {
    this.given = []
    return this.run('call')
  }

  private run(name: 'load' | 'call'): unknown {
    this.raised = null
    this.unreadable = null
    this.bridge.refused = null
    if (this.functions === null) throw new Error('Python did not start')
    return this.interpreter.invoke(this.functions[name])
  }

  /** The driver's own operations; numpy/driver.py calls them. */
  private operations(): Record<string, Operation> {
    const texts = (key: string): string => {
      const { source, entry, parameters, results, lists, withheld } = this.contract
      const all: Record<string, string | readonly string[]> = {
        ...{ source, entry, parameters, results, lists, withheld },
      }
      const found = all[key] ?? ''
      return typeof found === 'string' ? found : found.join('\n')
    }
    return {
      source: (call) => ({ answer: this.sources[call.text()] ?? '' }),
      contract: (call) => ({ answer: `=${texts(call.text())}` }),
      argument: (call) => {
        if (this.exchange === null) throw new NumpyError('RuntimeError', 'nothing is called')
        return this.exchange.argument(call.int(), call.int())
      },
      placed: (call) => {
        this.exchange?.placed(call.int(), call.int(), call.int())
        return { answer: null }
      },
      changed: (call) => {
        this.exchange?.changed(call.int())
        return { answer: null }
      },
      result: (call) => {
        const [index, item] = [call.int(), call.int()]
        const { tensor } = call.array()
        const items = this.given[index] ?? []
        items[item] = tensor.copy()
        this.given[index] = items
        return { answer: null }
      },
      unreadable: (call) => {
        this.unreadable = { output: call.text(), missing: call.flag(), got: call.text() }
        return { answer: null }
      },
      raised: (call) => {
        this.raised = { name: call.text(), text: call.text(), trace: call.text() }
        return { answer: null }
      },
      refuse: (call) => ({ answer: this.bridge.refuse(call.text()) }),
      observe: () => {
        this.rehearsal.observe()
        return { answer: null }
      },
      snapshot: (call) => {
        this.rehearsal.snapshot(this.interpreter)
        const code = call.int()
        // Once more, within a call within this one.
        if (code > 0) this.interpreter.run(`_bridge(${code}, 0)`)
        return { answer: null }
      },
      ready: (call) => {
        this.functions = { load: call.object(), call: call.object() }
        this.rehearse = { part: call.object(), roots: this.bridge.itemsOf(call.int()) }
        this.interpreter.openOperators({
          ...{ int: call.int(), float: call.int(), bool: call.int(), instance: call.int() },
          arrays: [call.int(), call.int()],
        })
        patchFormat(this.interpreter, { str: call.int(), own: call.int(), replacement: call.int() })
        return { answer: null }
      },
    }
  }
}
