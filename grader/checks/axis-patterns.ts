/** Shapes of mistakes that live along an axis: a factor or a place of its own for each index. */
import { Tensor } from '#engine/tensor.ts'
import type { Message } from '#verdict'
import { indexAt, maxAbs, sameShape } from './elements.ts'
import type { Lab } from './lab.ts'
import { axesOf, EXACT, isClose, type Sample, tellable } from './samples.ts'

/** Axes of a size that says something. */
const TELLING_SIZE = 2

/**
 * The right result times a number of its own for each index along one axis, by least squares: a scale per feature that is
 * missing, or there twice. Named when a parameter has those numbers.
 */
export function factorAlong(lab: Lab, output: string, samples: readonly Sample[]): Message | null {
  const rank = samples[0]?.expected.ndim ?? 0
  const candidates = Array.from({ length: rank }, (_, axis) => ({
    axis: axesOf(lab, output, rank)[axis] ?? String(axis),
    scales: samples.map((sample) => scalesAlong(sample, axis, rank)),
  }))
  for (const { axis, scales } of candidates) {
    const named = lab.parameters
      .flatMap(({ name }) => namesOf(name))
      .find(({ name, of }) =>
        samples.every(({ prepared }, i) => isScale(prepared.inputs[name], scales[i] ?? null, of)),
      )
    if (named) return { code: 'diagnosis.factor-by', params: { output, factor: named.text, axis } }
  }
  // One element after the other, any result is the right one times something.
  if (rank < 2) return null
  const found = candidates.find(
    ({ scales }) => scales.every((scale) => scale !== null) && scales.some((scale) => varies(scale)),
  )
  return found ? { code: 'diagnosis.factor-along', params: { output, axis: found.axis } } : null
}

function varies(scale: Tensor | null): boolean {
  const known = [...(scale?.data ?? [])].filter((s) => !Number.isNaN(s))
  return known.some((s) => Math.abs(s - (known[0] ?? s)) > EXACT * Math.abs(s))
}

interface Named {
  readonly name: string
  readonly text: string
  of(x: number): number
}

function namesOf(name: string): Named[] {
  return [
    { name, text: name, of: (x) => x },
    { name, text: `1/${name}`, of: (x) => 1 / x },
    { name, text: `sign(${name})`, of: Math.sign },
  ]
}

function isScale(value: unknown, scale: Tensor | null, of: (x: number) => number): boolean {
  if (!(value instanceof Tensor) || scale === null || value.size !== scale.size) return false
  // Where the truth is 0 all along, nothing is known of the factor.
  return value.data.every((x, i) => {
    const s = scale.data[i] as number
    return Number.isNaN(s) || Math.abs(s - of(x)) <= EXACT * Math.abs(s)
  })
}

/** The factor for each index; NaN where the truth is 0, null where no factor explains the result. */
function scalesAlong({ got, expected }: Sample, axis: number, rank: number): Tensor | null {
  if (!sameShape(got.shape, expected.shape) || expected.ndim !== rank) return null
  const others = Array.from({ length: rank }, (_, i) => i).filter((i) => i !== axis)
  const squares = expected.square().sum(others, true)
  const scale = got.mul(expected).sum(others, true).div(squares)
  const usable = new Tensor(
    scale.data.map((s) => (Number.isFinite(s) ? s : 0)),
    scale.shape,
  )
  return isClose(got, expected.mul(usable)) ? scale.reshape([-1]) : null
}

/** The same number too much everywhere. */
export function offset(_lab: Lab, output: string, samples: readonly Sample[]): Message | null {
  const offsets = samples.flatMap(({ got, expected }) => {
    if (!sameShape(got.shape, expected.shape) || got.size < TELLING_SIZE) return []
    const error = got.sub(expected)
    const mean = error.mean().item()
    return maxAbs(error.sub(mean)) <= EXACT * Math.abs(mean) ? [mean] : []
  })
  if (offsets.length < samples.length) return null
  const told = tellable(samples, offsets)
  if (told === null || told === 0) return null
  return offsets.every((one) => Math.abs(one - told) <= EXACT * Math.abs(told))
    ? { code: 'diagnosis.offset', params: { output, offset: told } }
    : null
}

/** Wrong at one end of an axis only: a loop that stops early or begins late. */
export function onlyAt(lab: Lab, output: string, samples: readonly Sample[]): Message | null {
  const rank = samples[0]?.expected.ndim ?? 0
  for (let axis = 0; axis < rank; axis++) {
    for (const end of ['first', 'last'] as const) {
      const telling = samples.filter(({ expected }) => (expected.shape[axis] ?? 1) > TELLING_SIZE)
      if (telling.length === 0 || !samples.every((sample) => isWrongAt(sample, output, axis, end))) continue
      const name = axesOf(lab, output, rank)[axis] ?? String(axis)
      return { code: `diagnosis.${end}-only`, params: { output, axis: name } }
    }
  }
  return null
}

function isWrongAt(
  { prepared, got, expected }: Sample,
  output: string,
  axis: number,
  end: 'first' | 'last',
): boolean {
  if (!sameShape(got.shape, expected.shape)) return false
  const allowed = EXACT * Math.max(prepared.truth(output).scale, maxAbs(expected))
  const place = end === 'first' ? 0 : (expected.shape[axis] ?? 1) - 1
  return got.data.every(
    (x, i) =>
      Math.abs(x - (expected.data[i] as number)) <= allowed || indexAt(i, expected.shape)[axis] === place,
  )
}
