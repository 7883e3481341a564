/** The learner's gradients against differences of the lab's forward, its exact derivative standing beside them. */
import { checkGradient, type ParameterReport, type Point } from '#engine/check-gradient.ts'
import { generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'
import { type Check, type Detail, num } from '#verdict'
import { differentiated, type PreparedCase, tensorOf } from './cases.ts'
import { indexAt } from './elements.ts'
import type { GradientRule, Lab, Tensors } from './lab.ts'
import { compare } from './value.ts'

type Row = Extract<Detail, { type: 'gradient' }>['rows'][number]

/** Whether gradients are compared with differences on this case: where the slope jumps or digits are scarce, no. */
export function isDifferentiated(lab: Lab, { regime }: PreparedCase): boolean {
  return lab.gradient !== undefined && regime.kink === undefined && regime.kind !== 'stability'
}

export function gradientId(output: string): string {
  return `${output}.gradient`
}

/**
 * One check for each gradient, all with the whole table of them. Differences know nothing of the engine's derivatives
 * and decide first. What they leave open, and where they contradict forward mode, is decided by the engine: along the
 * direction by forward mode, and in every element by reverse mode.
 */
export function gradientChecks(
  lab: Lab,
  rule: GradientRule,
  prepared: PreparedCase,
  outputs: Tensors,
): Check[] {
  const results = Object.entries(rule.of)
  const report = checkGradient(
    remembered(lab, prepared),
    {
      point: Object.fromEntries(
        results.map(([, parameter]) => [parameter, tensorOf(prepared.values, parameter)]),
      ),
      gradients: Object.fromEntries(
        results.map(([output, parameter]) => [parameter, required(outputs, output)]),
      ),
      upstream: tensorOf(prepared.values, rule.upstream),
    },
    {
      random: generator(`${lab.id}/${prepared.id}/directions`),
      directions: prepared.regime.ordinary ? 2 : 1,
      locate: false,
      forward: forwardOf(lab, prepared),
    },
  )
  const rows = results.map(([output, parameter]) => {
    const found = report.parameters.find((entry) => entry.parameter === parameter)
    if (!found) throw new Error(`no report on the gradient with respect to ${parameter}`)
    return rowOf(prepared, output, required(outputs, output), found)
  })
  return rows.map((row) => ({
    id: gradientId(row.output),
    case: prepared.id,
    kind: 'gradient',
    status: row.passed ? 'passed' : 'failed',
    weight: 1,
    message: messageOf(row),
    detail: { type: 'gradient', rows },
  }))
}

function messageOf(row: Row): Check['message'] {
  const { output, parameter, analytic, numeric, relativeError } = row
  const suffix = row.method === 'reference' ? '-reference' : ''
  return row.passed
    ? { code: `gradient.passed${suffix}`, params: { output, parameter } }
    : { code: `gradient.wrong${suffix}`, params: { output, parameter, analytic, numeric, relativeError } }
}

function rowOf(prepared: PreparedCase, output: string, got: Tensor, found: ParameterReport): Row {
  const { expected, scale } = prepared.truth(output)
  const { mismatched, worst } = compare(expected, got, prepared.tolerance, scale)
  const worstIndex = mismatched > 0 && worst ? indexAt(worst.position, expected.shape) : null
  const row = { output, parameter: found.parameter }
  const passed = found.status === 'passed'
  // Differences that contradict a gradient which is the exact one to its last digits are themselves at
  // fault: where the truth is 0 they compare rounding with rounding, where the function is rough they alias.
  // Forward mode looks along one direction only, so its word for a gradient needs that of every element.
  const confirmed = passed && (found.method === 'differences' || mismatched === 0)
  if (confirmed || (found.status === 'failed' && mismatched > 0)) {
    return {
      ...row,
      analytic: num(found.analytic),
      numeric: num(found.numeric),
      relativeError: num(found.relativeError),
      tolerance: num(found.tolerance),
      method: found.method === 'jvp' ? 'reference' : 'differences',
      worstIndex: passed ? null : worstIndex,
      passed,
    }
  }
  const u = generator(`${prepared.id}/${output}/reference`).normal(expected.shape)
  const size = inner(expected.abs(), u.abs())
  const [analytic, exact] = [inner(got, u), inner(expected, u)]
  return {
    ...row,
    analytic: num(analytic),
    numeric: num(exact),
    relativeError: num(analytic === exact ? 0 : Math.abs(analytic - exact) / size),
    tolerance: num(prepared.tolerance.atol * scale + prepared.tolerance.rtol * size),
    method: 'reference',
    worstIndex,
    passed: mismatched === 0,
  }
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
  return (point) => differentiated(lab, { ...prepared.values, ...point })
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
