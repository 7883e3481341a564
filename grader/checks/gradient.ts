/** The learner's gradients against differences of the lab's forward, its exact derivative standing beside them. */
import {
  checkGradient,
  type GradientClaim,
  type GradientReport,
  type ParameterReport,
  type Point,
} from '#engine/check-gradient.ts'
import { generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'
import { type Check, type Detail, num } from '#verdict'
import type { PreparedCase } from './cases.ts'
import { indexAt } from './elements.ts'
import type { GradientRule, Lab, Tensors } from './lab.ts'
import { baseName, replaced, tensorsOf } from './results.ts'
import { differentiated, gradientPairs, upstreamOf } from './truth.ts'
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
export function claimOf(
  lab: Lab,
  rule: GradientRule,
  prepared: PreparedCase,
  outputs: Tensors,
): GradientClaim {
  const pairs = gradientPairs(rule, prepared.values)
  const at = new Map(Object.values(rule.of).flatMap((parameter) => tensorsOf(prepared.values, parameter)))
  return {
    point: Object.fromEntries(at),
    gradients: Object.fromEntries(pairs.map(([output, parameter]) => [parameter, required(outputs, output)])),
    upstream: upstreamOf(rule, prepared.values, () => differentiated(lab, prepared.values)),
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
  const report =
    own ??
    checkGradient(remembered(lab, prepared), claimOf(lab, rule, prepared, outputs), {
      random: generator(`${lab.id}/${prepared.id}/directions`),
      directions: prepared.regime.ordinary ? 2 : 1,
      locate: false,
      forward: forwardOf(lab, prepared),
    })
  const rows = gradientPairs(rule, prepared.values).map(([output, parameter]) => {
    const found = report.parameters.find((entry) => entry.parameter === parameter)
    if (!found) throw new Error(`no report on the gradient with respect to ${parameter}`)
    const got = required(outputs, output)
    return own ? ownRow(prepared, output, got, found) : rowOf(prepared, output, got, found)
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
