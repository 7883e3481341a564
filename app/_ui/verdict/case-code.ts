/** A case as a program: its inputs in the learner's language, and the call that they fail with. */
import type { Language, Num, ShownTensor, ShownValue } from '#verdict'

interface Dialect {
  assign(name: string, value: string): string
  comment(text: string): string
  array(rows: string): string
  zeros(shape: readonly number[]): string
  number(value: Num): string
  plain(value: boolean | string): string
  random(seed: number): string
  print(call: string): string
  /** A function's name as the language writes it. */
  named(entry: string): string
  readonly head: readonly string[]
}

const shapeText = (shape: readonly number[]) => shape.join(', ')

const dialects: Record<Language, Dialect> = {
  typescript: {
    head: [],
    assign: (name, value) => `const ${name} = ${value}`,
    comment: (text) => `// ${text}`,
    array: (rows) => `np.array(${rows})`,
    zeros: (shape) => `np.zeros([${shapeText(shape)}])`,
    number: (value) => (Object.is(value, -0) ? '-0' : String(value)),
    plain: (value) => JSON.stringify(value),
    random: (seed) => `new Random(${seed})`,
    print: (call) => `console.log(${call})`,
    named: (entry) => entry,
  },
  python: {
    head: ['import numpy as np', ''],
    assign: (name, value) => `${name} = ${value}`,
    comment: (text) => `# ${text}`,
    array: (rows) => `np.array(${rows}, dtype=float)`,
    zeros: (shape) => `np.zeros((${shapeText(shape)}${shape.length === 1 ? ',' : ''}))`,
    number: (value) =>
      typeof value === 'number'
        ? Object.is(value, -0)
          ? '-0.0'
          : String(value)
        : { NaN: 'np.nan', Infinity: 'np.inf', '-Infinity': '-np.inf' }[value],
    plain: (value) => (typeof value === 'string' ? JSON.stringify(value) : value ? 'True' : 'False'),
    random: (seed) => `np.random.default_rng(${seed})`,
    print: (call) => `print(${call})`,
    named: (entry) => entry.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  },
}

interface Example {
  readonly language: Language
  /** The learner's function. */
  readonly entry: string
  /** What is wrong, in a line of words for a comment. */
  readonly about: string
  /** In the order of the function's parameters. */
  readonly inputs: Readonly<Record<string, ShownValue>>
}

/** What a lab's function is called in a language: `lreluBackward`, in Python `lrelu_backward`. */
export function entryIn(language: Language, entry: string): string {
  return dialects[language].named(entry)
}

/** Below the learner's own code it runs, and prints what their function gives. */
export function caseAsCode({ language, entry, about, inputs }: Example): string {
  const dialect = dialects[language]
  return [
    dialect.comment(about),
    ...dialect.head,
    ...Object.entries(inputs).map(([name, value]) => dialect.assign(name, literal(value, dialect))),
    dialect.print(`${dialect.named(entry)}(${Object.keys(inputs).join(', ')})`),
    '',
  ].join('\n')
}

function literal(value: ShownValue, dialect: Dialect): string {
  if (typeof value === 'number' || value === 'NaN' || value === 'Infinity' || value === '-Infinity')
    return dialect.number(value)
  if (typeof value !== 'object') return dialect.plain(value)
  if (Array.isArray(value)) return `[${value.map((member) => literal(member, dialect)).join(', ')}]`
  if ('seed' in value) return dialect.random(value.seed)
  if (value.shape.length > 0 && value.data.length === 0) return dialect.zeros(value.shape)
  return dialect.array(nested(value, 0, 0, '', dialect))
}

function nested(tensor: ShownTensor, axis: number, offset: number, indent: string, dialect: Dialect): string {
  const size = tensor.shape[axis]
  if (size === undefined) return dialect.number(tensor.data[offset] ?? 0)
  const stride = tensor.shape.slice(axis + 1).reduce((product, n) => product * n, 1)
  const parts = Array.from({ length: size }, (_, i) =>
    nested(tensor, axis + 1, offset + i * stride, `${indent}  `, dialect),
  )
  if (axis === tensor.shape.length - 1) return `[${parts.join(', ')}]`
  return `[\n${indent}  ${parts.join(`,\n${indent}  `)},\n${indent}]`
}

/** How much there is to read in a case. */
export function sizeOf(inputs: Readonly<Record<string, ShownValue>>): number {
  return Object.values(inputs).reduce<number>((sum, value) => sum + elementsOf(value), 0)
}

function elementsOf(value: ShownValue): number {
  if (Array.isArray(value)) return value.reduce((sum, member) => sum + member.data.length, 0)
  return typeof value === 'object' && 'data' in value ? value.data.length : 1
}
