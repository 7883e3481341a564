/**
 * Takes from the realm what a learner has no use for and an attacker has: memory that no limit
 * counts (WebAssembly, shared and resizable buffers), clocks, garbage-collector signals, hooks into
 * stack traces. Runs after the driver has taken its own built-ins and before a learner's code.
 */
import { floor, imul } from './primordials.ts'

const GONE = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl', 'WeakRef', 'FinalizationRegistry']

/** Any fixed moment would do. */
const NOW = Date.UTC(2000, 0, 1)

/** `frames`: how many of them a stack trace shows. */
export function lockDown(seed: number, frames = 20): void {
  for (const name of GONE) Reflect.deleteProperty(globalThis, name)
  fixBuffers()
  freezeTime()
  seedRandom(seed)
  fixed(Error, 'prepareStackTrace', undefined)
  fixed(Error, 'stackTraceLimit', frames)
  Reflect.deleteProperty(Error, 'captureStackTrace')
}

function fixed(target: object, key: PropertyKey, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: false, enumerable: false, configurable: false })
}

/** Buffers keep their length: no `maxByteLength`, no `resize`, no `transfer`. */
function fixBuffers(): void {
  const Native = ArrayBuffer
  const { construct } = Reflect
  function fixedArrayBuffer(length?: number): object {
    if (new.target === undefined) throw new TypeError("Constructor ArrayBuffer requires 'new'")
    return construct(Native, [length], new.target)
  }
  replaceConstructor('ArrayBuffer', fixedArrayBuffer, Native)
  fixed(fixedArrayBuffer, 'isView', Native.isView)
  for (const name of ['resize', 'resizable', 'maxByteLength', 'transfer', 'transferToFixedLength'])
    Reflect.deleteProperty(Native.prototype, name)
}

function freezeTime(): void {
  const Native = Date
  const { construct } = Reflect
  function frozenDate(...parts: unknown[]): object | string {
    if (new.target === undefined) return new Native(NOW).toISOString()
    return construct(Native, parts.length === 0 ? [NOW] : parts, new.target)
  }
  replaceConstructor('Date', frozenDate, Native)
  fixed(frozenDate, 'now', () => NOW)
  fixed(frozenDate, 'UTC', Native.UTC)
  fixed(frozenDate, 'parse', Native.parse)
}

/** The original stays reachable for nobody: the shared prototype names the replacement. */
function replaceConstructor(name: string, replacement: object, native: { prototype: object }): void {
  fixed(replacement, 'name', name)
  fixed(replacement, 'prototype', native.prototype)
  Object.defineProperty(native.prototype, 'constructor', {
    value: replacement,
    writable: true,
    configurable: true,
  })
  Object.defineProperty(globalThis, name, { value: replacement, writable: true, configurable: true })
}

/** mulberry32: the same stream in every session, going on from call to call. */
function seedRandom(seed: number): void {
  let state = seed
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = imul(state ^ (state >>> 15), 1 | state)
    t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t
    return floor((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
