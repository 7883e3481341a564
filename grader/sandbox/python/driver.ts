/**
 * The script of a Python isolate, and the only thing in it that its host talks to: the same commands
 * and answers as library/driver.ts. A learner's code is Python and lives in the machine's memory;
 * numbers are copied from there and believed only then.
 */
import { Generator } from '#engine/random.ts'
import { Tensor } from '#engine/tensor.ts'
import { unpackInputs } from '../library/inputs.ts'
import { lockDown } from '../library/lockdown.ts'
import { MAX_ITEMS, TAG } from '../tags.ts'
import { FLOAT, INT } from './arrays.ts'
import { STACK_FRAMES } from './collector.ts'
import { type Contract, type Exchange, Machine, type Saved } from './machine.ts'
import type { Result } from './operations/call.ts'
import { reportOf, type Trouble, withoutEntry } from './report.ts'

const SEED = 20_111
/** Elements of the results of one call, and of all calls of a session; see library/read-results.ts. */
const CALL_ELEMENTS = 1 << 20
const SESSION_ELEMENTS = 1 << 22

type Parameter = { readonly name: string; readonly type: string }

let machine: Machine | null = null
/** What a machine is made of. */
let made: (() => Machine) | null = null
/** Python runs; when it is called again all the same, it was cut off, and its memory is in no known state. */
let inside = false
let source = ''
let parameters: readonly Parameter[] = []
let contract: Omit<Contract, 'source'> = { entry: '', parameters: [], results: [], lists: [], withheld: [] }
let left = SESSION_ELEMENTS
/** What the last call's first run printed; null while it runs. */
let printed: string | null = null
/** See library/driver.ts. */
let held = false
/** The machine's own stack ran over: nothing more can be believed. */
let broken: string | null = null

/** Every call of the host's, `boot` before all others. It never throws on a learner's account. */
export function drive(
  command: 'boot' | 'prepare' | 'load' | 'call' | 'ahead' | 'printed',
  argument: unknown,
  code?: Uint8Array<ArrayBuffer>,
  memory?: Uint8Array,
): unknown {
  if (command === 'boot' && code && memory) return boot(String(argument), code, memory)
  if (command === 'ahead' && (held || inside)) return undefined
  if (command === 'call' || command === 'ahead') held = true
  const python = inside && command !== 'printed' ? renewed(command) : running()
  if (command === 'printed') return printed ?? python.console.take()
  if (broken !== null) return broken
  try {
    if (command === 'prepare') return prepare(String(argument))
    inside = true
    if (command === 'load') return load(python, String(argument))
    const row = call(python, argument as Float64Array)
    held = printed !== ''
    return row
  } catch (error) {
    const { report, spent } = reportOf(python, error)
    if (spent) broken = report
    return report
  } finally {
    // Not reached by who is cut off.
    inside = false
  }
}

function boot(places: string, code: Uint8Array<ArrayBuffer>, memory: Uint8Array): string {
  const { functions, operators, collecting } = JSON.parse(places)
  const { load, call } = functions
  const saved: Saved = { image: { memory, operators }, load: { ref: load }, call: { ref: call }, collecting }
  const module = new WebAssembly.Module(code)
  made = () => new Machine(module, { saved })
  machine = made()
  return ''
}

/** Begins anew after a run that was cut off. */
function renewed(command: string): Machine {
  inside = true
  if (made === null) throw new Error('not booted')
  machine = made()
  machine.bridge.withhold(contract.withheld)
  machine.contract = { source, ...contract }
  if (command === 'call') machine.load()
  return machine
}

function running(): Machine {
  if (machine === null) throw new Error('not booted')
  return machine
}

function prepare(json: string): string {
  const { entry, parameters: all, results, lists, withheld } = JSON.parse(json)
  parameters = all
  contract = { entry, parameters: parameters.map(({ type }) => type), results, lists, withheld }
  running().bridge.withhold(withheld)
  lockDown(SEED, STACK_FRAMES)
  return ''
}

function load(python: Machine, text: string): string {
  source = text
  python.contract = { source, ...contract }
  const found = python.load()
  if (found === null) throw raised(python)
  return found === true ? '' : withoutEntry(contract.entry)
}

