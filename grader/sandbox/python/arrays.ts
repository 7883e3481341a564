/**
 * NumPy arrays as they lie in Python's memory, and tensors of the engine made from them. The numbers
 * live there, not here: Python's garbage collector frees them, views share them as NumPy's do, and a
 * contiguous array is read by the engine where it lies.
 *
 * An array is a `bytearray`. Words of 32 bits come first: where the owner's bytes begin, the first
 * element counted from there, the type of the elements, the number of axes, the sizes, the strides.
 * An owner's float64 numbers follow. Everything is read with suspicion: Python may hold anything.
 */
import { copyStrided } from '#engine/ops/copy.ts'
import { walk } from '#engine/ops/elementwise.ts'
import { broadcastStrides, type Shape, sameShape, sizeOf, stridesOf } from '#engine/shape.ts'
import { Tensor } from '#engine/tensor.ts'
import { NumpyError } from './numpy-error.ts'

/** Of two types, the lower number holds both; all are stored as float64. */
export const FLOAT = 0
export const INT = 1
export const BOOL = 2
export type Dtype = typeof FLOAT | typeof INT | typeof BOOL

export interface ArrayView {
  /** Address of the owner's bytes. */
  readonly base: number
  /** In elements, from the base. */
  readonly offset: number
  readonly dtype: Dtype
  readonly shape: Shape
  /** In elements. */
  readonly strides: Shape
}

export const MAX_AXES = 32
/** `mp_obj_array_t`: type, kind of element, length, address of the items. */
const LENGTH = 8
const ITEMS = 12
const FIXED_WORDS = 4

export class Arrays {
  private readonly memory: WebAssembly.Memory
  private words: Uint32Array
  private floats: Float64Array

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory
    this.words = new Uint32Array(memory.buffer)
    this.floats = new Float64Array(memory.buffer)
  }

  /** The memory may have grown. */
  refresh(): void {
    const { buffer } = this.memory
    if (buffer === this.words.buffer) return
    this.words = new Uint32Array(buffer)
    this.floats = new Float64Array(buffer)
  }

  /** The array whose `bytearray` is at `id`. */
  view(id: number): ArrayView {
    const at = this.items(id)
    const axes = this.word(at + 3)
    if (axes > MAX_AXES) throw new NumpyError('TypeError', 'not an array')
    const dtype = this.word(at + 2)
    const list = (from: number): number[] => {
      const values: number[] = []
      for (let axis = 0; axis < axes; axis++) values.push(this.word(from + axis) | 0)
      return values
    }
    const shape = list(at + FIXED_WORDS)
    return {
      base: this.word(at),
      offset: this.word(at + 1),
      dtype: dtype === INT || dtype === BOOL ? dtype : FLOAT,
      shape,
      strides: list(at + FIXED_WORDS + axes),
    }
  }

  /** Its numbers in a row; not a copy where they lie so already. */
  tensor(view: ArrayView): Tensor {
    const start = view.base / 8 + view.offset
    const size = sizeOf(view.shape)
    if (size > 0) this.check(view, start)
    if (isContiguous(view)) return new Tensor(this.floats.subarray(start, start + size), view.shape)
    const out = new Tensor(new Float64Array(size), view.shape)
    copyStrided(this.floats, start, view.strides, out)
    return out
  }

  /** Whether the numbers lie in Python's memory, which moves when it grows. */
  owns({ data }: Tensor): boolean {
    return data.buffer === this.floats.buffer
  }

  /** Writes `values`, stretched, into the array. They must not lie in Python's memory. */
  assign(view: ArrayView, values: Tensor): void {
    const { shape, strides } = view
    const start = view.base / 8 + view.offset
    if (sizeOf(shape) === 0) return
    this.check(view, start)
    const { floats } = this
    if (sameShape(values.shape, shape) && isContiguous(view)) {
      floats.set(values.data, start)
      return
    }
    walk(shape, [broadcastStrides(values.shape, shape), strides], (_, n, starts, [from = 0, to = 0]) => {
      let i = starts[1] ?? 0
      let o = start + (starts[2] ?? 0)
      for (let k = 0; k < n; k++, i += from, o += to) floats[o] = values.data[i] ?? 0
    })
  }

  /** Bytes that a `bytearray` for such an array needs; `owner` says whether it holds the numbers itself. */
  static bytes(shape: Shape, owner: boolean): number {
    return 4 * FIXED_WORDS + 8 * shape.length + (owner ? 8 * sizeOf(shape) : 0)
  }

  /** Makes the `bytearray` at `id` an array that owns `values`. */
  writeOwner(id: number, values: Tensor, dtype: Dtype): void {
    const at = this.items(id)
    const { shape } = values
    const offset = Arrays.bytes(shape, false) / 8
    if (this.word(id / 4 + LENGTH / 4) < Arrays.bytes(shape, true))
      throw new NumpyError('TypeError', 'too short')
    this.writeHeader(at, { base: 4 * at, offset, dtype, shape, strides: stridesOf(shape) })
    this.floats.set(values.data, at / 2 + offset)
  }

  /** Makes the `bytearray` at `id` an array that looks into another one. */
  writeView(id: number, view: ArrayView): void {
    this.writeHeader(this.items(id), view)
  }

  /** The `bytearray` that an `ndarray` holds, its only member. `mp_obj_instance_t`: type, then a map of members. */
  held(object: number): number {
    const [length, table] = [this.word(object / 4 + 2), this.word(object / 4 + 3) / 4]
    for (let i = 0; i < Math.min(length, 8); i++) {
      const value = this.word(table + 2 * i + 1)
      if (this.word(table + 2 * i) !== 0 && value !== 0) return value
    }
    throw new NumpyError('TypeError', 'not an array')
  }

  /** Numbers of an `array('d')`. */
  numbers(id: number): Float64Array {
    const at = this.items(id) / 2
    return this.floats.slice(at, at + this.word(id / 4 + LENGTH / 4))
  }

  private writeHeader(at: number, { base, offset, dtype, shape, strides }: ArrayView): void {
    this.words.set([base, offset, dtype, shape.length, ...shape, ...strides], at)
  }

  /** Where the items of the array object at `id` begin, counted in words. */
  items(id: number): number {
    const address = this.word((id + ITEMS) / 4)
    if (address % 8 !== 0) throw new NumpyError('TypeError', 'not an array')
    return address / 4
  }

  private word(index: number): number {
    const word = this.words[index]
    if (word === undefined) throw new NumpyError('TypeError', 'not an array')
    return word
  }

  private check({ shape, strides }: ArrayView, start: number): void {
    let [low, high] = [start, start]
    for (let axis = 0; axis < shape.length; axis++) {
      const reach = ((shape[axis] ?? 1) - 1) * (strides[axis] ?? 0)
      if (reach < 0) low += reach
      else high += reach
    }
    if (!(low >= 0 && high < this.floats.length && Number.isInteger(start)))
      throw new NumpyError('TypeError', 'not an array')
  }
}

export function isContiguous({ shape, strides }: Pick<ArrayView, 'shape' | 'strides'>): boolean {
  let step = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const size = shape[axis] ?? 1
    if (size !== 1 && strides[axis] !== step) return false
    step *= size
  }
  return true
}
