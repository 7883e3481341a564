/** All calls that the cases of a lab want of one program, and what came of them. */
import { Tensor } from '#engine/tensor.ts'
import type { PreparedCase } from './cases.ts'
import { sameShape } from './elements.ts'
import { formCheck } from './form.ts'
import type { Inputs, Tensors } from './lab.ts'
import { type PropertyFinding, propertyFinding } from './property.ts'
import type { Outcome, Session } from './submission.ts'

export interface Called {
  readonly prepared: PreparedCase
  readonly main: Outcome
  /** For each property, the outcomes on its further inputs. */
  readonly further: readonly (readonly Outcome[])[]
}

/** The calls that cases want, in one batch, and how its outcomes are read. */
export interface Plan {
  readonly batch: readonly Inputs[]
  read(outcomes: readonly Outcome[]): Called[]
}

export async function callAll(session: Session, cases: readonly PreparedCase[]): Promise<Called[]> {
  const plan = planCalls(cases)
  return plan.read(await session.call(plan.batch))
}

/**
 * All calls of all cases in one batch, public cases first: what is shown of them must not hold what
 * the program kept of hidden ones.
 */
export function planCalls(cases: readonly PreparedCase[]): Plan {
  const chancy = mostOfChance(cases)
  const shownFirst = [
    ...cases.filter(({ visibility }) => visibility !== 'hidden'),
    ...cases.filter(({ visibility }) => visibility === 'hidden'),
  ]
  const batch = shownFirst.flatMap(({ inputs, properties }): Inputs[] => [
    inputs,
    ...properties.flatMap((one) => one.inputs),
  ])
  return {
    // Where chance decides, once more at the end: two runs in a row could both give what the first one kept.
    batch: chancy ? [...batch, chancy.inputs] : batch,
    read: (outcomes) => readCalls(cases, shownFirst, chancy, outcomes),
  }
}

function readCalls(
  cases: readonly PreparedCase[],
  shownFirst: readonly PreparedCase[],
  chancy: PreparedCase | null,
  outcomes: readonly Outcome[],
): Called[] {
  let next = 0
  const take = (): Outcome => {
    const outcome = outcomes[next++]
    if (!outcome) throw new Error(`the sandbox gave ${outcomes.length} outcomes, and more were called for`)
    return outcome
  }
  const called = new Map(
    shownFirst.map((prepared) => [
      prepared,
      { prepared, main: take(), further: prepared.properties.map(({ inputs }) => inputs.map(take)) },
    ]),
  )
  const first = chancy && called.get(chancy)
  if (first) called.set(chancy, { ...first, main: repeated(first.main, take()) })
  return cases.flatMap((prepared) => called.get(prepared) ?? [])
}

/** The case with the most elements among those of which chance decides a result; null without one. */
function mostOfChance(cases: readonly PreparedCase[]): PreparedCase | null {
  const size = ({ inputs }: PreparedCase): number =>
    Object.values(inputs).reduce<number>((sum, value) => sum + (value instanceof Tensor ? value.size : 0), 0)
  const free = cases.filter(({ wanted }) => Object.keys(wanted.free).length > 0)
  return free.toSorted((a, b) => size(b) - size(a))[0] ?? null
}

/** `first`, not repeatable when the same inputs gave other bits `later`. */
function repeated(first: Outcome, later: Outcome): Outcome {
  if (!first.ok || !later.ok) return first
  const same = Object.entries(first.results).every(([name, { data, shape }]) => {
    const other = later.results[name]
    return other && sameShape(other.shape, shape) && data.every((x, i) => Object.is(x, other.data[i]))
  })
  return same ? first : { ...first, repeatable: false }
}

/** The results in the shapes that are wanted; null where the form check fails. */
export function formedOutputs({ prepared, main }: Called): Tensors | null {
  return formCheck(prepared, main).outputs
}

/** What the properties of a case come to, in order; null for those that could not be measured. */
export function propertyFindings(called: Called): (PropertyFinding | null)[] {
  const outputs = formedOutputs(called)
  const { properties } = called.prepared
  return properties.map(
    (probed, i) => outputs && propertyFinding(called.prepared, probed, outputs, called.further[i] ?? []),
  )
}
