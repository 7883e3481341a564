/** What a lab states beyond values, measured on the learner's outputs. */
import { type Check, num } from '#verdict'
import type { PreparedCase, Probed } from './cases.ts'
import { fitted } from './form.ts'
import type { Inputs, Measurement, Tensors, Trial } from './lab.ts'
import { givenOf, numbersOf } from './results.ts'
import { type Outcome, outputsOf } from './submission.ts'

export function propertyId({ property }: Probed): string {
  return `${property.output}.${property.name}`
}

export interface PropertyFinding extends Measurement {
  readonly passed: boolean
}

/**
 * Measures one property. `outcomes` are those of its further inputs, in order; null when one of them gave nothing to
 * measure.
 */
export function propertyFinding(
  prepared: PreparedCase,
  { property, values, wanted }: Probed,
  outputs: Tensors,
  outcomes: readonly Outcome[],
): PropertyFinding | null {
  const probes = values.map((inputs, i) => {
    const results = outputsOf(outcomes[i])
    const form = results && wanted[i] && fitted(wanted[i], results)
    return form?.outputs ? trial(inputs, form.outputs) : null
  })
  const complete = probes.filter((probe) => probe !== null)
  if (complete.length < probes.length) return null
  const found = property.measure({ ...trial(prepared.values, outputs), probes: complete })
  return { ...found, passed: found.lower <= found.measured && found.measured <= found.upper }
}

/** The check of one property; one that could not be measured is skipped, which counts as failed. */
export function propertyCheck(
  prepared: PreparedCase,
  probed: Probed,
  outputs: Tensors,
  outcomes: readonly Outcome[],
): Check {
  const { property } = probed
  const base = { id: propertyId(probed), case: prepared.id, kind: 'property' as const, weight: 1 }
  const found = propertyFinding(prepared, probed, outputs, outcomes)
  if (!found)
    return { ...base, status: 'skipped', message: { code: 'property.skipped', params: {} }, detail: null }
  const params = { output: property.output, ...property.params }
  const [measured, lower, upper] = [num(found.measured), num(found.lower), num(found.upper)]
  return {
    ...base,
    status: found.passed ? 'passed' : 'failed',
    message: found.passed
      ? { code: `property.${property.name}-holds`, params }
      : {
          code: `property.${property.name}`,
          params: { ...params, measured, lower, upper, relativeError: measured },
        },
    detail: {
      type: 'property',
      property: property.name,
      measured,
      // A side that is open has no bound to show.
      lower: Number.isFinite(found.lower) ? lower : null,
      upper: Number.isFinite(found.upper) ? upper : null,
    },
  }
}

function trial(inputs: Inputs, outputs: Tensors): Trial {
  return { inputs: numbersOf(inputs), given: givenOf(inputs), outputs }
}
