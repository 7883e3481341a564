/** The learner's gradients against differences of the lab's forward, its exact derivative standing beside them. */
import {
  checkGradient,
  type GradientClaim,
  type GradientReport,
  type ParameterReport,
  type Point,
} from '#engine/check-gradient.ts'
import { ones } from '#engine/ops/creation.ts'
import { generator } from '#engine/random.ts'
import { checkRecorded, type RecordedSlope, recordSlopes } from '#engine/recorded-slopes.ts'
import type { Tensor } from '#engine/tensor.ts'
import { type Check, type Detail, num } from '#verdict'
import type { PreparedCase } from './cases.ts'
import { indexAt } from './elements.ts'
import type { GradientRule, Lab, Tensors } from './lab.ts'
import { baseName, replaced, tensorsOf } from './results.ts'
import { differentiated, gradientPairs } from './truth.ts'
import { compare } from './value.ts'

type Row = Extract<Detail, { type: 'gradient' }>['rows'][number]

/** Whether gradients are compared with differences on this case: where the slope jumps or digits are scarce, no. */
export function isDifferentiated(lab: Lab, { regime }: PreparedCase): boolean {
  return lab.gradient !== undefined && regime.kink === undefined && regime.kind !== 'stability'
}

export function gradientId(output: string): string {
  return `${output}.gradient`
}

/** What the learner claims on a case: gradients at a point, for the upstream gradient. */
export function claimOf(rule: GradientRule, prepared: PreparedCase, outputs: Tensors): GradientClaim {
  const pairs = gradientPairs(rule, prepared.values)
  return {
    point: pointOf(rule, prepared),
    gradients: Object.fromEntries(pairs.map(([output, parameter]) => [parameter, required(outputs, output)])),
    upstream: prepared.upstream ?? ones([]),
  }
}

/**
 * One check for each gradient, all with the whole table of them. Differences know nothing of the engine's derivatives
 * and decide first. What they leave open, and where they contradict forward mode, is decided by the engine: along the
 * direction by forward mode, and in every element by reverse mode.
 *
 * @param own the report on differences of the learner's own forward, where that is another than the lab's
 */
export function gradientChecks(
  lab: Lab,
  rule: GradientRule,
  prepared: PreparedCase,
  outputs: Tensors,
  own?: GradientReport,
): Check[] {
  const found = own?.parameters ?? measured(lab, prepared, claimOf(rule, prepared, outputs))
  const rows = gradientPairs(rule, prepared.values).map(([output, parameter]) => {
    const report = found.find((entry) => entry.parameter === parameter)
    if (!report) throw new Error(`no report on the gradient with respect to ${parameter}`)
    const got = required(outputs, output)
    return own ? ownRow(prepared, output, got, report) : rowOf(prepared, output, got, report)
  })
  return Object.keys(rule.of).flatMap((result) => {
    const mine = rows.filter(({ output }) => baseName(output) === result)
    const [told] = mine.toSorted((a, b) => Number(a.passed) - Number(b.passed))
    if (!told) return []
    return [
      {
        id: gradientId(result),
        case: prepared.id,
        kind: 'gradient' as const,
        status: told.passed ? ('passed' as const) : ('failed' as const),
        weight: 1,
        message: messageOf(told, own !== undefined && told.method === 'differences'),
        detail: { type: 'gradient' as const, rows },
      },
    ]
  })
}

/** Differences of the lab's forward: of the forward itself, or where that is not by its record. */
function measured(lab: Lab, prepared: PreparedCase, claim: GradientClaim): readonly ParameterReport[] {
  const { recorded } = prepared
  if (recorded) return checkRecorded(claim, directionsOf(lab, prepared), recorded)
  const forward = forwardOf(lab, prepared)
  const options = { ...directionsOf(lab, prepared), locate: false, forward }
  return checkGradient(remembered(lab, prepared), claim, options).parameters
}

/** The record by which gradients on a case can be judged without the lab's forward. */
export function recordGradient(lab: Lab, prepared: PreparedCase): RecordedSlope[] {
  const { gradient } = lab
  if (!gradient || !prepared.upstream) return []
  const names = gradientPairs(gradient, prepared.values).map(([, parameter]) => parameter)
  const at = { point: pointOf(gradient, prepared), upstream: prepared.upstream }
  return recordSlopes(forwardOf(lab, prepared), at, names, directionsOf(lab, prepared))
}

function directionsOf(lab: Lab, { id, regime }: PreparedCase) {
  return { random: generator(`${lab.id}/${id}/directions`), directions: regime.ordinary ? 2 : 1 }
}

/** Every input that is differentiated, lists taken apart. */
function pointOf(rule: GradientRule, { values }: PreparedCase): Point {
  return Object.fromEntries(Object.values(rule.of).flatMap((parameter) => tensorsOf(values, parameter)))
}

