/** MicroPython's WebAssembly as we run it: less memory than it declares, and room in its table. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { MEMORY_LIMIT } from './closed-door.ts'
import { PAGE } from './interpreter.ts'

const PACKAGE = '@micropython/micropython-webassembly-pyscript/micropython.wasm'
const HEADER = 8
const TABLE = 4
const MEMORY = 5

let code: Uint8Array<ArrayBuffer> | undefined

/** Read once. It declares 2 GiB of memory, which no isolate's limit counts. */
export function machineCode(): Uint8Array<ArrayBuffer> {
  code ??= withLimits(readFileSync(createRequire(import.meta.url).resolve(PACKAGE)))
  return code
}

function withLimits(original: Uint8Array): Uint8Array<ArrayBuffer> {
  const out: Uint8Array[] = [original.subarray(0, HEADER)]
  for (let at = HEADER; at < original.length; ) {
    const id = original[at] ?? 0
    const size = leb128(original, at + 1)
    const body = original.subarray(size.next, size.next + size.value)
    const kept = id === TABLE ? unbounded(body) : id === MEMORY ? bounded(body) : body
    out.push(Uint8Array.of(id, ...toLeb128(kept.length)), kept)
    at = size.next + size.value
  }
  return Uint8Array.from(Buffer.concat(out))
}

/** One table of functions: [1, funcref, has a maximum, minimum, maximum]. */
function unbounded(body: Uint8Array): Uint8Array {
  return Uint8Array.of(1, 0x70, 0, ...toLeb128(leb128(body, 3).value))
}

/** One memory: [1, has a maximum, minimum, maximum]. */
function bounded(body: Uint8Array): Uint8Array {
  return Uint8Array.of(1, 1, ...toLeb128(leb128(body, 2).value), ...toLeb128(MEMORY_LIMIT / PAGE))
}

function leb128(bytes: Uint8Array, start: number): { value: number; next: number } {
  let value = 0
  for (let i = start, shift = 0; ; i++, shift += 7) {
    const byte = bytes[i] ?? 0
    value |= (byte & 127) << shift
    if (byte < 128) return { value, next: i + 1 }
  }
}

function toLeb128(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest >>>= 7) {
    bytes.push((rest & 127) | (rest > 127 ? 128 : 0))
    if (rest <= 127) return bytes
  }
}
