/** Whether an output has the right values. */
import type { Tensor } from '#engine/tensor.ts'
import { type Check, type Detail, type Message, num } from '#verdict'
import type { PreparedCase } from './cases.ts'
import { indexAt, shown, written } from './elements.ts'
import type { Tensors, Tolerance } from './lab.ts'
import { membersOf } from './results.ts'

interface Worst {
  readonly position: number
  readonly expected: number
  readonly got: number
  readonly absoluteError: number
  readonly tolerance: number
}

export interface Comparison {
  readonly mismatched: number
  readonly total: number
  /** The element furthest beyond its tolerance, or nearest to it when all are within; null without elements. */
  readonly worst: Worst | null
}

/**
 * Compares elementwise: |got − expected| ≤ atol · scale + rtol · |expected|. Both have one shape.
 * `scale` is that of the output over the lab's ordinary cases: relative to the case itself, right
 * code would be rejected wherever the truth is nearly 0.
 */
export function compare(expected: Tensor, got: Tensor, tolerance: Tolerance, scale: number): Comparison {
  return compareWithin(expected, expected, got, tolerance, scale)
}

/** The same against an interval per element: what lies between `lower` and `upper` is right. */
export function compareWithin(
  lower: Tensor,
  upper: Tensor,
  got: Tensor,
  tolerance: Tolerance,
  scale: number,
): Comparison {
  let mismatched = 0
  let worst: Worst | null = null
  let furthest = -1
  for (let i = 0; i < got.data.length; i++) {
    const value = got.data[i] as number
    const expected = nearest(value, lower.data[i] as number, upper.data[i] as number)
    const size = Number.isFinite(expected) ? Math.abs(expected) : 0
    const allowed = tolerance.atol * scale + tolerance.rtol * size
    const error = Object.is(value, expected) ? 0 : Math.abs(value - expected)
    const right = error <= allowed
    if (!right) mismatched++
    const distance = right ? error / (allowed || 1) : overshoot(error, allowed)
    if (distance > furthest) {
      furthest = distance
      worst = { position: i, expected, got: value, absoluteError: error, tolerance: allowed }
    }
  }
  return { mismatched, total: got.data.length, worst }
}

/** How far beyond the tolerance, above 1; what is not finite is furthest. */
function overshoot(error: number, allowed: number): number {
  if (!Number.isFinite(error)) return Number.POSITIVE_INFINITY
  return 1 + error / (allowed || Number.MIN_VALUE)
}

/** The value itself if it lies within, else the bound it missed; what is no number lies within nothing. */
function nearest(value: number, lower: number, upper: number): number {
  const isWithin = value >= lower && value <= upper
  if (isWithin) return value
  return value > upper ? upper : lower
}

/**
 * The value check of one result on one case, of a list the check of all its members; in a `stability` regime it is
 * called so.
 */
export function valueCheck(prepared: PreparedCase, result: string, outputs: Tensors): Check {
  const { tolerance, regime } = prepared
  const compared = membersOf(outputs, result).map(([output, got]) => {
    const { expected, bounds, scale } = prepared.truth(output)
    const comparison = bounds
      ? compareWithin(bounds.lower, bounds.upper, got, tolerance, scale)
      : compare(expected, got, tolerance, scale)
    return { output, got, expected, bounds, comparison }
  })
  const told = compared.reduce((a, b) => (b.comparison.mismatched > a.comparison.mismatched ? b : a))
  const { output, got, expected, bounds, comparison } = told
  const kind = regime.kind === 'stability' ? 'stability' : 'value'
  const passed = comparison.mismatched === 0
  const message =
    kind === 'stability'
      ? stabilityMessage(output, comparison)
      : valueMessage(output, comparison, got.shape, bounds)
  return {
    id: `${result}.${kind}`,
    case: prepared.id,
    kind,
    status: passed ? 'passed' : 'failed',
    weight: 1,
    message: passed ? { code: `${kind}.passed`, params: { output: result } } : message,
    detail: passed ? null : comparisonDetail(output, comparison, expected, got),
  }
}

function valueMessage(
  output: string,
  { mismatched, total, worst }: Comparison,
  shape: readonly number[],
  bounds: { lower: Tensor; upper: Tensor } | null,
): Message {
  if (mismatched === 0 || !worst) return { code: 'value.passed', params: { output } }
  const got = num(worst.got)
  const at = { output, index: written(indexAt(worst.position, shape)), got }
  if (bounds) {
    const [lower, upper] = [bounds.lower, bounds.upper].map(({ data }) => num(data[worst.position] as number))
    if (lower !== upper)
      return { code: 'value.outside', params: { ...at, lower: lower ?? 0, upper: upper ?? 0 } }
  }
  const expected = num(worst.expected)
  if (total === 1) return { code: 'value.wrong-number', params: { output, expected, got } }
  const code = mismatched === total ? 'value.wrong-everywhere' : 'value.wrong'
  return { code, params: { ...at, expected, mismatched, total } }
}

function stabilityMessage(output: string, { mismatched, worst }: Comparison): Message {
  if (mismatched === 0 || !worst) return { code: 'stability.passed', params: { output } }
  const relative = worst.absoluteError / Math.max(Math.abs(worst.expected), Number.MIN_VALUE)
  const reachable = worst.tolerance / Math.max(Math.abs(worst.expected), Number.MIN_VALUE)
  return {
    code: 'stability.lost',
    params: { output, relativeError: num(relative), tolerance: num(reachable) },
  }
}

function comparisonDetail(output: string, comparison: Comparison, expected: Tensor, got: Tensor): Detail {
  const { mismatched, total, worst } = comparison
  return {
    type: 'comparison',
    output,
    shape: [...got.shape],
    mismatched,
    total,
    worst: worst && {
      index: indexAt(worst.position, got.shape),
      expected: num(worst.expected),
      got: num(worst.got),
      absoluteError: num(worst.absoluteError),
      tolerance: num(worst.tolerance),
    },
    expected: shown(expected),
    got: shown(got),
  }
}
