/**
 * Values as one row of float64 numbers: for each value its number of axes (−1 for a plain number),
 * its dimensions, its elements. Read with suspicion: a row may come from a child that was taken over.
 */
import { Tensor } from '#engine/tensor.ts'
import { ProtocolError } from './protocol.ts'

export const MAX_AXES = 32
/** More than any result has elements; where one axis is empty, the others' lengths are bound by this alone. */
const MAX_LENGTH = 2 ** 32
const PLAIN = -1

export function packValues(values: readonly (Tensor | number)[]): Float64Array {
  let length = 0
  for (const value of values) length += typeof value === 'number' ? 2 : 1 + value.ndim + value.size
  const packed = new Float64Array(length)
  let at = 0
  for (const value of values) {
    if (typeof value === 'number') {
      packed[at++] = PLAIN
      packed[at++] = value
      continue
    }
    packed[at++] = value.ndim
    for (const size of value.shape) packed[at++] = size
    packed.set(value.data, at)
    at += value.size
  }
  return packed
}

/** Exactly `count` tensors; a plain number becomes one without axes. Throws {@link ProtocolError}. */
export function unpackTensors(packed: Float64Array, count: number): Tensor[] {
  const tensors: Tensor[] = []
  let at = 0
  const whole = (limit: number): number => {
    const value = packed[at++]
    if (value === undefined || !Number.isInteger(value) || value < 0 || value > limit)
      throw new ProtocolError(`${value} where a count of at most ${limit} belongs`)
    return value
  }
  for (let i = 0; i < count; i++) {
    const plain = packed[at] === PLAIN
    if (plain) at++
    const axes = plain ? 0 : whole(MAX_AXES)
    const shape = Array.from({ length: axes }, () => whole(MAX_LENGTH))
    const size = shape.reduce((product, n) => product * n, 1)
    if (!(at + size <= packed.length)) throw new ProtocolError('fewer numbers than the shape says')
    tensors.push(new Tensor(packed.slice(at, at + size), shape))
    at += size
  }
  if (at !== packed.length) throw new ProtocolError('more numbers than the shapes say')
  return tensors
}
