/**
 * MicroPython's WebAssembly, hosted by us instead of by its own JavaScript: that one hands Python the
 * global object. Here one function is all that Python can reach, and only numbers and strings pass
 * through it; whatever else the machine code imports is refused (closed-door.ts). Runs in Node and in
 * a bare isolate.
 */
import { closedDoor } from './closed-door.ts'
import { addOperators, type NumberTypes, type Operators, patchNumberTypes } from './number-operators.ts'
import { decodeText, encodeText } from './text.ts'

/** A whole number for Python's `int` is a bigint, so that 2.0 stays a float. */
export type Answer = number | bigint | boolean | string | null
export type Argument = number | boolean | string | null | PythonObject

/** A Python object that JavaScript may call. */
export interface PythonObject {
  readonly ref: number
}

export interface Surroundings {
  /** Python's only way out. It must not throw. */
  call(values: readonly Argument[]): Answer
  /** The result of an operator in place; see number-operators.ts. It must not throw. */
  assign(left: number, value: number): number
  /** Standard output and standard error. */
  write(text: string): void
}

export interface Image {
  readonly memory: Uint8Array
  readonly operators: Operators | null
}

interface Exports {
  readonly memory: WebAssembly.Memory
  readonly __indirect_function_table: WebAssembly.Table
  malloc(size: number): number
  free(pointer: number): void
  emscripten_stack_init(): void
  emscripten_stack_get_current(): number
  emscripten_stack_get_base(): number
  _emscripten_stack_restore(pointer: number): void
  setThrew(threw: number, value: number): void
  __wasm_call_ctors(): void
  mp_js_init(pystack: number, heap: number): void
  proxy_c_init(): void
  mp_js_register_js_module(name: number, value: number): void
  mp_js_do_exec(source: number, length: number, out: number): void
  proxy_c_to_js_call(ref: number, count: number, values: number, out: number): void
}

/** Taken before the realm is locked down: a machine may be made anew in it. */
export const { Instance, Module } = WebAssembly

/** What MicroPython allots for itself at first; it asks for more when it needs it. */
const HEAP_BYTES = 2 << 20
const PYSTACK_BYTES = 8 << 10
/** How a value lies in memory: its kind, then one or two words. */
export const CELL = 12
const KIND = { none: 1, bool: 2, int: 3, float: 4, text: 5, callable: 6, object: 7 }
const RAISED = -1
/** The slot of the one function that Python may call; 0 and 1 are the global object and `undefined` elsewhere. */
const BRIDGE = 2

export class PythonError extends Error {}

export class Interpreter {
  private readonly exports: Exports
  private readonly surroundings: Surroundings
  /** Those of the table that were called. */
  private readonly functions: ((...values: number[]) => number)[] = []
  private view: DataView
  private bytes: Uint8Array
  private operators: Operators | null = null

  /** A fresh machine, or one that goes on where `image` was taken. */
  constructor(module: WebAssembly.Module, surroundings: Surroundings, image: Image | null = null) {
    this.surroundings = surroundings
    const instance = new Instance(module, closedDoor(module, this))
    this.exports = instance.exports as unknown as Exports
    const { memory } = this.exports
    this.view = new DataView(memory.buffer)
    this.bytes = new Uint8Array(memory.buffer)
    this.exports.emscripten_stack_init()
    if (image === null) this.boot()
    else this.restore(image)
  }

  readonly assign = (left: number, value: number): number => this.surroundings.assign(left, value)

  private boot(): void {
    const { exports } = this
    exports.__wasm_call_ctors()
    exports.mp_js_init(PYSTACK_BYTES, HEAP_BYTES)
    exports.proxy_c_init()
    const name = this.copyIn('_bridge')
    const cell = exports.malloc(CELL)
    this.setCell(cell, KIND.object, BRIDGE)
    exports.mp_js_register_js_module(name, cell)
    exports.free(cell)
    exports.free(name)
  }

