/** What a lab states beyond values, measured on the learner's outputs. */
import { type Check, num } from '#verdict'
import type { PreparedCase, Probed } from './cases.ts'
import { fitted } from './form.ts'
import type { Inputs, Tensors, Trial } from './lab.ts'
import { givenOf, numbersOf } from './results.ts'
import { type Outcome, outputsOf } from './submission.ts'

export function propertyId({ property }: Probed): string {
  return `${property.output}.${property.name}`
}

/**
 * Measures one property. `outcomes` are those of its further inputs, in order; a property whose
 * further calls gave nothing to measure is skipped, which counts as failed.
 */
export function propertyCheck(
  prepared: PreparedCase,
  probed: Probed,
  outputs: Tensors,
  outcomes: readonly Outcome[],
): Check {
  const { property } = probed
  const base = { id: propertyId(probed), case: prepared.id, kind: 'property' as const, weight: 1 }
  const probes = probed.values.map((inputs, i) => {
    const results = outputsOf(outcomes[i])
    const wanted = probed.wanted[i]
    const form = results && wanted && fitted(wanted, results)
    return form?.outputs ? trial(inputs, form.outputs) : null
  })
  const complete = probes.filter((probe) => probe !== null)
  if (complete.length < probes.length)
    return { ...base, status: 'skipped', message: { code: 'property.skipped', params: {} }, detail: null }
  const { measured, lower, upper } = property.measure({
    ...trial(prepared.values, outputs),
    probes: complete,
  })
  const passed = lower <= measured && measured <= upper
  const params = { output: property.output, ...property.params }
  const measures = {
    measured: num(measured),
    lower: num(lower),
    upper: num(upper),
    relativeError: num(measured),
  }
  return {
    ...base,
    status: passed ? 'passed' : 'failed',
    message: passed
      ? { code: `property.${property.name}-holds`, params }
      : { code: `property.${property.name}`, params: { ...params, ...measures } },
    detail: {
      type: 'property',
      property: property.name,
      measured: num(measured),
      lower: num(lower),
      upper: num(upper),
    },
  }
}

function trial(inputs: Inputs, outputs: Tensors): Trial {
  return { inputs: numbersOf(inputs), given: givenOf(inputs), outputs }
}
