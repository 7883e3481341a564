/** The shape of a mistake that no misconception accounts for: a factor, a place, an axis. */
import { Tensor } from '#engine/tensor.ts'
import type { Message } from '#verdict'
import { factorAlong, offset, onlyAt } from './axis-patterns.ts'
import { maxAbs, sameShape } from './elements.ts'
import { factorName, groups } from './factors.ts'
import type { Lab } from './lab.ts'
import { differs, isTelling, type Observed } from './misconception.ts'
import { axesOf, EXACT, isClose, type Sample, tellable } from './samples.ts'

type Pattern = (lab: Lab, output: string, samples: readonly Sample[]) => Message | null

const PATTERNS: readonly Pattern[] = [
  zeroResult,
  factor,
  transposed,
  unsummed,
  onlyAt,
  factorAlong,
  offset,
  onlyWhere,
  constantAlong,
]

/** The first pattern that holds on every case, for the first wrong output that shows one. */
export function findPattern(lab: Lab, all: readonly Observed[]): Message | null {
  const observed = all.filter(isTelling)
  const known = new Set(observed.flatMap(({ prepared }) => Object.keys(prepared.expected)))
  const wrong = [...known].filter((output) =>
    observed.some(
      ({ prepared, outputs }) =>
        outputs && prepared.expected[output] && differs(prepared, output, outputs[output]),
    ),
  )
  const swap = swapped(wrong, observed)
  if (swap) return swap
  for (const output of wrong) {
    const samples = samplesOf(observed, output)
    // Wrong in its last digits, or only where there is nothing to compare: no pattern says anything.
    if (samples.every(({ got, expected }) => isClose(got, expected))) continue
    for (const pattern of PATTERNS) {
      const message = pattern(lab, output, samples)
      if (message) return message
    }
  }
  return null
}

/** Cases on which the output is there and the truth is not 0 all over. */
function samplesOf(observed: readonly Observed[], output: string): Sample[] {
  return observed.flatMap(({ prepared, outputs }) => {
    const got = outputs?.[output]
    const expected = prepared.expected[output]
    if (!got || !expected || got.data.some((x) => !Number.isFinite(x))) return []
    return maxAbs(expected) > EXACT * prepared.truth(output).scale ? [{ prepared, got, expected }] : []
  })
}

function zeroResult(_lab: Lab, output: string, samples: readonly Sample[]): Message | null {
  return samples.every(({ got }) => maxAbs(got) === 0)
    ? { code: 'diagnosis.zero-result', params: { output } }
    : null
}

/** Two results of a record in each other's place. */
function swapped(wrong: readonly string[], observed: readonly Observed[]): Message | null {
  for (const output of wrong) {
    for (const other of wrong) {
      if (other === output) continue
      const crossed = observed.every(({ prepared, outputs }) => {
        const [a, b] = [prepared.expected[output], prepared.expected[other]]
        return outputs && a && b && isClose(outputs[output], b) && isClose(outputs[other], a)
      })
      if (crossed) return { code: 'diagnosis.swapped', params: { output, other } }
    }
  }
  return null
}

/** got = s · expected by least squares, with one s or one that is a known quantity of each case. */
function factor(lab: Lab, output: string, samples: readonly Sample[]): Message | null {
  const scales: number[] = []
  for (const { got, expected } of samples) {
    if (!sameShape(got.shape, expected.shape)) return null
    const s = got.mul(expected).sum().item() / expected.square().sum().item()
    if (!isClose(got, expected.mul(s))) return null
    scales.push(s)
  }
  const [first = 1] = scales
  if (scales.every((s) => Math.abs(s - first) <= EXACT * Math.abs(first))) {
    if (Math.abs(first + 1) <= EXACT) return { code: 'diagnosis.sign', params: { output } }
    const told = tellable(samples, scales)
    return told === null ? null : { code: 'diagnosis.factor', params: { output, factor: told } }
  }
  const name = factorName(
    lab,
    samples.map(({ prepared }, i) => ({ values: prepared.inputs, factor: scales[i] ?? 1 })),
  )
  return name === null ? null : { code: 'diagnosis.factor-of', params: { output, factor: name } }
}

