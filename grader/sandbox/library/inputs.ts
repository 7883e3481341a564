/** The arguments of one call, made anew from the packed row (packing.ts), and whether a call changed them. */
import { Generator } from '#engine/random.ts'
import { Tensor } from '#engine/tensor.ts'
import { TAG } from '../tags.ts'
import { codeUnit, Float64, is, isArray, list } from './primordials.ts'

/** One argument as the learner gets it, and where the numbers of its tensors lie in the packed row. */
export interface Input {
  readonly value: unknown
  readonly places: readonly Place[]
}

interface Place {
  readonly tensor: Tensor
  /** What the tensor was made of; a learner may have hidden it behind others since. */
  readonly data: Float64Array
  readonly shape: readonly number[]
  readonly axes: number
  readonly offset: number
  readonly size: number
}

export function unpackInputs(packed: Float64Array, count: number): Input[] {
  let at = 0
  const next = (): number => packed[at++] ?? 0
  const tensor = (axes: number): Place => {
    const shape = list(axes, next)
    let size = 1
    for (let axis = 0; axis < axes; axis++) size *= shape[axis] ?? 0
    const data = new Float64(size)
    const offset = at
    for (let k = 0; k < size; k++) data[k] = next()
    return { tensor: new Tensor(data, shape), data, shape, axes, offset, size }
  }
  return list(count, () => {
    const tag = next()
    if (tag === TAG.number) return plain(next())
    if (tag === TAG.boolean) return plain(next() === 1)
    if (tag === TAG.generator) return plain(new Generator(next()))
    if (tag === TAG.text) {
      let text = ''
      for (let left = next(); left > 0; left--) text += codeUnit(next())
      return plain(text)
    }
    if (tag === TAG.list) {
      const places = list(next(), () => tensor(next()))
      return { value: list(places.length, (i) => places[i]?.tensor), places }
    }
    const place = tensor(tag)
    return { value: place.tensor, places: list(1, () => place) }
  })
}

function plain(value: unknown): Input {
  return { value, places: list(0, () => never()) }
}

function never(): never {
  throw new Error('an empty list has no items')
}

/** Whether tensors were written to or reshaped, or a list got other members. */
export function changed(input: Input | undefined, packed: Float64Array): boolean {
  if (input === undefined) return false
  const { value, places } = input
  if (isArray(value)) {
    if (value.length !== places.length) return true
    for (let i = 0; i < places.length; i++) if (value[i] !== places[i]?.tensor) return true
  }
  for (let i = 0; i < places.length; i++) if (isRewritten(places[i], packed)) return true
  return false
}

function isRewritten(place: Place | undefined, packed: Float64Array): boolean {
  if (place === undefined) return false
  const { tensor, data, shape, axes, offset, size } = place
  if (tensor.data !== data || tensor.shape !== shape || shape.length !== axes) return true
  for (let axis = 0; axis < axes; axis++) if (shape[axis] !== packed[offset - axes + axis]) return true
  for (let k = 0; k < size; k++) if (!is(data[k], packed[offset + k])) return true
  return false
}
