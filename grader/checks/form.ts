/** Whether a call gave something that can be judged: it ran, shapes fit, numbers are finite. */
import { Tensor } from '#engine/tensor.ts'
import type { Check, Message } from '#verdict'
import type { PreparedCase, Wanted } from './cases.ts'
import { indexAt, sameShape, written } from './elements.ts'
import type { Shape, Tensors } from './lab.ts'
import { baseName, flattened, membersOf } from './results.ts'
import type { Failure, Outcome } from './submission.ts'

export const FORM = 'form'
/** The case of what concerns the whole submission. */
export const EVERY_CASE = '*'

export interface Formed {
  readonly check: Check
  /** The outputs in their proper shapes; null when they cannot be judged. */
  readonly outputs: Tensors | null
}

/** Checks one outcome against the results there must be and their shapes. */
export function formCheck(prepared: PreparedCase, outcome: Outcome): Formed {
  if (!outcome.ok) return { check: failureCheck(prepared.id, outcome.failure), outputs: null }
  const { outputs, wrong } = fitted(prepared.wanted, flattened({ ...outcome.results, ...outcome.lists }))
  const message =
    wrong ??
    (outcome.modified.length > 0
      ? { code: 'form.input-modified', params: { inputs: outcome.modified.join(', ') } }
      : outcome.repeatable
        ? null
        : { code: 'form.not-repeatable', params: {} })
  return {
    check: {
      id: FORM,
      case: prepared.id,
      kind: 'form',
      status: message ? 'failed' : 'passed',
      weight: 0,
      message: message ?? { code: 'form.passed', params: {} },
      detail: null,
    },
    outputs: message ? null : outputs,
  }
}

/** The form check that a failed call, or a program that did not open, comes to. */
export function failureCheck(caseId: string, failure: Failure): Check {
  return {
    id: FORM,
    case: caseId,
    kind: 'form',
    status: 'failed',
    weight: 0,
    message: failureMessage(failure),
    detail: {
      type: 'location',
      line: failure.line,
      column: failure.column,
      text: String(failure.params.text ?? ''),
    },
  }
}

/** Failures whose sentence names the line when it is known. */
const WITH_LINE = new Set(['syntax-error', 'threw', 'withheld'])

function failureMessage({ code, params, line }: Failure): Message {
  if (code === 'wrong-type')
    return { code: 'form.wrong-type', params: { ...params, got: `@kind.${params.got}` } }
  return line !== null && WITH_LINE.has(code)
    ? { code: `form.${code}-at`, params: { ...params, line } }
    : { code: `form.${code}`, params: { ...params } }
}

/**
 * The results in the shapes that are wanted. A number and a tensor of one element mean the same.
 * Where the truth is not finite, neither need the result be.
 */
export function fitted(
  { expected, free }: Wanted,
  results: Tensors,
): { outputs: Tensors; wrong: null } | { outputs: null; wrong: Message } {
  const outputs: Record<string, Tensor> = {}
  const lists = new Set(Object.keys(expected).map(baseName))
  for (const [name, truth] of Object.entries(expected)) {
    const got = results[name]
    if (!got || isShort(name, expected, results))
      return { outputs: null, wrong: missing(name, expected, results) }
    const fit = shaped(name, got, truth.shape, (i) => Number.isFinite(truth.data[i]))
    if (!(fit instanceof Tensor)) return { outputs: null, wrong: fit }
    outputs[name] = fit
  }
  for (const list of lists) {
    const more = membersOf(results, list).find(([name]) => !(name in expected))
    if (more) return { outputs: null, wrong: missing(list, expected, results) }
  }
  for (const [result, wanted] of Object.entries(free)) {
    const members = membersOf(results, result)
    const shapes = shapesOf(wanted, members.length)
    if (members.length === 0 || (shapes && shapes.length !== members.length))
      return { outputs: null, wrong: wrongCount(result, shapes?.length ?? 1, members.length) }
    for (const [i, [name, got]] of members.entries()) {
      const fit = shaped(name, got, shapes?.[i] ?? got.shape, () => true)
      if (!(fit instanceof Tensor)) return { outputs: null, wrong: fit }
      outputs[name] = fit
    }
  }
  return { outputs, wrong: null }
}

/** One tensor in its shape, or what is wrong with it. */
function shaped(
  output: string,
  got: Tensor,
  shape: Shape,
  isExpected: (i: number) => boolean,
): Tensor | Message {
  const fits = sameShape(got.shape, shape)
  if (!fits && !(got.size === 1 && sizeOf(shape) === 1)) return wrongShape(output, shape, got.shape)
  const position = got.data.findIndex((x, i) => !Number.isFinite(x) && isExpected(i))
  if (position >= 0) {
    const params = { output, value: String(got.data[position]), index: written(indexAt(position, shape)) }
    return { code: 'form.not-finite', params }
  }
  return fits ? got : got.reshape([...shape])
}

function sizeOf(shape: Shape): number {
  return shape.reduce((product, n) => product * n, 1)
}

/** A shape for each member; null where any will do. */
function shapesOf(wanted: Shape | readonly Shape[] | null, count: number): readonly Shape[] | null {
  if (wanted === null) return null
  const isOne = (shapes: Shape | readonly Shape[]): shapes is Shape =>
    shapes.every((n) => typeof n === 'number')
  return isOne(wanted) ? Array.from({ length: Math.max(1, count) }, () => wanted) : wanted
}

/** Whether a list has fewer members than it should. */
function isShort(name: string, expected: Tensors, results: Tensors): boolean {
  const list = baseName(name)
  return list !== name && membersOf(results, list).length < membersOf(expected, list).length
}

/** A result that is not there at all, or a list with too few or too many members. */
function missing(name: string, expected: Tensors, results: Tensors): Message {
  const output = baseName(name)
  const got = membersOf(results, output).length
  if (got === 0 && name === output) return { code: 'form.missing-result', params: { output } }
  return wrongCount(output, membersOf(expected, output).length, got)
}

function wrongCount(output: string, expected: number, got: number): Message {
  return { code: 'form.wrong-count', params: { output, expected, got } }
}

function wrongShape(output: string, expected: readonly number[], got: readonly number[]): Message {
  const params = { output, expected: written(expected), got: written(got) }
  const core = (shape: readonly number[]) => shape.filter((size) => size !== 1)
  // Almost always `keepdims`: say so instead of letting a reader count brackets.
  const onlyOnes = got.length > expected.length && sameShape(core(got), core(expected))
  return { code: onlyOnes ? 'form.axes-of-one' : 'form.wrong-shape', params }
}
