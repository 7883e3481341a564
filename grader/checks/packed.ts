/** Tensors and inputs as JSON that loses nothing: not the sign of a zero, not a NaN, not a bit. */
import { z } from 'zod'
import { Tensor } from '#engine/tensor.ts'
import type { Input, Inputs, Tensors } from './lab.ts'
import { isList, isSeed } from './results.ts'

/** `bytes` are the float64 elements in base 64, row-major, the lowest byte first. */
export const PackedTensor = z.object({ shape: z.array(z.int().nonnegative()), bytes: z.base64() })
export type PackedTensor = z.infer<typeof PackedTensor>

export const PackedInput = z.union([
  PackedTensor,
  z.object({ number: z.base64() }),
  z.object({ list: z.array(PackedTensor) }),
  z.object({ seed: z.int().nonnegative() }),
  z.object({ plain: z.union([z.boolean(), z.string()]) }),
])
export type PackedInput = z.infer<typeof PackedInput>

export function packTensor({ shape, data }: Tensor): PackedTensor {
  return { shape: [...shape], bytes: toBase64(data) }
}

/** @throws RangeError when the elements are not as many as the shape says */
export function unpackTensor({ shape, bytes }: PackedTensor): Tensor {
  return new Tensor(fromBase64(bytes), shape)
}

export function packTensors(tensors: Tensors): Record<string, PackedTensor> {
  return mapped(tensors, packTensor)
}

export function unpackTensors(packed: Readonly<Record<string, PackedTensor>>): Tensors {
  return mapped(packed, unpackTensor)
}

export function packInputs(inputs: Inputs): Record<string, PackedInput> {
  return mapped(inputs, (input): PackedInput => {
    if (input instanceof Tensor) return packTensor(input)
    if (typeof input === 'number') return { number: toBase64(new Float64Array([input])) }
    if (isList(input)) return { list: input.map(packTensor) }
    return isSeed(input) ? { seed: input.seed } : { plain: input }
  })
}

export function unpackInputs(packed: Readonly<Record<string, PackedInput>>): Inputs {
  return mapped(packed, (input): Input => {
    if ('bytes' in input) return unpackTensor(input)
    if ('number' in input) return fromBase64(input.number)[0] ?? Number.NaN
    if ('list' in input) return input.list.map(unpackTensor)
    return 'seed' in input ? { seed: input.seed } : input.plain
  })
}

export function mapped<A, B>(record: Readonly<Record<string, A>>, of: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, of(value)]))
}

function toBase64(numbers: Float64Array): string {
  const view = new DataView(new ArrayBuffer(8 * numbers.length))
  for (const [i, x] of numbers.entries()) view.setFloat64(8 * i, x, true)
  let text = ''
  for (const byte of new Uint8Array(view.buffer)) text += String.fromCharCode(byte)
  return btoa(text)
}

function fromBase64(text: string): Float64Array {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  return Float64Array.from({ length: bytes.length >> 3 }, (_, i) => view.getFloat64(8 * i, true))
}
