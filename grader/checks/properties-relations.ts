/** Properties that tie results to each other, to what was given, or to what they are good for. */
import { Tensor } from '#engine/tensor.ts'
import { FALSE_REJECT, withoutReplacementBound } from './chance.ts'
import { maxAbs, sameShape } from './elements.ts'
import type { Property, Trial } from './lab.ts'
import { present } from './properties.ts'
import { reseeded } from './properties-random.ts'
import { listOf } from './results.ts'

/** What most of these need beside their own. */
export interface Where {
  readonly regimes?: readonly string[]
  readonly applies?: Property['applies']
  /** Another name, with words of its own, for what is measured. */
  readonly name?: string
  readonly params?: Property['params']
}

function property(output: string, name: string, where: Where, measure: Property['measure']): Property {
  return { output, ...where, name: where.name ?? name, measure }
}

const ROUNDING = 1e-9

/**
 * `output` is what follows from the inputs and the learner's other results: y = x∘mask/p_keep for *their* mask.
 * Measured is the largest deviation, relative to the largest element.
 */
export function consistent(
  output: string,
  relation: (trial: Trial) => Tensor,
  where: Where & { readonly tolerance?: number } = {},
): Property {
  const { tolerance = ROUNDING, ...rest } = where
  return property(output, 'consistent', rest, (evidence) => {
    const [got, want] = [present(evidence.outputs[output], output), relation(evidence)]
    const size = Math.max(maxAbs(want), Number.MIN_VALUE)
    const measured = sameShape(got.shape, want.shape)
      ? maxAbs(got.sub(want)) / size
      : Number.POSITIVE_INFINITY
    return { measured, lower: 0, upper: tolerance }
  })
}

/**
 * Each member of `output` along its first axis is the same member of one of the candidates: an image flipped or not.
 * Measured is the distance of the member that is furthest from all of them.
 */
export function oneOf(
  output: string,
  candidates: (trial: Trial) => readonly Tensor[],
  where: Where = {},
): Property {
  return property(output, 'one-of', where, (evidence) => {
    const got = present(evidence.outputs[output], output)
    const choices = candidates(evidence)
    const distances = Array.from({ length: got.shape[0] ?? 0 }, (_, i) =>
      Math.min(...choices.map((choice) => maxAbs(got.take([i], 0).sub(choice.take([i], 0))))),
    )
    return { measured: Math.max(0, ...distances), lower: 0, upper: ROUNDING * Math.max(1, maxAbs(got)) }
  })
}

/**
 * The lists of indices hold each of 0 … n − 1 exactly once between them. Measured is how many indices are missing,
 * repeated or none at all.
 */
export function partition(output: string, n: (trial: Trial) => number, where: Where = {}): Property {
  return property(output, 'partition', where, (evidence) => ({
    measured: misplaced(listOf(evidence.outputs, output), n(evidence)),
    lower: 0,
    upper: 0,
  }))
}

/** Sizes of the members of a list differ by at most one. */
export function balanced(output: string, where: Where = {}): Property {
  return property(output, 'balanced', where, ({ outputs }) => {
    const sizes = listOf(outputs, output).map(({ size }) => size)
    return { measured: Math.max(...sizes) - Math.min(...sizes), lower: 0, upper: 1 }
  })
}

/**
 * The members of a list are drawn from all over 0 … n − 1: no blocks, no combs, whichever index they begin with. Measured is the
 * largest Fourier coefficient of a member, relative to a block or comb of that one frequency. Draw some hundred indices.
 */
export function mixed(output: string, n: (trial: Trial) => number, where: Where = {}): Property {
  return property(output, 'mixed', where, (evidence) => {
    const all = n(evidence)
    const members = listOf(evidence.outputs, output)
    const frequencies = Array.from({ length: Math.floor(all / 2) }, (_, i) => (2 * Math.PI * (i + 1)) / all)
    const measured = members.flatMap(({ data, size }) =>
      frequencies.flatMap((frequency) => [
        Math.abs(data.reduce((sum, i) => sum + Math.cos(frequency * i), 0) / size),
        Math.abs(data.reduce((sum, i) => sum + Math.sin(frequency * i), 0) / size),
      ]),
    )
    const smallest = Math.min(...members.map(({ size }) => size))
    const upper = withoutReplacementBound(smallest, FALSE_REJECT / measured.length)
    return { measured: measured.reduce((most, x) => Math.max(most, x), 0), lower: 0, upper }
  })
}

/** Each member of `output` holds the indices below n that the same member of `other` lacks. */
export function complement(
  output: string,
  other: string,
  n: (trial: Trial) => number,
  where: Where = {},
): Property {
  return property(output, 'complement', { params: { other }, ...where }, (evidence) => {
    const others = listOf(evidence.outputs, other)
    const members = listOf(evidence.outputs, output)
    const wrong = members.map((member, i) =>
      misplaced([member, others[i] ?? new Tensor(new Float64Array(), [0])], n(evidence)),
    )
    return { measured: Math.max(Math.abs(members.length - others.length), ...wrong), lower: 0, upper: 0 }
  })
}

/** Another generator gives something else. `shuffled` lists and orders of at least 20 members differ for certain. */
export function changesWithSeed(output: string, where: Where = {}): Property {
  return {
    ...property(output, 'changes', where, ({ outputs, probes: [other] }) => {
      const [mine, theirs] = [outputs, other?.outputs ?? {}].map((tensors) =>
        Object.entries(tensors).filter(([name]) => name === output || name.startsWith(`${output}[`)),
      )
      const same =
        String(mine?.map(([, tensor]) => [...tensor.data])) ===
        String(theirs?.map(([, tensor]) => [...tensor.data]))
      return { measured: same ? 0 : 1, lower: 1, upper: 1 }
    }),
    probe: (inputs, random) => [reseeded(inputs, random)],
  }
}

/** What was trained is good enough: accuracy on the data, computed here from the learner's weights. */
export function atLeast(
  output: string,
  name: string,
  lower: number,
  quantity: (trial: Trial) => number,
  where: Where = {},
): Property {
  return property(output, name, where, (evidence) => ({
    measured: quantity(evidence),
    lower,
    upper: Number.POSITIVE_INFINITY,
  }))
}

/** What was minimized is small enough: a gradient's norm, the distance to the optimum, a loss. */
export function atMost(
  output: string,
  name: string,
  upper: number,
  quantity: (trial: Trial) => number,
  where: Where = {},
): Property {
  return property(output, name, where, (evidence) => ({
    measured: quantity(evidence),
    lower: Number.NEGATIVE_INFINITY,
    upper,
  }))
}

function misplaced(lists: readonly Tensor[], n: number): number {
  const seen = new Set<number>()
  let wrong = 0
  for (const { data } of lists) {
    for (const x of data) {
      if (!Number.isInteger(x) || x < 0 || x >= n || seen.has(x)) wrong++
      seen.add(x)
    }
  }
  for (let i = 0; i < n; i++) if (!seen.has(i)) wrong++
  return wrong
}
