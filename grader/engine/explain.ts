/** Findings in English, for a terminal or a test's failure. What a learner reads is worded elsewhere, from codes. */
import type { GradientReport, ParameterReport } from './check-gradient.ts'
import { shapeMismatch, show } from './error.ts'
import { at, sameShape, unravel } from './shape.ts'
import type { Tensor } from './tensor.ts'

/** An element may lie atol·S + rtol·|expected| off, S being the largest expected one. */
export interface Tolerance {
  readonly atol?: number
  readonly rtol?: number
}

/**
 * How a tensor differs from the one it should be: how many elements, and the worst. Throws `shape-mismatch`.
 */
export function explainValues(
  name: string,
  got: Tensor,
  expected: Tensor,
  { atol = 1e-8, rtol = 1e-6 }: Tolerance = {},
): string {
  if (!sameShape(got.shape, expected.shape)) throw shapeMismatch(name, expected.shape, got.shape)
  const largest = expected.data.reduce((a, v) => (Number.isFinite(v) ? Math.max(a, Math.abs(v)) : a), 0)
  let [wrong, worst, excess] = [0, -1, 0]
  expected.data.forEach((want, i) => {
    const error = Object.is(want, at(got.data, i)) ? 0 : Math.abs(at(got.data, i) - want)
    const share = error === 0 ? 0 : error / (atol * largest + rtol * Math.abs(want))
    if (share <= 1) return
    wrong++
    if (worst < 0 || share > excess) [worst, excess] = [i, share]
  })
  const about = `${name} ${show(got.shape)}`
  if (worst < 0) return `✓ ${about} is right in all ${got.size} elements`
  const [want, have] = [at(expected.data, worst), at(got.data, worst)]
  return [
    `✗ ${about} is wrong in ${wrong} of ${got.size} elements`,
    `    worst at ${show(unravel(worst, got.shape))}: expected ${digits(want)}, got ${digits(have)}`,
    `    off by ${digits(Math.abs(have - want))}, allowed ${digits(atol * largest + rtol * Math.abs(want))}`,
  ].join('\n')
}

/** A gradient check, a paragraph for each parameter. */
export function explainGradients({ parameters, evaluations }: GradientReport): string {
  return [...parameters.map(explainParameter), `(${evaluations} evaluations of the function)`].join('\n')
}

function explainParameter(found: ParameterReport): string {
  const { parameter, status, analytic, numeric, exact, method, relativeError, tolerance, h, worst } = found
  const witness = method === 'jvp' ? 'forward mode' : 'differences'
  const head = {
    passed: `✓ ∂/∂${parameter} agrees with ${witness}`,
    failed: `✗ ∂/∂${parameter} is wrong`,
    inconclusive: `? ∂/∂${parameter} is open: ${openBecause(found)}`,
  }[status]
  const lines = [
    head,
    `    along a random direction: claimed ${digits(analytic)}, by ${witness} ${digits(numeric)}`,
    `    relative error ${digits(relativeError)}, off by ${digits(Math.abs(analytic - numeric))}, allowed ${digits(tolerance)}${
      method === 'differences' ? ` (step ${digits(h)})` : ''
    }`,
  ]
  if (exact !== null && method === 'differences') lines.push(`    by forward mode ${digits(exact)}`)
  if (worst !== null) {
    lines.push(
      `    worst at ${show(worst.index)}: claimed ${digits(worst.analytic)}, by differences ${digits(worst.numeric)}`,
    )
  }
  return lines.join('\n')
}

function openBecause({ kink, resamples, numeric }: ParameterReport): string {
  if (kink) {
    return `a kink, the slope jumps at this point (drawn again ${resamples} times); any slope between its sides is right`
  }
  return Number.isFinite(numeric)
    ? 'differences drown in rounding here'
    : 'the function is not finite around this point'
}

function digits(x: number): string {
  return String(Number(x.toPrecision(6)))
}
