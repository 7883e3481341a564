/**
 * Values as one row of float64 numbers, each led by a tag: a tensor by its number of axes (then dimensions and
 * elements), everything else by a negative one of {@link TAG}. Read with suspicion: a row may come from a child that
 * was taken over.
 */
import { Tensor } from '#engine/tensor.ts'
import { ProtocolError } from './protocol-error.ts'
import type { Result, Value } from './session.ts'
import { MAX_AXES, MAX_ITEMS, TAG } from './tags.ts'

/** More than any result has elements; where one axis is empty, the others' lengths are bound by this alone. */
const MAX_LENGTH = 2 ** 32

export function packValues(values: readonly Value[]): Float64Array {
  const packed = new Float64Array(values.reduce<number>((sum, value) => sum + lengthOf(value), 0))
  let at = 0
  const put = (...numbers: readonly number[]): void => {
    for (const x of numbers) packed[at++] = x
  }
  const pack = (value: Value): void => {
    if (value instanceof Tensor) {
      put(value.ndim, ...value.shape)
      packed.set(value.data, at)
      at += value.size
    } else if (typeof value === 'number') put(TAG.number, value)
    else if (typeof value === 'boolean') put(TAG.boolean, value ? 1 : 0)
    else if (typeof value === 'string') {
      put(TAG.text, value.length)
      for (let i = 0; i < value.length; i++) put(value.charCodeAt(i))
    } else if (isList(value)) {
      put(TAG.list, value.length)
      for (const item of value) pack(item)
    } else put(TAG.generator, value.seed)
  }
  for (const value of values) pack(value)
  return packed
}

function lengthOf(value: Value): number {
  if (value instanceof Tensor) return 1 + value.ndim + value.size
  if (typeof value === 'string') return 2 + value.length
  if (isList(value)) return value.reduce((sum, item) => sum + lengthOf(item), 2)
  return 2
}

function isList(value: Value): value is readonly Tensor[] {
  return Array.isArray(value)
}

/**
 * Exactly `count` results: tensors, or lists of tensors where those came. A plain number or boolean becomes a tensor
 * without axes. Throws {@link ProtocolError}.
 */
export function unpackResults(packed: Float64Array, count: number): Result[] {
  let at = 0
  const whole = (limit: number): number => {
    const value = packed[at++]
    if (value === undefined || !Number.isInteger(value) || value < 0 || value > limit)
      throw new ProtocolError(`${value} where a count of at most ${limit} belongs`)
    return value
  }
  const tensor = (): Tensor => {
    const plain = packed[at] === TAG.number
    if (plain) at++
    const axes = plain ? 0 : whole(MAX_AXES)
    const shape = Array.from({ length: axes }, () => whole(MAX_LENGTH))
    const size = shape.reduce((product, n) => product * n, 1)
    if (!(at + size <= packed.length)) throw new ProtocolError('fewer numbers than the shape says')
    at += size
    return new Tensor(packed.slice(at - size, at), shape)
  }
  const results = Array.from({ length: count }, (): Result => {
    if (packed[at] !== TAG.list) return tensor()
    at++
    return Array.from({ length: whole(MAX_ITEMS) }, tensor)
  })
  if (at !== packed.length) throw new ProtocolError('more numbers than the shapes say')
  return results
}
