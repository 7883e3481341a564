/**
 * Giving memory back while Python runs. MicroPython for WebAssembly collects garbage only between
 * calls: what lies in WebAssembly's own locals cannot be seen, so nothing could be freed safely. But
 * most of the time every object is also where it can be seen: on Python's stack, which MicroPython
 * traces itself, or on C's, which we show it. It depends on the functions that are active. Those of
 * plain Python code (calls, operators, properties, loops) keep nothing to themselves; they are
 * learned when Python starts, by a rehearsal. With any other function active (`sorted` with a key,
 * `sum` of a generator) collecting is put off.
 */
import type { Interpreter } from './interpreter.ts'

/** What a Python that goes on from an image has to know. */
export interface Collecting {
  /** Address of MicroPython's count of calls within calls; it collects when that is back at 0. */
  readonly depth: number
  /** Address of bytes that Python holds, for what lies on C's stack. */
  readonly roots: number
  /** Functions of the machine code that keep nothing to themselves. */
  readonly plain: string[]
}

/** Frames that a stack may have; one that is cut off says nothing. */
export const STACK_FRAMES = 400
/** MicroPython's own variables lie below. */
const STATIC_BYTES = 1 << 18

/** The machine code's active functions, innermost first; null when there are too many to tell. */
export function activeFunctions(): string[] | null {
  const lines = (new Error().stack ?? '').split('\n')
  if (lines.length > STACK_FRAMES) return null
  return lines.flatMap((line) => {
    const [, module, index] = /wasm:\/\/wasm\/([0-9a-f]+):wasm-function\[(\d+)\]/.exec(line) ?? []
    return module === undefined ? [] : [`${module}:${index}`]
  })
}

/** What the rehearsal finds out. */
export class Rehearsal {
  private readonly plain = new Set<string>()
  private readonly snapshots: Uint32Array[] = []

  /** Called with only plain Python code active. */
  observe(): void {
    for (const name of activeFunctions() ?? []) this.plain.add(name)
  }

  /** Called outside of any call, then within one, then within one within one. */
  snapshot(interpreter: Interpreter): void {
    this.snapshots.push(new Uint32Array(interpreter.memory.buffer.slice(0, STATIC_BYTES)))
  }

  /** Null when the count was not found: then nothing is collected early. */
  learned(roots: number): Collecting | null {
    const [outside, once, twice] = this.snapshots
    if (outside === undefined || once === undefined || twice === undefined) return null
    const places: number[] = []
    outside.forEach((value, i) => {
      if (value === 0 && once[i] === 1 && twice[i] === 2) places.push(4 * i)
    })
    const [depth] = places
    if (depth === undefined || places.length > 1) return null
    return { depth, roots, plain: [...this.plain].sort() }
  }
}

/** Collects if that is safe now. */
export function collect(interpreter: Interpreter, { depth, roots, plain }: Collecting): boolean {
  const active = activeFunctions()
  // None at all: an engine that tells its frames in another way.
  if (active === null || active.length === 0 || active.some((name) => !plain.includes(name))) return false
  interpreter.showStack(roots)
  const within = interpreter.uint32(depth)
  interpreter.setUint32(depth, 0)
  interpreter.run('gc.collect()')
  interpreter.refresh()
  interpreter.setUint32(depth, within)
  return true
}
