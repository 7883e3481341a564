/**
 * Takes what a learner's function returned, whatever it is, and copies it into one row of numbers
 * of the driver's own. Everything is looked at once and copied before it is believed: a getter or a
 * Proxy may answer differently each time, and then the copy is what counts.
 */

import { MAX_AXES, MAX_ITEMS, TAG } from '../tags.ts'
import {
  Float64,
  get,
  isArray,
  isInteger,
  list,
  min,
  PromiseOf,
  typedArrayKind,
  typedArrayLength,
} from './primordials.ts'

/** Elements of all results of a call together; more is no honest answer to any lab. */
const CALL_ELEMENTS = 1 << 20
/** Of all calls of a session: whoever judges them holds them all. */
const SESSION_ELEMENTS = 1 << 22

let left = SESSION_ELEMENTS

/** Why a result is no tensor. `got` is a JavaScript type name or one of the words below. */
export class Unreadable {
  /** Asked for by `in`, which no Proxy hears. */
  readonly #brand = true
  readonly code: 'wrong-type' | 'missing-result'
  readonly output: string
  readonly got: string
  constructor(code: 'wrong-type' | 'missing-result', output: string, got = '') {
    this.code = code
    this.output = output
    this.got = got
  }

  static is(value: unknown): value is Unreadable {
    return typeof value === 'object' && value !== null && #brand in value
  }
}

interface Read {
  readonly shape: readonly number[]
  readonly data: Float64Array
  readonly size: number
}

/** What a call is to return: names in order, and which of them are lists of tensors. */
export interface Wanted {
  readonly results: readonly string[]
  readonly lists: readonly string[]
}

/** All results, packed as `packing.ts` reads them, on the session's account. Throws {@link Unreadable}. */
export function readResults(returned: unknown, wanted: Wanted, offset: number): Float64Array {
  const row = readAgain(returned, wanted, offset)
  left -= typedArrayLength(row)
  return row
}

/** The same for a second run, whose results stay here. */
export function readAgain(returned: unknown, { results, lists }: Wanted, offset: number): Float64Array {
  let here = min(left, CALL_ELEMENTS)
  let length = offset
  const readOne = (value: unknown, name: string): Read => {
    const part = read(value, name, here)
    here -= part.size
    length += 1 + part.shape.length + part.size
    return part
  }
  const values = list(results.length, (i) => {
    const name = results[i] ?? ''
    if (!holds(lists, name))
      return { isList: false, parts: list(1, () => readOne(select(returned, results, i, false), name)) }
    const items = itemsOf(select(returned, results, i, true), name)
    length += 2
    return { isList: true, parts: list(items.length, (k) => readOne(items.at(k), name)) }
  })
  const packed = new Float64(length)
  let at = offset
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (value === undefined) continue
    if (value.isList) {
      packed[at++] = TAG.list
      packed[at++] = value.parts.length
    }
    for (let k = 0; k < value.parts.length; k++) {
      const part = value.parts[k]
      if (part === undefined) continue
      packed[at++] = part.shape.length
      for (let axis = 0; axis < part.shape.length; axis++) packed[at++] = part.shape[axis] ?? 0
      for (let n = 0; n < part.size; n++) packed[at++] = part.data[n] ?? 0
    }
  }
  return packed
}

function holds(names: readonly string[], wanted: string): boolean {
  for (let i = 0; i < names.length; i++) if (names[i] === wanted) return true
  return false
}

/** The members of a list. */
function itemsOf(value: unknown, name: string): { length: number; at(index: number): unknown } {
  if (isArray(value)) {
    const length: unknown = value.length
    if (typeof length !== 'number' || !isInteger(length) || length < 0)
      throw new Unreadable('wrong-type', name, 'array')
    if (length > MAX_ITEMS) throw new Unreadable('wrong-type', name, 'too-large')
    return { length, at: (index) => get(value, index) }
  }
  throw new Unreadable('wrong-type', name, kindOf(value) === 'object' ? 'no-list' : kindOf(value))
}

/** One result comes bare or in a record; several come in a record or, in order, in an array. */
function select(returned: unknown, names: readonly string[], index: number, isList: boolean): unknown {
  const name = names[index] ?? ''
  if (names.length === 1 && isList && isArray(returned)) return returned
  if (names.length === 1 && !isList && (typeof returned !== 'object' || isBare(returned))) return returned
  if (returned === null || typeof returned !== 'object' || returned instanceof PromiseOf)
    throw new Unreadable('wrong-type', name, kindOf(returned))
  const key = isArray(returned) && returned.length === names.length ? index : name
  const value: unknown = get(returned, key)
  if (value === undefined || value === null) throw new Unreadable('missing-result', name)
  return value
}

function isBare(value: object | null): boolean {
  return value === null || isArray(value) || typedArrayKind(value) !== undefined || 'data' in value
}