function transposed(lab: Lab, output: string, samples: readonly Sample[]): Message | null {
  const rank = samples[0]?.expected.ndim ?? 0
  if (rank < 2 || rank > 4) return null
  for (const order of permutations(rank)) {
    if (order.every((axis, i) => axis === i)) continue
    const fits = samples.every(
      ({ got, expected }) => expected.ndim === rank && isClose(got, expected.transpose(order)),
    )
    if (fits) {
      const names = axesOf(lab, output, rank)
      const written = `[${order.map((axis) => names[axis] ?? axis).join(', ')}]`
      return { code: 'diagnosis.transposed', params: { output, order: written } }
    }
  }
  return null
}

/** A learner decides how many axes come, and each more doubles the sets of axes to try. */
const MOST_AXES = 8

/** The truth is a sum of what was returned over axes that should have gone. */
function unsummed(_lab: Lab, output: string, samples: readonly Sample[]): Message | null {
  const rank = samples[0]?.got.ndim ?? 0
  if (rank > MOST_AXES) return null
  for (const axes of groups(rank)) {
    const fits = samples.every(
      ({ got, expected }) =>
        got.ndim === rank &&
        sameShape(
          got.shape.filter((_, axis) => !axes.includes(axis)),
          expected.shape,
        ) &&
        isClose(got.sum(axes), expected),
    )
    // Axes of length 1 are left over from a sum that was taken.
    const isLonger = samples.some(({ got }) => axes.some((axis) => (got.shape[axis] ?? 1) > 1))
    if (fits && isLonger) return { code: 'diagnosis.unsummed', params: { output, axes: axes.join(', ') } }
  }
  return null
}

const SIGNS: readonly [string, (x: number) => boolean][] = [
  ['negative-only', (x) => x < 0],
  ['positive-only', (x) => x > 0],
  ['zero-only', (x) => x === 0],
  ['not-positive-only', (x) => x <= 0],
  ['not-negative-only', (x) => x >= 0],
]

/** The wrong elements are those where an input of the same shape has one sign. */
function onlyWhere(lab: Lab, output: string, samples: readonly Sample[]): Message | null {
  for (const { name } of lab.parameters) {
    for (const [where, holds] of SIGNS) {
      const isElsewhere = samples.some(
        ({ prepared: { inputs }, got, expected }) => !isClose(got, expected) && hasOther(inputs[name], holds),
      )
      if (isElsewhere && samples.every((sample) => isWrongOnlyWhere(sample, output, name, holds)))
        return { code: `diagnosis.${where}`, params: { output, input: name } }
    }
  }
  return null
}

/** Whether a place says anything: where a variance is positive is everywhere. */
function hasOther(input: unknown, holds: (x: number) => boolean): boolean {
  return input instanceof Tensor && input.data.some((x) => !holds(x))
}

function isWrongOnlyWhere(
  { prepared, got, expected }: Sample,
  output: string,
  name: string,
  holds: (x: number) => boolean,
) {
  const input = prepared.inputs[name]
  if (!(input instanceof Tensor) || !sameShape(input.shape, expected.shape)) return false
  if (!sameShape(got.shape, expected.shape)) return false
  const allowed = EXACT * Math.max(prepared.truth(output).scale, maxAbs(expected))
  return got.data.every(
    (x, i) => Math.abs(x - (expected.data[i] as number)) <= allowed || holds(input.data[i] as number),
  )
}

/** The error does not change along some axes. */
function constantAlong(lab: Lab, output: string, samples: readonly Sample[]): Message | null {
  const rank = samples[0]?.expected.ndim ?? 0
  const axes = Array.from({ length: rank }, (_, axis) => axis).filter((axis) =>
    samples.every(({ got, expected }) => {
      if (!sameShape(got.shape, expected.shape) || expected.ndim !== rank) return false
      const error = got.sub(expected)
      return maxAbs(error.sub(error.mean(axis, true))) <= EXACT * maxAbs(error)
    }),
  )
  const told = axes.filter((axis) => samples.some(({ expected }) => (expected.shape[axis] ?? 1) > 1))
  if (told.length === 0) return null
  const names = axesOf(lab, output, rank)
  return {
    code: 'diagnosis.constant-along',
    params: { output, axes: told.map((axis) => names[axis] ?? axis).join(', ') },
  }
}

function permutations(rank: number): number[][] {
  if (rank === 0) return [[]]
  return permutations(rank - 1).flatMap((rest) =>
    Array.from({ length: rank }, (_, at) => [...rest.slice(0, at), rank - 1, ...rest.slice(at)]),
  )
}
