/** What a lab states beyond values, measured on the learner's outputs. */
import { type Check, num } from '#verdict'
import type { PreparedCase, Probed } from './cases.ts'
import { fitted } from './form.ts'
import type { Tensors } from './lab.ts'
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
  const probes = probed.inputs.map((inputs, i) => {
    const results = outputsOf(outcomes[i])
    const form = results && fitted(probed.expected[i] ?? {}, results)
    return form?.outputs ? { inputs, outputs: form.outputs } : null
  })
  const complete = probes.filter((probe) => probe !== null)
  if (complete.length < probes.length)
    return { ...base, status: 'skipped', message: { code: 'property.skipped', params: {} }, detail: null }
  const { measured, lower, upper } = property.measure({ inputs: prepared.inputs, outputs, probes: complete })
  const passed = lower <= measured && measured <= upper
  const params = { output: property.output, ...property.params }
  return {
    ...base,
    status: passed ? 'passed' : 'failed',
    message: passed
      ? { code: `property.${property.name}-holds`, params }
      : { code: `property.${property.name}`, params: { ...params, relativeError: num(measured) } },
    detail: {
      type: 'property',
      property: property.name,
      measured: num(measured),
      lower: num(lower),
      upper: num(upper),
    },
  }
}
