/** Runs the cases and says of each: passed, failed or left out, and why. */
import type { Tensor } from '#engine/tensor.ts'
import { type Case, readCases } from './cases.ts'
import { LeftOut, Node } from './node.ts'
import { operators } from './operators.ts'

export interface Result {
  readonly name: string
  readonly op: string
  readonly status: 'passed' | 'failed' | 'left out'
  /** Why it failed or was left out. */
  readonly reason: string
  /** The largest |got − expected| / max(1, |expected|) over all outputs. */
  readonly error: number
}

/** The cases' numbers are float32. */
export const TOLERANCE = 1e-4

export function runCases(): Result[] {
  return readCases().map(runCase)
}

function runCase(source: Case): Result {
  const about = { name: source.name, op: source.op }
  const operator = operators[source.op]
  if (operator === undefined)
    return { ...about, status: 'left out', reason: 'the engine has no such operator', error: 0 }
  try {
    const outputs = operator(new Node(source))
    const errors = source.outputs.map(({ name, tensor }) => {
      const got = outputs[source.nodeOutputs.indexOf(name)]
      if (got === undefined) throw new Error(`no output ${name}`)
      if (String(got.shape) !== String(tensor.shape))
        throw new Error(`${name}: shape [${got.shape}], not [${tensor.shape}]`)
      return largestError(got, tensor)
    })
    const error = Math.max(0, ...errors)
    if (error <= TOLERANCE) return { ...about, status: 'passed', reason: '', error }
    return { ...about, status: 'failed', reason: `off by ${error}`, error }
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem)
    return { ...about, status: problem instanceof LeftOut ? 'left out' : 'failed', reason, error: 0 }
  }
}

function largestError(got: Tensor, expected: Tensor): number {
  let largest = 0
  expected.data.forEach((reference, i) => {
    const value = got.data[i] ?? Number.NaN
    if (Object.is(value, reference)) return
    const error = Math.abs(value - reference) / Math.max(1, Math.abs(reference))
    largest = Math.max(largest, Number.isNaN(error) ? Infinity : error)
  })
  return largest
}
