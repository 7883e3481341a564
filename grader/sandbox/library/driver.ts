/**
 * The first script of a fresh isolate and the only thing in it that its host talks to. It brings
 * the learner's library, locks the realm down, then loads one submission and calls it. To the host
 * go a row of numbers or a bounded string, never an object of the realm.
 */
import { changed, type Input, unpackInputs } from './inputs.ts'
import { installLearnerGlobals, Withheld } from './learner.ts'
import { lockDown } from './lockdown.ts'
import {
  apply,
  create,
  cut,
  get,
  is,
  isError,
  list,
  ownKeys,
  parse,
  RangeErrorOf,
  StringOf,
  stringify,
  typedArrayLength,
} from './primordials.ts'
import { takePrinted } from './print.ts'
import { readAgain, readResults, Unreadable } from './read-results.ts'

const SEED = 20_111
const TEXT_LIMIT = 500
const STACK_LIMIT = 4000

/** What of the program concerns the isolate. */
interface Contract {
  readonly entry: string
  readonly parameters: readonly { readonly name: string; readonly type: string }[]
  readonly results: readonly string[]
  readonly lists: readonly string[]
  readonly withheld: readonly string[]
}

type Wrapped = (exports: object, require: (name: string) => never, module: object) => void

let contract: Contract = { entry: '', parameters: [], results: [], lists: [], withheld: [] }
let entry: unknown
/** What the last call's first run printed; null while it runs. */
let printed: string | null = null
/** The last call failed, printed or was cut off: what was asked for ahead of its answer waits until that is seen to. */
let held = false

/**
 * Every host call comes through here; it never throws on a learner's account. `ahead` is a `call` that was sent before
 * the one in front of it was answered; it is left undone, and `undefined`, where that was no plain success.
 */
export function drive(
  command: 'prepare' | 'load' | 'call' | 'ahead' | 'printed',
  argument: unknown,
): unknown {
  if (command === 'ahead' && held) return undefined
  if (command === 'call' || command === 'ahead') held = true
  try {
    if (command === 'printed') return printed ?? takePrinted()
    if (command === 'prepare') return prepare(StringOf(argument))
    if (command === 'load') return load(argument as Wrapped)
    const row = call(argument as Float64Array)
    held = printed !== ''
    return row
  } catch (error) {
    return reportOf(error)
  }
}

function prepare(json: string): string {
  contract = parse(json)
  installLearnerGlobals(contract.withheld)
  lockDown(SEED)
  return ''
}

/** Runs the top level and finds the entry: by its name, as the default, or as the only function. */
function load(wrapped: Wrapped): string {
  const exports = {}
  const require = (name: string): never => {
    throw new Error(`cannot import '${cut(StringOf(name), 80)}': np is there without an import`)
  }
  apply(wrapped, undefined, [exports, require, create(null)])
  entry = exported(exports, contract.entry) ?? exported(exports, 'default') ?? onlyFunction(exports)
  return entry === undefined ? failure('missing-entry', { entry: contract.entry }) : ''
}

function exported(exports: object, name: PropertyKey): unknown {
  const value: unknown = get(exports, name)
  return typeof value === 'function' ? value : undefined
}

function onlyFunction(exports: object): unknown {
  const keys = ownKeys(exports)
  let found: unknown
  let count = 0
  for (let i = 0; i < keys.length; i++) {
    const value = exported(exports, keys[i] ?? '')
    if (value === undefined) continue
    found = value
    count++
  }
  return count === 1 ? found : undefined
}

/**
 * `packed` holds the inputs (see packing.ts). The row that goes back begins with flags: the sum of 1 if the
 * second run gave the same bits and 2 if the first printed something, then for each input whether the first run
 * changed it.
 */
function call(packed: Float64Array): Float64Array {
  const { length } = contract.parameters
  printed = null
  takePrinted()
  const inputs = unpackInputs(packed, length)
  const row = read(readResults, inputs)
  printed = takePrinted()
  for (let i = 0; i < length; i++) row[1 + i] = changed(inputs[i], packed) ? 1 : 0
  row[0] = (repeats(packed, row) ? 1 : 0) + (printed === '' ? 0 : 2)
  return row
}

/** The results of one run behind room for the flags. */
function read(reader: typeof readResults, inputs: readonly Input[]): Float64Array {
  const returned = apply(callable(), undefined, argumentsOf(inputs))
  return reader(returned, contract, 1 + contract.parameters.length)
}

function callable(): (...values: unknown[]) => unknown {
  return entry as (...values: unknown[]) => unknown
}

function repeats(packed: Float64Array, row: Float64Array): boolean {
  const { length: count } = contract.parameters
  try {
    const again = read(readAgain, unpackInputs(packed, count))
    const length = typedArrayLength(row)
    if (typedArrayLength(again) !== length) return false
    for (let k = 1 + count; k < length; k++) if (!is(row[k], again[k])) return false
    return true
  } catch {
    return false
  }
}

function argumentsOf(inputs: readonly Input[]): unknown[] {
  return list(inputs.length, (i) => inputs[i]?.value)
}

/** What was thrown, as JSON of the driver's own making. Only true errors are looked into. */
function reportOf(error: unknown): string {
  if (Unreadable.is(error)) {
    const { code, output, got } = error
    return failure(code, code === 'wrong-type' ? { output, got } : { output })
  }
  if (!isError(error)) {
    const text = typeof error === 'object' || typeof error === 'function' ? typeof error : StringOf(error)
    return failure('threw', { name: 'throw', text: cut(text, TEXT_LIMIT) })
  }
  try {
    const { name, message, stack } = error as Error
    const trace = typeof stack === 'string' ? cut(stack, STACK_LIMIT) : ''
    const operation = Withheld.operationOf(error)
    if (operation !== null) return failure('withheld', { operation: cut(operation, 80) }, trace)
    const text = typeof message === 'string' ? cut(message, TEXT_LIMIT) : ''
    if (error instanceof RangeErrorOf && text === 'Array buffer allocation failed')
      return failure('memory-limit', {}, trace)
    return failure('threw', { name: typeof name === 'string' ? cut(name, 80) : 'Error', text }, trace)
  } catch {
    return failure('threw', { name: 'Error', text: '' })
  }
}

function failure(code: string, params: Record<string, string>, stack = ''): string {
  const report = create(null)
  report.code = code
  report.params = own(params)
  report.stack = stack
  return stringify(report)
}

/** Without a prototype, `JSON.stringify` finds no `toJSON` that a learner put there. */
function own(params: Record<string, string>): object {
  const bare = create(null)
  const names = ownKeys(params)
  for (let i = 0; i < names.length; i++) {
    const name = StringOf(names[i])
    bare[name] = params[name]
  }
  return bare
}
