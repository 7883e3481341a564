/** What went wrong, as the host reads it: a code, its parameters, and where in the learner's own source. */
import { PythonError } from './interpreter.ts'
import type { Machine, Raised, Unreadable } from './machine.ts'

/** Thrown by the driver. `lost`: Python ended without a word. */
export type Trouble =
  | { readonly raised: Raised }
  | { readonly unreadable: Unreadable }
  | { readonly lost: true }

const TEXT_LIMIT = 500
/** How a submission's code is called in Python's own traces; see numpy/driver.py. */
const FILE = 'submission.py'

const KINDS: Readonly<Record<string, string>> = {
  NoneType: 'none',
  str: 'string',
  function: 'function',
  closure: 'function',
  generator: 'generator',
  dict: 'dict',
  set: 'set',
  tuple: 'tuple',
  list: 'tuple',
}

export function withoutEntry(entry: string): string {
  return failure('missing-entry', { entry })
}

/** `spent`: nothing may run after this. */
export function reportOf(python: Machine, thrown: unknown): { report: string; spent: boolean } {
  const trouble =
    typeof thrown === 'object' && thrown !== null ? (thrown as Partial<Record<string, unknown>>) : {}
  if (isUnreadable(trouble.unreadable)) return { report: unreadable(trouble.unreadable), spent: false }
  if (isRaised(trouble.raised)) return { report: raised(python, trouble.raised), spent: false }
  if (thrown instanceof PythonError) {
    const [name = 'Error'] = thrown.message.split(/[^A-Za-z]/)
    const memory = thrown.message.includes('MemoryError')
    return { report: failure(memory ? 'memory-limit' : 'threw', { name, text: '' }), spent: true }
  }
  if (thrown instanceof RangeError) {
    const text = 'maximum recursion depth exceeded'
    return { report: failure('threw', { name: 'RecursionError', text }), spent: true }
  }
  // Python that has no memory left may have too little to say so.
  return { report: failure(python.isFull ? 'memory-limit' : 'crashed', {}), spent: true }
}

function isUnreadable(value: unknown): value is Unreadable {
  return typeof value === 'object' && value !== null && 'missing' in value
}

function isRaised(value: unknown): value is Raised {
  return typeof value === 'object' && value !== null && 'trace' in value
}

function unreadable({ output, missing, got }: Unreadable): string {
  if (missing) return failure('missing-result', { output })
  return failure('wrong-type', { output, got: KINDS[got] ?? (got.includes('-') ? got : 'object') })
}

function raised(python: Machine, { name, text, trace }: Raised): string {
  const line = innermost(trace, python.contract.source.split('\n').length)
  const place = line === null ? '' : `submission:${line}:1`
  if (name === 'MemoryError') return failure('memory-limit', {}, place)
  const { refused } = python.bridge
  if (name === 'Withheld' && refused !== null)
    return failure('withheld', { operation: `np.${refused}` }, place)
  python.console.write(readable(trace, python.contract.source))
  if (SYNTAX.includes(name)) return failure('syntax-error', { text: text.slice(0, TEXT_LIMIT) }, place)
  const known = name === 'RuntimeError' && text.startsWith('maximum recursion') ? 'RecursionError' : name
  return failure('threw', { name: known.slice(0, 80), text: text.slice(0, TEXT_LIMIT) }, place)
}

const SYNTAX = ['SyntaxError', 'IndentationError']

/** The last line of the trace that is the learner's; the end of the source counts as its last line. */
function innermost(trace: string, last: number): number | null {
  const lines = [...trace.matchAll(/File "submission\.py", line (\d+)/g)]
  const line = lines.at(-1)?.[1]
  return line === undefined ? null : Math.min(Number(line), last)
}

/** Python's trace as Python people know it: only their own lines, each with its text. */
function readable(trace: string, source: string): string {
  const lines = source.split('\n')
  const out: string[] = []
  let own = true
  for (const line of trace.trimEnd().split('\n')) {
    const place = /^ {2}File "([^"]*)", line (\d+)/.exec(line)
    if (place !== null) own = place[1] === FILE
    if (place === null || own) out.push(line.replace(`"${FILE}"`, '"solution.py"'))
    const text = own && place !== null ? lines[Number(place[2]) - 1]?.trim() : undefined
    if (text) out.push(`    ${text}`)
  }
  return `${out.join('\n')}\n`
}

function failure(code: string, params: Record<string, string>, stack = ''): string {
  return JSON.stringify({ code, params, stack })
}
