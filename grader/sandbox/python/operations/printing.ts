/** Arrays in words, as NumPy prints them: 8 digits, columns aligned, long ones with `...` in the middle. */
import { BOOL, type Dtype, FLOAT } from '../arrays.ts'
import type { Operation } from './call.ts'

const PRECISION = 8
const NAMES = ['float64', 'int64', 'bool']
const LINE = 75
const THRESHOLD = 1000
const EDGE = 3

type Format = (value: number) => string

/** `print(x)` and, with commas and the name, `repr(x)`. */
const print: Operation = (call) => {
  const { tensor, dtype } = call.array()
  const repr = call.flag()
  const body = written(tensor.data, tensor.shape, dtype, repr ? ', ' : ' ', repr ? 'array('.length : 0)
  if (!repr) return { answer: `=${body}` }
  const empty = tensor.size === 0 && tensor.ndim !== 1 ? `, shape=(${tensor.shape.join(', ')})` : ''
  const type = tensor.size === 0 ? `, dtype=${NAMES[dtype]}` : ''
  return { answer: `=array(${body}${empty}${type})` }
}

function written(
  data: Float64Array,
  shape: readonly number[],
  dtype: Dtype,
  comma: string,
  indent: number,
): string {
  if (data.length === 0) return '[]'
  const long = data.length > THRESHOLD
  const shown = long ? edges(data, shape) : data
  const format = formatFor(shown, dtype)
  const separator = comma.trimEnd()
  const rows = (axis: number, offset: number, step: number): string => {
    const length = shape[axis]
    if (length === undefined) return format(data[offset] ?? 0)
    const inner = step / Math.max(length, 1)
    const cut = long && length > 2 * EDGE
    const parts: string[] = []
    for (let i = 0; i < length; i++) {
      if (cut && i === EDGE) {
        parts.push('...')
        i = length - EDGE
      }
      parts.push(rows(axis + 1, offset + i * inner, inner))
    }
    if (axis === shape.length - 1) return `[${wrapped(parts, comma, indent + axis + 1)}]`
    const blank = '\n'.repeat(shape.length - 1 - axis) + ' '.repeat(indent + axis + 1)
    return `[${parts.join(`${separator}${blank}`)}]`
  }
  return rows(0, 0, data.length)
}

function wrapped(parts: readonly string[], comma: string, indent: number): string {
  const lines: string[] = []
  let line = ''
  for (const part of parts) {
    if (line !== '' && indent + line.length + part.length + Math.max(1, comma.trimEnd().length) > LINE) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += part + comma
  }
  lines.push(line.slice(0, line.length - comma.length))
  return lines.join(`\n${' '.repeat(indent)}`)
}

/** The elements that are shown of a long array. */
function edges(data: Float64Array, shape: readonly number[]): Float64Array {
  const kept: number[] = []
  const visit = (axis: number, offset: number, step: number): void => {
    const length = shape[axis]
    if (length === undefined) {
      kept.push(data[offset] ?? 0)
      return
    }
    for (let i = 0; i < length; i++)
      if (length <= 2 * EDGE || i < EDGE || i >= length - EDGE)
        visit(axis + 1, offset + (i * step) / length, step / length)
  }
  visit(0, 0, data.length)
  return Float64Array.from(kept)
}

function formatFor(data: Float64Array, dtype: Dtype): Format {
  const plain: Format =
    dtype === BOOL ? (x) => (x === 0 ? 'False' : 'True') : dtype === FLOAT ? floatFormat(data) : String
  const width = Math.max(...Array.from(data, (x) => plain(x).length))
  return (x) => plain(x).padStart(width)
}

function floatFormat(data: Float64Array): Format {
  const finite = Array.from(data).filter(Number.isFinite)
  const sizes = finite.map(Math.abs).filter((x) => x !== 0)
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)]
  const special: Format = (x) => (Number.isNaN(x) ? 'nan' : x > 0 ? 'inf' : '-inf')
  if (sizes.length > 0 && (high >= 1e8 || low < 1e-4 || high / low > 1000)) {
    const parts = finite.map((x) => shortest(Number(x.toExponential(PRECISION)).toExponential()))
    const digits = Math.max(...parts.map(([mantissa]) => (mantissa.split('.')[1] ?? '').length))
    return (x) => (Number.isFinite(x) ? exponential(x, digits) : special(x))
  }
  const fractions = finite.map((x) => fraction(x))
  const digits = Math.max(0, ...fractions.map(({ length }) => length))
  return (x) => {
    if (!Number.isFinite(x)) return special(x)
    const [whole = '0'] = fixed(x).split('.')
    return `${whole}.${fraction(x).padEnd(digits)}`
  }
}

/** Rounded to 8 decimals, without zeros at the end. */
function fixed(x: number): string {
  const text = x.toFixed(PRECISION).replace(/0+$/, '').replace(/\.$/, '')
  return Object.is(x, -0) ? '-0' : text
}

function fraction(x: number): string {
  return fixed(x).split('.')[1] ?? ''
}

function shortest(text: string): [string, string] {
  const [mantissa = '0', exponent = '+0'] = text.split('e')
  return [mantissa, exponent]
}

function exponential(x: number, digits: number): string {
  const [mantissa, exponent] = shortest(x.toExponential(digits))
  const sign = exponent.startsWith('-') ? '-' : '+'
  const dotted = mantissa.includes('.') ? mantissa : `${mantissa}.`
  return `${dotted}e${sign}${exponent.replace(/[+-]/, '').padStart(2, '0')}`
}

export function printingOperations(): Record<string, Operation> {
  return { print }
}
