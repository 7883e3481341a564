/** What a learner prints: kept inside the isolate, cut, and handed over after each call. */
import { Tensor } from '#engine/tensor.ts'
import { cut } from './primordials.ts'

const LIMIT = 16 * 1024
const ITEMS = 24
const DEPTH = 4

let printed = ''
let full = false

/** Everything printed since it was asked last. */
export function takePrinted(): string {
  const text = full ? `${printed}\n…` : printed
  printed = ''
  full = false
  return text
}

export function print(...values: unknown[]): void {
  if (full) return
  let line = ''
  for (let i = 0; i < values.length && line.length < LIMIT; i++)
    line += `${i > 0 ? ' ' : ''}${typeof values[i] === 'string' ? values[i] : show(values[i], 0)}`
  const text = printed === '' ? line : `${printed}\n${line}`
  full = text.length > LIMIT
  printed = cut(text, LIMIT)
}

/** A value in a line, for a reader: cut in depth and width. It may run a learner's getters. */
function show(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(cut(value, 200))
  if (typeof value === 'bigint') return 'bigint'
  if (typeof value === 'function') return `function ${cut(String(value.name), 80)}`
  if (typeof value === 'number' && depth > 0) return rounded(value)
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value)
  if (value instanceof Tensor)
    return `tensor(${rows(value.data, value.shape, 0, 0)}, shape [${value.shape.join(', ')}])`
  if (value instanceof Error) return cut(`${value.name}: ${value.message}`, 500)
  if (depth === DEPTH) return Array.isArray(value) ? '[…]' : '{…}'
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items = value as ArrayLike<unknown>
    return `[${shown(items.length, (i) => show(items[i], depth + 1))}]`
  }
  const keys = Object.keys(value)
  const record = value as Record<string, unknown>
  return `{ ${shown(keys.length, (i) => `${keys[i]}: ${show(record[keys[i] ?? ''], depth + 1)}`)} }`
}

function rows(data: Float64Array, shape: readonly number[], axis: number, offset: number): string {
  const length = shape[axis]
  if (length === undefined) return show(data[offset], 1)
  const step = shape.slice(axis + 1).reduce((product, n) => product * n, 1)
  return `[${shown(length, (i) => rows(data, shape, axis + 1, offset + i * step))}]`
}

/** A number among others, in the eight digits that NumPy prints; by itself it is printed in full. */
function rounded(value: number): string {
  return Object.is(value, -0) ? '-0' : String(Number(value.toPrecision(8)))
}

function shown(length: number, item: (index: number) => string): string {
  const parts: string[] = []
  for (let i = 0; i < Math.min(length, ITEMS); i++) parts.push(item(i))
  if (length > ITEMS) parts.push(`… ${length - ITEMS} more`)
  return parts.join(', ')
}