function messageOf(row: Row, isOwn: boolean): Check['message'] {
  const { output, parameter, analytic, numeric, relativeError } = row
  const suffix = isOwn ? '-own' : row.method === 'reference' ? '-reference' : ''
  return row.passed
    ? { code: `gradient.passed${suffix}`, params: { output, parameter } }
    : { code: `gradient.wrong${suffix}`, params: { output, parameter, analytic, numeric, relativeError } }
}

/** Differences of the learner's own forward; what they leave open the engine's derivative of the lab's decides. */
function ownRow(prepared: PreparedCase, output: string, got: Tensor, found: ParameterReport): Row {
  if (found.status === 'inconclusive') return referenceRow(prepared, output, got, found)
  return differencesRow(prepared, output, got, found)
}

function rowOf(prepared: PreparedCase, output: string, got: Tensor, found: ParameterReport): Row {
  const { expected, scale } = prepared.truth(output)
  const { mismatched } = compare(expected, got, prepared.tolerance, scale)
  const passed = found.status === 'passed'
  // Differences that contradict a gradient which is the exact one to its last digits are themselves at
  // fault: where the truth is 0 they compare rounding with rounding, where the function is rough they alias.
  // Forward mode looks along one direction only, so its word for a gradient needs that of every element.
  const confirmed = passed && (found.method === 'differences' || mismatched === 0)
  return confirmed || (found.status === 'failed' && mismatched > 0)
    ? differencesRow(prepared, output, got, found)
    : referenceRow(prepared, output, got, found)
}

function differencesRow(prepared: PreparedCase, output: string, got: Tensor, found: ParameterReport): Row {
  const passed = found.status === 'passed'
  return {
    output,
    parameter: found.parameter,
    analytic: num(found.analytic),
    numeric: num(found.numeric),
    relativeError: num(found.relativeError),
    tolerance: num(found.tolerance),
    method: found.method === 'jvp' ? 'reference' : 'differences',
    worstIndex: passed ? null : worstIndexOf(prepared, output, got),
    passed,
  }
}

function referenceRow(prepared: PreparedCase, output: string, got: Tensor, found: ParameterReport): Row {
  const { expected, scale } = prepared.truth(output)
  const { mismatched } = compare(expected, got, prepared.tolerance, scale)
  const u = generator(`${prepared.id}/${output}/reference`).normal(expected.shape)
  const size = inner(expected.abs(), u.abs())
  const [analytic, exact] = [inner(got, u), inner(expected, u)]
  return {
    output,
    parameter: found.parameter,
    analytic: num(analytic),
    numeric: num(exact),
    relativeError: num(analytic === exact ? 0 : Math.abs(analytic - exact) / size),
    tolerance: num(prepared.tolerance.atol * scale + prepared.tolerance.rtol * size),
    method: 'reference',
    worstIndex: worstIndexOf(prepared, output, got),
    passed: mismatched === 0,
  }
}

function worstIndexOf(prepared: PreparedCase, output: string, got: Tensor): number[] | null {
  const { expected, scale } = prepared.truth(output)
  const { mismatched, worst } = compare(expected, got, prepared.tolerance, scale)
  return mismatched > 0 && worst ? indexAt(worst.position, expected.shape) : null
}

function inner(a: Tensor, b: Tensor): number {
  return a.mul(b).sum().item()
}

function required(outputs: Tensors, output: string): Tensor {
  const tensor = outputs[output]
  if (!tensor) throw new Error(`the form check let a missing ${output} pass`)
  return tensor
}

/** Forwards already computed, by case: directions are drawn alike for every submission. */
const evaluated = new WeakMap<PreparedCase, Map<string, { point: Point; value: Tensor }>>()
/** Enough for every step along the first directions of three parameters; what is drawn again is not kept. */
const REMEMBERED = 128

/** The forward on a case as a function of the differentiated inputs. */
function forwardOf(lab: Lab, prepared: PreparedCase): (point: Point) => Tensor {
  return (point) => differentiated(lab, replaced(prepared.values, point))
}

/** The same, which keeps what it computed; a derivative has to see the operations and needs the other. */
function remembered(lab: Lab, prepared: PreparedCase): (point: Point) => Tensor {
  const forward = forwardOf(lab, prepared)
  const known = evaluated.get(prepared) ?? new Map<string, { point: Point; value: Tensor }>()
  if (prepared.visibility !== 'example') evaluated.set(prepared, known)
  return (point) => {
    const key = Object.values(point)
      .map(({ data }) => `${data[0]} ${data.at(-1)}`)
      .join()
    const before = known.get(key)
    if (before && samePoint(before.point, point)) return before.value
    const value = forward(point)
    if (known.size < REMEMBERED) known.set(key, { point, value })
    return value
  }
}

function samePoint(a: Point, b: Point): boolean {
  return Object.entries(b).every(([name, tensor]) => {
    const other = a[name]
    return other === tensor || other?.data.every((x, i) => Object.is(x, tensor.data[i])) === true
  })
}