function call(python: Machine, packed: Float64Array): Float64Array {
  printed = null
  python.console.take()
  const first = new Arguments(packed)
  const row = run(python, first)
  left -= row.length
  printed = python.console.take()
  for (let i = 0; i < parameters.length; i++) row[1 + i] = first.isChanged(python, i) ? 1 : 0
  row[0] = (repeats(python, packed, row) ? 1 : 0) + (printed === '' ? 0 : 2)
  return row
}

function repeats(python: Machine, packed: Float64Array, row: Float64Array): boolean {
  try {
    const again = run(python, new Arguments(packed))
    const flags = 1 + parameters.length
    return again.length === row.length && row.every((x, k) => k < flags || Object.is(x, again[k]))
  } catch {
    return false
  } finally {
    python.console.take()
  }
}

/** The results of one run behind room for the flags, packed as packing.ts reads them. */
function run(python: Machine, given: Arguments): Float64Array {
  python.exchange = given
  const done = python.call()
  if (python.unreadable !== null) throw { unreadable: python.unreadable } satisfies Trouble
  if (done !== true) throw raised(python)
  const numbers: Float64Array[] = []
  let size = 1 + parameters.length
  const put = (part: Float64Array): void => {
    numbers.push(part)
    size += part.length
  }
  contract.results.forEach((name, i) => {
    const parts = python.given[i] ?? []
    if (parts.length > MAX_ITEMS)
      throw { unreadable: { output: name, missing: false, got: 'too-large' } } satisfies Trouble
    const isList = contract.lists.includes(name)
    // Python has our own driver in its hands: what it hands in may be anything.
    if (!isList && parts.length !== 1)
      throw { unreadable: { output: name, missing: true, got: '' } } satisfies Trouble
    if (isList) put(Float64Array.of(TAG.list, parts.length))
    for (const { shape, data } of parts) {
      put(Float64Array.of(shape.length, ...shape))
      put(data)
    }
  })
  if (size > Math.min(left, CALL_ELEMENTS))
    throw {
      unreadable: { output: contract.results[0] ?? '', missing: false, got: 'too-large' },
    } satisfies Trouble
  const row = new Float64Array(size)
  let at = 1 + parameters.length
  for (const part of numbers) {
    row.set(part, at)
    at += part.length
  }
  return row
}

function raised({ raised: found }: Machine): Trouble {
  return found === null ? { lost: true } : { raised: found }
}

/** The arguments of one run, made where Python asks for them. */
class Arguments implements Exchange {
  private readonly values: readonly unknown[]
  private readonly places = new Map<number, { index: number; tensor: Tensor }>()
  private readonly rewritten = new Set<number>()

  constructor(packed: Float64Array) {
    this.values = unpackInputs(packed, parameters.length).map(({ value }) => value)
  }

  argument(index: number, item: number): Result {
    const value = this.values[index]
    if (Array.isArray(value)) return item < 0 ? { answer: value.length } : this.tensor(value[item], FLOAT)
    if (value instanceof Tensor)
      return this.tensor(value, parameters[index]?.type === 'integers' ? INT : FLOAT)
    if (value instanceof Generator) return { answer: BigInt(running().bridge.generators.add(value)) }
    if (typeof value === 'string') return { answer: `=${value}` }
    return { answer: typeof value === 'number' || typeof value === 'boolean' ? value : null }
  }

  private tensor(values: unknown, dtype: typeof FLOAT | typeof INT): Result {
    return values instanceof Tensor ? { values, dtype, keep: true } : { answer: null }
  }

  placed(index: number, item: number, id: number): void {
    const value = this.values[index]
    const tensor: unknown = Array.isArray(value) ? value[item] : value
    if (tensor instanceof Tensor) this.places.set(id, { index, tensor })
  }

  changed(id: number): void {
    const place = this.places.get(id)
    if (place !== undefined) this.rewritten.add(place.index)
  }

  /** Compared where they lie, bit by bit. */
  isChanged(python: Machine, index: number): boolean {
    if (this.rewritten.has(index)) return true
    for (const [id, place] of this.places)
      if (place.index === index && !python.bridge.holds(id, place.tensor)) return true
    return false
  }
}
