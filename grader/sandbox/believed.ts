/**
 * A failure as far as a child is believed. A learner's code may have made it up, Python's driver being in its hands or the
 * whole child: names in it are told of hidden cases too, and could be those cases' numbers. So they have to be names
 * that the program came with.
 */
import type { Failure, Program } from './session.ts'

type Known = Pick<Program, 'results' | 'withheld' | 'entry' | 'limits'>

export function believed(failure: Failure, { results, withheld, entry, limits }: Known): Failure {
  const { code, params } = failure
  switch (code) {
    case 'missing-result':
      return results.includes(String(params.output)) ? failure : unbelievable
    case 'wrong-type':
      return results.includes(String(params.output)) && KINDS.has(String(params.got)) ? failure : unbelievable
    case 'withheld':
      return withheld.map(plain).includes(plain(String(params.operation))) ? failure : unbelievable
    case 'missing-entry':
      return { ...failure, params: { entry } }
    case 'time-limit':
      return { ...failure, params: { ms: limits.cpuMs } }
    case 'memory-limit':
      return { ...failure, params: { mb: limits.memoryMb } }
    case 'crashed':
      return unbelievable
    default:
      // What was thrown is the learner's own text, and never told of a hidden case.
      return failure
  }
}

/** The driver has broken: it would not say that. */
const unbelievable: Failure = { code: 'crashed', params: {}, line: null, column: null }

/** `np.log_sigmoid` is `logSigmoid`. */
function plain(operation: string): string {
  return operation.replace(/^np\./, '').replaceAll('_', '').toLowerCase()
}

/** What a value can be that is no tensor; `kind` in `grader/messages` has a word for each. */
export const KINDS: ReadonlySet<string> = new Set([
  'undefined',
  'null',
  'boolean',
  'string',
  'object',
  'array',
  'function',
  'symbol',
  'bigint',
  'promise',
  'ragged-array',
  'malformed-tensor',
  'too-large',
  'no-list',
  'none',
  'dict',
  'set',
  'tuple',
  'generator',
  'number',
])
