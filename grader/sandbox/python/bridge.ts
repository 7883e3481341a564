/** What Python's calls come to: operations by number, results into Python's memory, errors in words. */
import { EngineError } from '#engine/error.ts'
import { sameShape } from '#engine/shape.ts'
import type { Tensor } from '#engine/tensor.ts'
import { Arrays, type ArrayView, BOOL, type Dtype, FLOAT } from './arrays.ts'
import type { Answer, Argument } from './interpreter.ts'
import { inPython, NumpyError } from './numpy-error.ts'
import { Call, type Operation, type Result } from './operations/call.ts'
import { creationOperations } from './operations/creation.ts'
import { elementwiseOperations } from './operations/elementwise.ts'
import { indexingOperations } from './operations/indexing.ts'
import { printingOperations } from './operations/printing.ts'
import { Generators, randomOperations } from './operations/random.ts'
import { reductionOperations } from './operations/reductions.ts'
import { shapingOperations } from './operations/shaping.ts'

/** A new array waits here until Python has made room for it: first it is told how many bytes. */
type Pending = { readonly values: Tensor; readonly dtype: Dtype } | { readonly view: ArrayView }

/** Codes of what is no operation on arrays. */
export const FETCH = 0
const NUMBER_OF = 1
const FIRST_OPERATION = 2
/** What Python spends on a call beside the array. */
const CALL_BYTES = 1 << 10
const COLLECT_AFTER = 6 << 20

export class Bridge {
  readonly generators = new Generators()
  private readonly arrays: Arrays
  private readonly names: readonly string[]
  private readonly operations: readonly Operation[]
  private pending: Pending | null = null
  private readonly withheld = new Set<string>()
  /** The withheld operation that was called last. */
  refused: string | null = null
  /** By name: what the driver adds for itself. */
  private readonly own: Record<string, Operation>
  /** Bytes that Python has made room for since memory was given back. */
  private spent = 0
  /** Gives memory back if that is safe now; see collector.ts. */
  collect: () => boolean = () => false

  constructor(memory: WebAssembly.Memory, own: Record<string, Operation>) {
    this.arrays = new Arrays(memory)
    this.own = own
    const all = {
      ...elementwiseOperations(),
      ...indexingOperations(),
      ...shapingOperations(),
      ...reductionOperations(),
      ...creationOperations(),
      ...printingOperations(),
      ...randomOperations(this.generators),
      ...this.own,
    }
    this.names = Object.keys(all)
    this.operations = Object.values(all)
  }

  /** Names as labs give them: `logSumExp` is `logsumexp` or `log_sum_exp` here. */
  withhold(names: readonly string[]): void {
    for (const name of names) this.withheld.add(plainName(name))
  }

  isWithheld(name: string): boolean {
    return this.withheld.has(plainName(name))
  }

  /** Never throws. */
  call(values: readonly Argument[]): Answer {
    this.arrays.refresh()
    try {
      const [code] = values
      if (code === FETCH) return this.fetch(Number(values[1]))
      if (code === NUMBER_OF) return this.numberOf(String(values[1]))
      const index = Number(code) - FIRST_OPERATION
      const operation = this.operations[index]
      const name = this.names[index]
      if (operation === undefined || name === undefined)
        throw new NumpyError('TypeError', 'no such operation')
      if (this.withheld.size > 0 && this.isWithheld(name)) return this.refuse(name)
      const result = operation(new Call(this.arrays, values, 1))
      const answer = this.deliver(result)
      // What is looked into might be held by nothing but its address.
      if (!('view' in result)) this.relieve(answer)
      return answer
    } catch (error) {
      return this.inWords(error)
    }
  }

  /** Whether the array at this address is this tensor, bit by bit. */
  holds(id: number, { data, shape }: Tensor): boolean {
    this.arrays.refresh()
    try {
      const found = this.arrays.tensor(this.arrays.view(id))
      return sameShape(found.shape, shape) && found.data.every((x, i) => Object.is(x, data[i]))
    } catch {
      return false
    }
  }

  /** `left *= …`: the result goes where the array `left` lies, and other views see it. Both are addresses of objects. */
  assign(left: number, value: number): number {
    this.arrays.refresh()
    try {
      const [target, source] = [left, value].map((object) => this.arrays.view(this.arrays.held(object)))
      if (target === undefined || source === undefined) return value
      if (source.dtype < target.dtype || !sameShape(source.shape, target.shape)) return value
      this.arrays.assign(target, this.arrays.tensor(source).copy())
      return left
    } catch {
      return value
    }
  }

  /** Where the items of the `bytearray` at this address are. */
  itemsOf(id: number): number {
    this.arrays.refresh()
    return 4 * this.arrays.items(id)
  }

  refuse(name: string): string {
    this.refused = name
    return `!Withheld: np.${name} is withheld in this lab`
  }

  private relieve(answer: Answer): void {
    this.spent += CALL_BYTES + (typeof answer === 'bigint' ? Number(answer) : 0)
    if (this.spent < COLLECT_AFTER) return
    // Where it is not safe now it may be at the next call.
    if (this.collect()) this.spent = 0
  }

  /** Puts what waits into the `bytearray` at `id`. */
  private fetch(id: number): Answer {
    const { pending } = this
    this.pending = null
    if (pending === null) return null
    if ('view' in pending) this.arrays.writeView(id, pending.view)
    else this.arrays.writeOwner(id, pending.values, pending.dtype)
    return null
  }

  private numberOf(name: string): Answer {
    const index = this.names.indexOf(name)
    if (index < 0) throw new NumpyError('TypeError', `no operation ${name}`)
    return BigInt(index + FIRST_OPERATION)
  }

  /** Single numbers at once; for arrays the bytes that Python has to make room for. */
  deliver(result: Result): Answer {
    if ('answer' in result) return result.answer
    if ('view' in result) {
      this.pending = result
      return BigInt(Arrays.bytes(result.view.shape, false))
    }
    const { values, dtype, keep = false } = result
    if (values.ndim === 0 && !keep) return single(values.data[0] ?? 0, dtype)
    this.pending = { values: this.arrays.owns(values) ? values.copy() : values, dtype }
    return BigInt(Arrays.bytes(values.shape, true))
  }

  private inWords(error: unknown): string {
    if (error instanceof NumpyError) return `!${error.kind}: ${error.message}`
    if (error instanceof EngineError) {
      const { kind, message } = inPython(error)
      return `!${kind}: ${message}`
    }
    if (error instanceof RangeError) {
      const memory = error.message.includes('allocation') || error.message.includes('length')
      return memory ? '!MemoryError: out of memory' : '!RecursionError: maximum recursion depth exceeded'
    }
    return `!RuntimeError: ${error instanceof Error ? error.message : 'unknown'}`
  }
}

function single(value: number, dtype: Dtype): Answer {
  return dtype === FLOAT ? value : dtype === BOOL ? value !== 0 : `i${value}`
}

/** The same for `zerosLike` and `zeros_like`. */
function plainName(name: string): string {
  return name.replaceAll('_', '').toLowerCase()
}