function read(value: unknown, name: string, limit: number): Read {
  if (typeof value === 'number') return scalar(value)
  if (typeof value === 'boolean') return scalar(value ? 1 : 0)
  if (typedArrayKind(value) !== undefined) return flat(value, name, limit)
  if (isArray(value)) return nested(value, name, limit)
  if (typeof value === 'object' && value !== null && 'data' in value && 'shape' in value)
    return tensorLike(value, name, limit)
  throw new Unreadable('wrong-type', name, kindOf(value))
}

function scalar(value: number): Read {
  const data = new Float64(1)
  data[0] = value
  return { shape: [], data, size: 1 }
}

function flat(value: unknown, name: string, limit: number): Read {
  const size = typedArrayLength(value)
  if (size > limit) throw new Unreadable('wrong-type', name, 'too-large')
  const data = new Float64(size)
  const source = value as { readonly [index: number]: unknown }
  for (let i = 0; i < size; i++) {
    const element = source[i]
    if (typeof element !== 'number') throw new Unreadable('wrong-type', name, kindOf(element))
    data[i] = element
  }
  return { shape: list(1, () => size), data, size }
}

/** A tensor of the library, or whatever looks like one: `data` in a row and a `shape` that fits it. */
function tensorLike(value: { data: unknown; shape: unknown }, name: string, limit: number): Read {
  const { data: source, shape: claimed } = value
  if (!isArray(claimed)) throw new Unreadable('wrong-type', name, 'malformed-tensor')
  const data = typedArrayKind(source) !== undefined ? flat(source, name, limit) : null
  const axes = claimed.length
  if (data === null || !isInteger(axes) || axes > MAX_AXES)
    throw new Unreadable('wrong-type', name, 'malformed-tensor')
  let size = 1
  const shape = list(axes, (axis) => {
    const n: unknown = claimed[axis]
    // With a length of 0 beside it, any length would fit the number of elements.
    if (typeof n !== 'number' || !isInteger(n) || n < 0 || n > CALL_ELEMENTS)
      throw new Unreadable('wrong-type', name, 'malformed-tensor')
    size *= n
    return n === 0 ? 0 : n
  })
  if (size !== data.size) throw new Unreadable('wrong-type', name, 'malformed-tensor')
  return { shape, data: data.data, size }
}

/** Nested arrays of numbers, or of tensors of one shape; a tensor of one element counts as a number. */
function nested(value: readonly unknown[], name: string, limit: number): Read {
  const lengths = new Float64(MAX_AXES)
  let axes = 0
  let size = 1
  const add = (n: unknown): void => {
    // What a Proxy says is its length may be anything.
    if (axes === MAX_AXES || typeof n !== 'number' || !isInteger(n) || n < 0)
      throw new Unreadable('wrong-type', name, 'ragged-array')
    size *= n
    if (size > limit) throw new Unreadable('wrong-type', name, 'too-large')
    lengths[axes++] = n
  }
  let level: unknown = value
  while (isArray(level)) {
    const n: unknown = level.length
    add(n)
    if (n === 0) break
    level = level[0]
  }
  const arrays = axes
  const first = row(level, name, limit)
  const row0 = first !== null && first.size !== 1 ? first : null
  if (row0 !== null) for (let axis = 0; axis < row0.shape.length; axis++) add(row0.shape[axis])
  const data = new Float64(size)
  let next = 0
  const copyRow = (part: unknown): void => {
    const read = row(part, name, limit)
    if (read === null || read.shape.length !== axes - arrays)
      throw new Unreadable('wrong-type', name, 'ragged-array')
    for (let axis = arrays; axis < axes; axis++)
      if (read.shape[axis - arrays] !== lengths[axis])
        throw new Unreadable('wrong-type', name, 'ragged-array')
    for (let k = 0; k < read.size; k++) data[next++] = read.data[k] ?? 0
  }
  const copy = (part: unknown, axis: number): void => {
    if (axis === arrays) {
      if (row0 !== null) copyRow(part)
      else data[next++] = element(part, name)
      return
    }
    const n = lengths[axis] ?? 0
    if (!isArray(part) || part.length !== n) throw new Unreadable('wrong-type', name, 'ragged-array')
    for (let i = 0; i < n; i++) copy(part[i], axis + 1)
  }
  copy(value, 0)
  return { shape: list(axes, (axis) => lengths[axis] ?? 0), data, size }
}

/** A tensor or a row of numbers within an array; null for everything else. */
function row(value: unknown, name: string, limit: number): Read | null {
  if (typedArrayKind(value) !== undefined) return flat(value, name, limit)
  if (typeof value !== 'object' || value === null || isArray(value)) return null
  return 'data' in value && 'shape' in value ? tensorLike(value, name, limit) : null
}

function element(value: unknown, name: string): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isArray(value)) throw new Unreadable('wrong-type', name, 'ragged-array')
  if (typeof value === 'object' && value !== null && 'data' in value && 'shape' in value) {
    const { data, size } = tensorLike(value, name, 1)
    if (size === 1) return data[0] ?? 0
  }
  throw new Unreadable('wrong-type', name, kindOf(value))
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (isArray(value)) return 'array'
  if (typeof value === 'object' && value instanceof PromiseOf) return 'promise'
  return typeof value
}
