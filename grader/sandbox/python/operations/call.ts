/** One call of Python's to an operation: its arguments in order, and how a result goes back. */
import { sizeOf } from '#engine/shape.ts'
import { Tensor } from '#engine/tensor.ts'
import { type Arrays, type ArrayView, BOOL, type Dtype, FLOAT, INT } from '../arrays.ts'
import type { Answer, Argument, PythonObject } from '../interpreter.ts'
import { NumpyError } from '../numpy-error.ts'

/** An array or a number among the arguments. */
export interface Operand {
  readonly tensor: Tensor
  readonly dtype: Dtype
  /** Null for a number. */
  readonly view: ArrayView | null
}

/** What an operation gives: numbers of a type, a look into an array, or an answer as it is. */
export type Result =
  | { readonly values: Tensor; readonly dtype: Dtype; readonly keep?: boolean }
  | { readonly view: ArrayView }
  | { readonly answer: Answer }

export type Operation = (call: Call) => Result

/** Kinds of operands, each followed by its value; numbers come as floats, since integers would be cut to 32 bits. */
const ARRAY = 0
const DTYPE_OF_KIND: readonly Dtype[] = [FLOAT, FLOAT, INT, BOOL]

export class Call {
  readonly arrays: Arrays
  private readonly values: readonly Argument[]
  private at: number

  constructor(arrays: Arrays, values: readonly Argument[], at: number) {
    this.arrays = arrays
    this.values = values
    this.at = at
  }

  operand(): Operand {
    const kind = this.int()
    if (kind !== ARRAY) {
      const value = this.next()
      return {
        tensor: new Tensor(new Float64Array([Number(value)]), []),
        dtype: DTYPE_OF_KIND[kind] ?? FLOAT,
        view: null,
      }
    }
    const view = this.view()
    return { tensor: this.arrays.tensor(view), dtype: view.dtype, view }
  }

  /** An array that is certainly one. */
  view(): ArrayView {
    return this.arrays.view(this.int())
  }

  array(): Operand {
    const view = this.view()
    return { tensor: this.arrays.tensor(view), dtype: view.dtype, view }
  }

  int(): number {
    const value = this.next()
    if (typeof value !== 'number') throw new NumpyError('TypeError', 'expected a whole number')
    return value
  }

  float(): number {
    return Number(this.next())
  }

  flag(): boolean {
    return this.next() === true
  }

  text(): string {
    const value = this.next()
    return typeof value === 'string' ? value : ''
  }

  optionalInt(): number | null {
    const value = this.next()
    return typeof value === 'number' ? value : null
  }

  object(): PythonObject {
    const value = this.next()
    if (typeof value !== 'object' || value === null) throw new NumpyError('TypeError', 'expected an object')
    return value
  }

  dtype(): Dtype {
    const code = this.int()
    return code === INT || code === BOOL ? code : FLOAT
  }

  get more(): boolean {
    return this.at < this.values.length
  }

  /** All that is left. */
  ints(): number[] {
    const rest: number[] = []
    while (this.more) rest.push(this.int())
    return rest
  }

  private next(): Argument {
    return this.values[this.at++] ?? null
  }
}

/** Elements of one array. */
const LARGEST = 1 << 23

export function floats(values: Tensor): Result {
  return { values, dtype: FLOAT }
}

export function checkSize(shape: readonly number[]): void {
  if (sizeOf(shape) > LARGEST)
    throw new NumpyError('MemoryError', `an array of shape (${shape.join(', ')}) is too large here`)
}

/** Whole numbers or truth values where the type says so. */
export function cast(values: Tensor, dtype: Dtype): Tensor {
  if (dtype === FLOAT) return values
  const convert = dtype === INT ? Math.trunc : (x: number) => (x === 0 ? 0 : 1)
  return new Tensor(values.data.map(convert), values.shape)
}