  /** All that MicroPython knows lies in its memory, but for the functions added to its table. */
  private restore({ memory, operators }: Image): void {
    const missing = memory.length - this.memory.buffer.byteLength
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE))
    this.refresh()
    this.bytes.set(memory)
    if (operators !== null) addOperators(this, operators)
    this.operators = operators
  }

  /** Lets an object stand on the right of a number; see number-operators.ts. `types`: their addresses. */
  openOperators(types: NumberTypes): void {
    this.refresh()
    this.operators = patchNumberTypes(this, types)
  }

  /** Where to go on from: a copy of the memory up to its last byte that is not zero. */
  image(): Image {
    this.refresh()
    let end = this.bytes.length
    while (end > 0 && this.bytes[end - 1] === 0) end--
    return { memory: this.bytes.slice(0, end), operators: this.operators }
  }

  get memory(): WebAssembly.Memory {
    return this.exports.memory
  }

  get table(): WebAssembly.Table {
    return this.exports.__indirect_function_table
  }

  /** Runs statements in Python's main module. Throws {@link PythonError}. */
  run(source: string): void {
    const { exports } = this
    const text = this.copyIn(source)
    const out = exports.malloc(CELL)
    exports.mp_js_do_exec(text, encodeText(source).length, out)
    exports.free(text)
    this.takeCell(out)
  }

  /** Calls what Python gave; its answer. Throws {@link PythonError}. */
  invoke({ ref }: PythonObject, ...values: readonly Answer[]): Argument {
    const { exports } = this
    const cells = values.length > 0 ? exports.malloc(CELL * values.length) : 0
    for (let i = 0; i < values.length; i++) this.putCell(cells + CELL * i, values[i] ?? null)
    const out = exports.malloc(CELL)
    exports.proxy_c_to_js_call(ref, values.length, cells, out)
    if (cells > 0) exports.free(cells)
    return this.takeCell(out)
  }

  uint32(pointer: number): number {
    return this.view.getUint32(pointer, true)
  }

  uint8(pointer: number): number {
    return this.view.getUint8(pointer)
  }

  setUint32(pointer: number, value: number): void {
    this.view.setUint32(pointer, value, true)
  }

  /** The memory may have grown, and then views of it are stale. */
  refresh(): void {
    const { buffer } = this.memory
    if (buffer === this.view.buffer) return
    this.view = new DataView(buffer)
    this.bytes = new Uint8Array(buffer)
  }

  text(pointer: number, length: number): string {
    return decodeText(this.bytes.subarray(pointer, pointer + length))
  }

  /** For the machine code's calls (closed-door.ts). */
  answer(cells: readonly number[], out: number): void {
    this.refresh()
    this.putCell(out, this.surroundings.call(cells.map((cell) => this.cell(cell))))
  }

  /** Copies what C's stack holds now to an address. */
  showStack(to: number): void {
    this.refresh()
    const [top, base] = [
      this.exports.emscripten_stack_get_current(),
      this.exports.emscripten_stack_get_base(),
    ]
    this.bytes.copyWithin(to, top, base)
    this.bytes.fill(0, to + base - top, to + base)
  }

  putNone(cell: number): void {
    this.refresh()
    this.setCell(cell, KIND.none)
  }

  write(pointer: number, length: number): void {
    this.surroundings.write(this.text(pointer, length))
  }

  /** A C function that may leave by a long jump. */
  guarded(index: number, a: number, b: number, c: number, d: number, e: number): number {
    const { exports, functions } = this
    const stack = exports.emscripten_stack_get_current()
    try {
      functions[index] ??= this.table.get(index)
      // Those that take fewer do not see the others.
      return functions[index]?.(a, b, c, d, e) ?? 0
    } catch (thrown) {
      exports._emscripten_stack_restore(stack)
      if (thrown !== LONG_JUMP) throw thrown
      exports.setThrew(1, 0)
      return 0
    }
  }

  private copyIn(text: string): number {
    const encoded = encodeText(text)
    const pointer = this.exports.malloc(encoded.length + 1)
    this.refresh()
    this.bytes.set(encoded, pointer)
    this.bytes[pointer + encoded.length] = 0
    return pointer
  }

  private setCell(pointer: number, kind: number, first = 0, second = 0): void {
    this.view.setInt32(pointer, kind, true)
    this.view.setInt32(pointer + 4, first, true)
    this.view.setInt32(pointer + 8, second, true)
  }

  private putCell(pointer: number, value: Answer): void {
    if (value === null) this.setCell(pointer, KIND.none)
    else if (typeof value === 'number') {
      this.view.setInt32(pointer, KIND.float, true)
      this.view.setFloat64(pointer + 4, value, true)
    } else if (typeof value === 'boolean') this.setCell(pointer, KIND.bool, value ? 1 : 0)
    else if (typeof value === 'bigint') this.setCell(pointer, KIND.int, Number(value))
    else {
      // Python takes the copy over.
      const text = this.copyIn(value)
      this.setCell(pointer, KIND.text, encodeText(value).length, text)
    }
  }

  private cell(pointer: number): Argument {
    const kind = this.view.getInt32(pointer, true)
    const first = this.view.getInt32(pointer + 4, true)
    if (kind === KIND.int) return first
    if (kind === KIND.float) return this.view.getFloat64(pointer + 4, true)
    if (kind === KIND.bool) return first !== 0
    if (kind === KIND.text) return this.text(this.uint32(pointer + 8), first)
    return kind === KIND.none ? null : { ref: first }
  }

  private takeCell(pointer: number): Argument {
    this.refresh()
    const raised = this.view.getInt32(pointer, true) === RAISED
    const value = raised ? this.text(this.uint32(pointer + 8), this.uint32(pointer + 4)) : this.cell(pointer)
    if (raised) this.exports.free(this.uint32(pointer + 8))
    this.exports.free(pointer)
    if (raised) throw new PythonError(String(value))
    return value
  }
}

export const PAGE = 1 << 16
/** What the machine code throws, and nothing else may. */
export const LONG_JUMP = Number.POSITIVE_INFINITY
