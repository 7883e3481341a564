/** Whether a call gave something that can be judged: it ran, shapes fit, numbers are finite. */
import type { Check, Message } from '#verdict'
import type { PreparedCase } from './cases.ts'
import { indexAt, sameShape, written } from './elements.ts'
import type { Tensors } from './lab.ts'
import type { Failure, Outcome } from './submission.ts'

export const FORM = 'form'
/** The case of what concerns the whole submission. */
export const EVERY_CASE = '*'

export interface Formed {
  readonly check: Check
  /** The outputs in their proper shapes; null when they cannot be judged. */
  readonly outputs: Tensors | null
}

/** Checks one outcome; `expected` gives the results there must be and their shapes. */
export function formCheck(prepared: PreparedCase, outcome: Outcome): Formed {
  if (!outcome.ok) return { check: failureCheck(prepared.id, outcome.failure), outputs: null }
  const { outputs, wrong } = fitted(prepared.expected, outcome.results)
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
 * The results in the shapes that are expected. A number and a tensor of one element mean the same.
 * Where the truth is not finite, neither need the result be.
 */
export function fitted(
  expected: Tensors,
  results: Tensors,
): { outputs: Tensors; wrong: null } | { outputs: null; wrong: Message } {
  const outputs: Record<string, Tensors[string]> = {}
  for (const [output, truth] of Object.entries(expected)) {
    const got = results[output]
    if (!got) return { outputs: null, wrong: { code: 'form.missing-result', params: { output } } }
    if (!sameShape(got.shape, truth.shape) && !(got.size === 1 && truth.size === 1))
      return { outputs: null, wrong: wrongShape(output, truth.shape, got.shape) }
    const position = got.data.findIndex((x, i) => !Number.isFinite(x) && Number.isFinite(truth.data[i]))
    if (position >= 0) {
      const params = {
        output,
        value: String(got.data[position]),
        index: written(indexAt(position, truth.shape)),
      }
      return { outputs: null, wrong: { code: 'form.not-finite', params } }
    }
    outputs[output] = sameShape(got.shape, truth.shape) ? got : got.reshape([...truth.shape])
  }
  return { outputs, wrong: null }
}

function wrongShape(output: string, expected: readonly number[], got: readonly number[]): Message {
  const params = { output, expected: written(expected), got: written(got) }
  const core = (shape: readonly number[]) => shape.filter((size) => size !== 1)
  // Almost always `keepdims`: say so instead of letting a reader count brackets.
  const onlyOnes = got.length > expected.length && sameShape(core(got), core(expected))
  return { code: onlyOnes ? 'form.axes-of-one' : 'form.wrong-shape', params }
}
