/** Whether a lab's checks tell mutants of its reference from the reference. */

import { type Called, callAll, formedOutputs, propertyFindings } from '#checks/calls.ts'
import type { PreparedCase } from '#checks/cases.ts'
import type { Lab } from '#checks/lab.ts'
import type { PreparedLab } from '#checks/prepare.ts'
import { type Open, programOf } from '#checks/submission.ts'
import { valueCheck } from '#checks/value.ts'
import { numericEdits } from './numeric-edits.ts'
import { operatorEdits } from './operator-edits.ts'
import { type Mutant, mutantsOf } from './source-edit.ts'

/** `unfit`: no program, and so no mutant. */
export type Fate = 'killed' | 'survived' | 'unfit'

export async function mutantsOfReference(source: string): Promise<Mutant[]> {
  return mutantsOf(source, [...numericEdits(source), ...(await operatorEdits(source))])
}

/** A right solution is judged within this many times what the reference takes; a mutant that loops need not wait for more. */
const PATIENCE = 4
const LEAST_MS = 250
/** Cases tried together, after the first ones: most mutants die on those. */
const STAGE = 4

/**
 * Tries a mutant on case after case, until a check fails. Gradients need not be held against differences: a result
 * that has the right values has them too.
 *
 * @param referenceMs what the reference takes for all cases
 */
export async function fateOf(
  prepared: PreparedLab,
  mutant: Mutant,
  open: Open,
  referenceMs: number,
): Promise<Fate> {
  const program = programOf(prepared, 'typescript', mutant.source)
  const cpuMs = Math.min(program.limits.cpuMs, Math.max(LEAST_MS, PATIENCE * referenceMs))
  const opened = await open({ ...program, limits: { ...program.limits, cpuMs } })
  if (!opened.ok) return opened.failure.code === 'syntax-error' ? 'unfit' : 'killed'
  try {
    for (const stage of stagesOf(prepared.cases)) {
      const called = await callAll(opened.session, stage)
      if (called.some((one) => isFlawed(prepared.lab, one))) return 'killed'
    }
    return 'survived'
  } finally {
    await opened.session.close()
  }
}

function stagesOf(cases: readonly PreparedCase[]): PreparedCase[][] {
  const [first, ...rest] = cases.toSorted((a, b) => Number(b.regime.ordinary) - Number(a.regime.ordinary))
  const stages = Array.from({ length: Math.ceil(rest.length / STAGE) }, (_, i) =>
    rest.slice(i * STAGE, (i + 1) * STAGE),
  )
  return first ? [[first], ...stages] : []
}

function isFlawed(lab: Lab, called: Called): boolean {
  const outputs = formedOutputs(called)
  if (!outputs) return true
  const { prepared } = called
  const determined = lab.results.filter((result) => !(result in prepared.wanted.free))
  return (
    determined.some((result) => valueCheck(prepared, result, outputs).status === 'failed') ||
    propertyFindings(called).some((finding) => !finding?.passed)
  )
}
