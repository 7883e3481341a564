/** All calls that the cases of a lab want of one program, and what came of them. */
import type { PreparedCase } from './cases.ts'
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

/**
 * All calls of all cases in one batch, public cases first: what is shown of them must not hold what
 * the program kept of hidden ones.
 */
export async function callAll(session: Session, cases: readonly PreparedCase[]): Promise<Called[]> {
  const shownFirst = [
    ...cases.filter(({ visibility }) => visibility !== 'hidden'),
    ...cases.filter(({ visibility }) => visibility === 'hidden'),
  ]
  const batch = shownFirst.flatMap(({ inputs, properties }): Inputs[] => [
    inputs,
    ...properties.flatMap((one) => one.inputs),
  ])
  const outcomes = await session.call(batch)
  let next = 0
  const take = (): Outcome => {
    const outcome = outcomes[next++]
    if (!outcome) throw new Error(`the sandbox gave ${outcomes.length} outcomes for ${batch.length} calls`)
    return outcome
  }
  const called = new Map(
    shownFirst.map((prepared) => [
      prepared,
      { prepared, main: take(), further: prepared.properties.map(({ inputs }) => inputs.map(take)) },
    ]),
  )
  return cases.flatMap((prepared) => called.get(prepared) ?? [])
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
