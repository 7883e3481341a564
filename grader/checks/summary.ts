/** The verdict's first line: what is wrong, or right, in plain words. */
import type { Check, Message, Verdict } from '#verdict'
import type { PreparedCase } from './cases.ts'
import { FORM } from './form.ts'
import type { Lab } from './lab.ts'
import { ownForward } from './own-forward.ts'

/** A submission has passed when nothing failed but accuracy where rounding is hard. */
export function hasPassed(checks: readonly Check[]): boolean {
  return checks.every(({ status, kind }) => status === 'passed' || kind === 'stability')
}

/** Passed weight over total weight; form weighs nothing, what could not run counts as failed. */
export function scoreOf(checks: readonly Check[]): number {
  const weight = (of: readonly Check[]) => of.reduce((sum, check) => sum + check.weight, 0)
  const total = weight(checks)
  return total === 0 ? 0 : weight(checks.filter(({ status }) => status === 'passed')) / total
}

/**
 * Looks at the worst first: code that does not run (unless it runs on ordinary numbers, and is wrong
 * there), then results that are wrong (which of them, and whether everywhere or only in some
 * regimes), then gradients, properties, accuracy.
 *
 * @param checks redacted already: what is said here is shown
 * @param examples checks on fresh cases that failed like hidden ones
 */
export function summaryOf(
  lab: Lab,
  mode: Verdict['mode'],
  checks: readonly Check[],
  cases: readonly PreparedCase[],
  examples: readonly Check[] = [],
): Message {
  const failed = checks.filter(({ status }) => status === 'failed')
  const values = failed.filter(({ kind }) => kind === 'value')
  const form = failed.find(({ id }) => id === FORM)
  if (form && !(isOrdinary(values, cases) && !isOrdinary([form], cases))) return form.message
  if (values.length > 0) return matrix(lab, checks, values, cases) ?? wrongValues(lab, values, cases)
  const gradients = failed.filter(({ kind }) => kind === 'gradient')
  if (gradients.length > 0) return { code: 'summary.gradient', params: { wrong: outputsOf(lab, gradients) } }
  const properties = failed.filter(({ kind }) => kind === 'property')
  if (properties.length > 0) {
    const hasValues = checks.some(({ kind }) => kind === 'value')
    const code = hasValues ? 'summary.property' : 'summary.property-alone'
    return failedProperty(properties, examples, { code, params: { wrong: outputsOf(lab, properties) } })
  }
  if (failed.length > 0) return { code: 'summary.passed-unstable', params: { wrong: outputsOf(lab, failed) } }
  return { code: mode === 'run' ? 'summary.passed-run' : 'summary.passed', params: {} }
}

/** One property is told in its own words, where a case that may be shown fails it; else `all` is said of them. */
function failedProperty(properties: readonly Check[], examples: readonly Check[], all: Message): Message {
  const shown = examples.filter(({ id }) => properties.some((check) => check.id === id))
  const told = [...properties, ...shown].find(({ message }) => message.code !== 'property.hidden')
  const isOne = new Set(properties.map(({ id }) => id)).size === 1
  return told && isOne ? told.message : all
}

function isOrdinary(checks: readonly Check[], cases: readonly PreparedCase[]): boolean {
  return checks.some((check) => cases.find(({ id }) => id === check.case)?.regime.ordinary ?? true)
}

/**
 * Where the learner wrote forward and backward: which of them is wrong on ordinary numbers, and whether the backward
 * is at least that of the forward beside it. Null where that is no question.
 */
function matrix(
  lab: Lab,
  checks: readonly Check[],
  values: readonly Check[],
  cases: readonly PreparedCase[],
): Message | null {
  const forward = ownForward(lab)
  const gradients = Object.keys(lab.gradient?.of ?? {})
  const ordinary = values.filter((check) => isOrdinary([check], cases))
  const wrong = (output: string) => ordinary.some(({ id }) => id === `${output}.value`)
  if (forward === null || ordinary.length === 0) return null
  const wrongGradients = gradients.filter(wrong)
  if (!wrong(forward)) {
    if (wrongGradients.length === 0) return null
    return { code: 'summary.matrix-backward', params: { forward, wrong: listed(wrongGradients) } }
  }
  if (wrongGradients.length === 0)
    return { code: 'summary.matrix-forward-only', params: { forward, right: listed(gradients) } }
  // Where the forward is wrong, gradients were held against differences of it.
  const on = new Set(ordinary.filter(({ id }) => id === `${forward}.value`).map((check) => check.case))
  const own = checks.filter((check) => on.has(check.case) && check.kind === 'gradient')
  const contradicted = gradients.filter((output) =>
    own.some(({ id, status }) => id === `${output}.gradient` && status !== 'passed'),
  )
  return contradicted.length === 0
    ? { code: 'summary.matrix-forward', params: { forward, right: listed(gradients) } }
    : { code: 'summary.matrix-both', params: { forward, wrong: listed(contradicted) } }
}

function wrongValues(lab: Lab, values: readonly Check[], cases: readonly PreparedCase[]): Message {
  const wrong = outputsOf(lab, values)
  const rightOnes = lab.results.filter((output) => !values.some(({ id }) => id === `${output}.value`))
  const right = listed(rightOnes)
  const regimes = cases
    .filter(({ id }) => values.some((check) => check.case === id))
    .map(({ regime }) => regime)
  if (regimes.some(({ ordinary }) => ordinary)) {
    if (rightOnes.length > 0) return { code: 'summary.wrong-among', params: { wrong, right } }
    return { code: lab.results.length > 1 ? 'summary.wrong-all' : 'summary.wrong', params: { wrong } }
  }
  const where = [...new Set(regimes.map(({ name }) => `@regime.${name}`))].join(' ')
  return rightOnes.length > 0
    ? { code: 'summary.wrong-only-among', params: { wrong, regimes: where, right } }
    : { code: 'summary.wrong-only', params: { wrong, regimes: where } }
}

function outputsOf(lab: Lab, checks: readonly Check[]): string {
  return listed(lab.results.filter((output) => checks.some(({ id }) => id.startsWith(`${output}.`))))
}

/** A list of names, joined in the reader's language when it is shown. */
function listed(names: readonly string[]): string {
  return names.map((name) => `|${name}`).join('')
}
