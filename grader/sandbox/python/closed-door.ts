/**
 * Everything that MicroPython's machine code may ask of its host. There are no files, no clock, no
 * input, no JavaScript objects: a proxy that Python gets hold of or forges leads to nothing but the
 * one function that is meant for it.
 */
import { CELL, type Interpreter, LONG_JUMP, Module, PAGE } from './interpreter.ts'

/** Declared in the WebAssembly's memory section too; see front-end.ts. */
export const MEMORY_LIMIT = 128 << 20

/** `errno` of WASI and of Emscripten's C library. */
const BAD_DESCRIPTOR = 8
const NO_SUCH_FILE = -44
const STANDARD_STREAMS = [1, 2]
const FIRST_RANDOM = 20_111

type Imported = (...values: number[]) => number | undefined

/** The imports of `module`, served by `interpreter`, which need not be ready yet. */
export function closedDoor(module: WebAssembly.Module, interpreter: Interpreter): WebAssembly.Imports {
  const env: Record<string, Imported> = {}
  for (const { module: from, name, kind } of Module.imports(module)) {
    if (from !== 'env' || kind !== 'function') continue
    if (name.startsWith('invoke_'))
      env[name] = (index = 0, a = 0, b = 0, c = 0, d = 0, e = 0) => interpreter.guarded(index, a, b, c, d, e)
    else if (name.startsWith('__syscall')) env[name] = () => NO_SUCH_FILE
    else {
      const places = ANSWERS[name]
      env[name] = places ? (...values) => nothing(interpreter, values, places) : refused
    }
  }
  return { env: { ...env, ...served(interpreter) }, wasi_snapshot_preview1: streams(interpreter) }
}

/**
 * For what only JavaScript objects can do: there are none, so nothing has attributes, items or promises. Some of it
 * answers into a cell, whose place among the arguments is given here.
 */
const refused: Imported = () => 0
const ANSWERS: Readonly<Record<string, readonly number[]>> = {
  call0_kwarg: [5],
  calln_kwarg: [7],
  js_reflect_construct: [3],
  js_get_iter: [1],
  js_subscr_load: [2],
  js_get_error_info: [1, 2],
  js_then_continue: [4],
  create_promise: [0, 1],
  proxy_convert_mp_to_js_then_js_to_mp_obj_jsside: [0],
  proxy_convert_mp_to_js_then_js_to_js_then_js_to_mp_obj_jsside: [0],
}

function nothing(interpreter: Interpreter, values: readonly number[], places: readonly number[]): number {
  for (const place of places) interpreter.putNone(values[place] ?? 0)
  return 0
}

function served(interpreter: Interpreter): Record<string, Imported> {
  let random = FIRST_RANDOM
  return {
    call0: (_, out = 0) => void interpreter.answer([], out),
    call1: (_, __, cell = 0, out = 0) => void interpreter.answer([cell], out),
    call2: (_, __, first = 0, second = 0, out = 0) => void interpreter.answer([first, second], out),
    calln: (_, __, count = 0, cells = 0, out = 0) =>
      void interpreter.answer(
        Array.from({ length: count }, (___, i) => cells + CELL * i),
        out,
      ),
    js_check_existing: () => -1,
    mp_js_random_u32: () => {
      random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0
      return random
    },
    _emscripten_throw_longjmp: () => {
      throw LONG_JUMP
    },
    _abort_js: () => {
      throw new Error('Python gave up')
    },
    emscripten_resize_heap: (wanted = 0) => (grown(interpreter.memory, wanted >>> 0) ? 1 : 0),
  }
}

/** By half of what there is, as long as the limit allows it. */
function grown(memory: WebAssembly.Memory, wanted: number): boolean {
  const have = memory.buffer.byteLength
  if (wanted > MEMORY_LIMIT) return false
  const size = Math.min(MEMORY_LIMIT, Math.max(wanted, have + (have >> 1)))
  try {
    memory.grow(Math.ceil((size - have) / PAGE))
    return true
  } catch {
    return false
  }
}

function streams(interpreter: Interpreter): Record<string, Imported> {
  return {
    fd_close: () => BAD_DESCRIPTOR,
    fd_sync: () => BAD_DESCRIPTOR,
    fd_seek: () => BAD_DESCRIPTOR,
    /** The end of the input, at once. */
    fd_read: (_, __, ___, read = 0) => {
      interpreter.refresh()
      interpreter.setUint32(read, 0)
      return 0
    },
    fd_write: (descriptor = 0, parts = 0, count = 0, written = 0) => {
      if (!STANDARD_STREAMS.includes(descriptor)) return BAD_DESCRIPTOR
      interpreter.refresh()
      let total = 0
      for (let i = 0; i < count; i++) {
        const length = interpreter.uint32(parts + 8 * i + 4)
        interpreter.write(interpreter.uint32(parts + 8 * i), length)
        total += length
      }
      interpreter.setUint32(written, total)
      return 0
    },
  }
}
