/** The tensor: float64 numbers in row-major order and a shape, with NumPy's operations as methods. */
import { EngineError, show, wrongCount } from './error.ts'
import * as arithmetic from './ops/arithmetic.ts'
import * as comparison from './ops/comparison.ts'
import * as functions from './ops/functions.ts'
import * as matmul from './ops/matmul.ts'
import * as movement from './ops/movement.ts'
import * as reduce from './ops/reduce.ts'
import * as select from './ops/select.ts'
import * as slicing from './ops/slicing.ts'
import * as special from './ops/special.ts'
import * as statistics from './ops/statistics.ts'
import { type Axis, at, checkShape, type Keep, normalizeIndex, type Shape, sizeOf } from './shape.ts'

export type Nested = number | boolean | readonly Nested[]
/** Whatever is accepted where a tensor is expected. */
export type TensorLike = Tensor | Nested | Float64Array | Float32Array | Int32Array | Uint8Array

export class Tensor {
  readonly data: Float64Array
  readonly shape: Shape

  /** `data` is taken over, not copied. Throws `bad-shape`, `size-mismatch`. */
  constructor(data: Float64Array, shape: Shape) {
    checkShape('tensor', shape)
    if (data.length !== sizeOf(shape)) {
      const params = { operation: 'tensor', size: data.length, shape: show(shape) }
      throw new EngineError('size-mismatch', params)
    }
    this.data = data
    this.shape = shape
  }

  get size(): number {
    return this.data.length
  }

  get ndim(): number {
    return this.shape.length
  }

  /** All axes reversed. */
  get T(): Tensor {
    return movement.transpose(this)
  }

  /** One element; negative indices count from the end. Throws `index-out-of-range`, `index-count`. */
  get(...index: number[]): number {
    return at(this.data, this.offset('get', index))
  }

  /** `x.set(i, j, value)` writes one element in place. It is not seen by derivatives. */
  set(...indexAndValue: number[]): this {
    const value = at(indexAndValue, indexAndValue.length - 1)
    this.data[this.offset('set', indexAndValue.slice(0, -1))] = value
    return this
  }

  private offset(operation: string, index: readonly number[]): number {
    const { shape } = this
    if (index.length !== shape.length) throw wrongCount('index-count', operation, index.length, shape)
    let offset = 0
    for (let axis = 0; axis < index.length; axis++) {
      const size = at(shape, axis)
      offset = offset * size + normalizeIndex(operation, at(index, axis), axis, size)
    }
    return offset
  }

  /** The only element. Throws `not-scalar`. */
  item(): number {
    if (this.size !== 1) throw new EngineError('not-scalar', { operation: 'item', shape: show(this.shape) })
    return at(this.data, 0)
  }

  /** Nested arrays; a number for a tensor without axes. */
  toArray(): Nested {
    const { data, shape } = this
    const build = (axis: number, offset: number, step: number): Nested => {
      if (axis === shape.length) return at(data, offset)
      const length = at(shape, axis)
      const inner = length === 0 ? 0 : step / length
      return Array.from({ length }, (_, i) => build(axis + 1, offset + i * inner, inner))
    }
    return build(0, 0, data.length)
  }

  toString(): string {
    return `tensor(${JSON.stringify(this.toArray(), (_, x) => (Number.isFinite(x) || typeof x !== 'number' ? x : String(x)))})`
  }

  /** A number where one is meant; with several elements an error that says what to write instead of `+`. */
  [Symbol.toPrimitive](hint: string): number | string {
    if (hint === 'string') return this.toString()
    if (this.size === 1) return at(this.data, 0)
    throw new EngineError('no-operators', { shape: show(this.shape) })
  }

  /** Along the first axis. */
  *[Symbol.iterator](): Generator<Tensor> {
    for (let i = 0; i < at(this.shape, 0); i++) yield slicing.slice(this, i)
  }

  /** The same numbers under another shape, without a copy: for use inside the engine. */
  withShape(shape: Shape = this.shape): Tensor {
    return movement.view(this, shape)
  }

  copy(): Tensor {
    return movement.reshape(this, this.shape)
  }

  add(y: TensorLike): Tensor {
    return arithmetic.add(this, y)
  }
  sub(y: TensorLike): Tensor {
    return arithmetic.subtract(this, y)
  }
  mul(y: TensorLike): Tensor {
    return arithmetic.multiply(this, y)
  }
  div(y: TensorLike): Tensor {
    return arithmetic.divide(this, y)
  }
  pow(y: TensorLike): Tensor {
    return arithmetic.power(this, y)
  }
  mod(y: TensorLike): Tensor {
    return arithmetic.mod(this, y)
  }
  neg(): Tensor {
    return arithmetic.negative(this)
  }
  square(): Tensor {
    return arithmetic.square(this)
  }
  reciprocal(): Tensor {
    return arithmetic.reciprocal(this)
  }

  exp(): Tensor {
    return functions.exp(this)
  }
  expm1(): Tensor {
    return functions.expm1(this)
  }
  log(): Tensor {
    return functions.log(this)
  }
  log1p(): Tensor {
    return functions.log1p(this)
  }
  sqrt(): Tensor {
    return functions.sqrt(this)
  }
  abs(): Tensor {
    return functions.abs(this)
  }
  sign(): Tensor {
    return functions.sign(this)
  }
  tanh(): Tensor {
    return functions.tanh(this)
  }
  sin(): Tensor {
    return functions.sin(this)
  }
  cos(): Tensor {
    return functions.cos(this)
  }
  floor(): Tensor {
    return functions.floor(this)
  }
  ceil(): Tensor {
    return functions.ceil(this)
  }
  round(): Tensor {
    return functions.round(this)
  }
  sigmoid(): Tensor {
    return special.sigmoid(this)
  }
  erf(): Tensor {
    return special.erf(this)
  }

  greater(y: TensorLike): Tensor {
    return comparison.greater(this, y)
  }
  greaterEqual(y: TensorLike): Tensor {
    return comparison.greaterEqual(this, y)
  }
  less(y: TensorLike): Tensor {
    return comparison.less(this, y)
  }
  lessEqual(y: TensorLike): Tensor {
    return comparison.lessEqual(this, y)
  }
  equal(y: TensorLike): Tensor {
    return comparison.equal(this, y)
  }
  notEqual(y: TensorLike): Tensor {
    return comparison.notEqual(this, y)
  }

  maximum(y: TensorLike): Tensor {
    return select.maximum(this, y)
  }
  minimum(y: TensorLike): Tensor {
    return select.minimum(this, y)
  }
  clip(low: TensorLike | null, high: TensorLike | null): Tensor {
    return select.clip(this, low, high)
  }

  sum(axis?: Axis, keep?: Keep): Tensor {
    return reduce.sum(this, axis, keep)
  }
  prod(axis?: Axis, keep?: Keep): Tensor {
    return reduce.prod(this, axis, keep)
  }
  max(axis?: Axis, keep?: Keep): Tensor {
    return reduce.max(this, axis, keep)
  }
  min(axis?: Axis, keep?: Keep): Tensor {
    return reduce.min(this, axis, keep)
  }
  argmax(axis?: number | null, keep?: Keep): Tensor {
    return reduce.argmax(this, axis, keep)
  }
  argmin(axis?: number | null, keep?: Keep): Tensor {
    return reduce.argmin(this, axis, keep)
  }
  mean(axis?: Axis, keep?: Keep): Tensor {
    return statistics.mean(this, axis, keep)
  }
  var(axis?: Axis, options?: statistics.Spread): Tensor {
    return statistics.variance(this, axis, options)
  }
  std(axis?: Axis, options?: statistics.Spread): Tensor {
    return statistics.std(this, axis, options)
  }
  cumsum(axis?: number | null): Tensor {
    return statistics.cumsum(this, axis)
  }

  matmul(y: TensorLike): Tensor {
    return matmul.matmul(this, y)
  }
  dot(y: TensorLike): Tensor {
    return matmul.dot(this, y)
  }

  /** `x.reshape(2, -1)` or `x.reshape([2, -1])`. */
  reshape(...shape: number[] | [Shape]): Tensor {
    return movement.reshape(this, listed(shape))
  }
  ravel(): Tensor {
    return movement.reshape(this, [-1])
  }
  flatten(): Tensor {
    return movement.reshape(this, [-1])
  }
  /** `x.transpose()`, `x.transpose(1, 0)` or `x.transpose([1, 0])`. */
  transpose(...axes: number[] | [Shape]): Tensor {
    return movement.transpose(this, axes.length === 0 ? null : listed(axes))
  }
  swapaxes(a: number, b: number): Tensor {
    return movement.swapaxes(this, a, b)
  }
  squeeze(axis?: Axis): Tensor {
    return movement.squeeze(this, axis)
  }
  expandDims(axis: number): Tensor {
    return movement.expandDims(this, axis)
  }
  broadcastTo(shape: Shape): Tensor {
    return movement.broadcastTo(this, shape)
  }
  slice(...parts: slicing.Part[]): Tensor {
    return slicing.slice(this, ...parts)
  }
  take(indices: TensorLike, axis?: number | null): Tensor {
    return slicing.take(this, indices, axis)
  }
  flip(axis?: Axis): Tensor {
    return slicing.flip(this, axis)
  }
}

/** A tensor from nested arrays, or from flat numbers and a shape. The numbers are copied. */
export function tensor(values: TensorLike, shape?: Shape): Tensor {
  const source = asTensor(values, 'tensor')
  return new Tensor(source.data.slice(), shape ?? source.shape)
}

/** The tensor meant by `x`, for the operation that got it. Throws `not-a-tensor`, `ragged`. */
export function asTensor(x: TensorLike, operation: string): Tensor {
  if (x instanceof Tensor) return x
  if (typeof x === 'number') return new Tensor(new Float64Array([x]), [])
  if (typeof x === 'boolean') return new Tensor(new Float64Array([x ? 1 : 0]), [])
  if (Array.isArray(x)) return fromNested(x, operation)
  if (ArrayBuffer.isView(x)) return new Tensor(new Float64Array(x), [x.length])
  throw new EngineError('not-a-tensor', { operation, got: kindOf(x) })
}

function fromNested(x: readonly Nested[], operation: string): Tensor {
  const shape: number[] = []
  for (let level: TensorLike | undefined = x; level !== undefined; level = level[0]) {
    if (level instanceof Tensor) {
      shape.push(...level.shape)
      break
    }
    if (!Array.isArray(level)) break
    shape.push(level.length)
  }
  const data = new Float64Array(sizeOf(shape))
  let next = 0
  const copy = (part: TensorLike, axis: number): void => {
    if (typeof part === 'number' || typeof part === 'boolean') {
      if (axis !== shape.length)
        throw new EngineError('ragged', { operation, expected: at(shape, axis), got: 1 })
      data[next++] = Number(part)
    } else if (part instanceof Tensor) {
      if (show(part.shape) !== show(shape.slice(axis)))
        throw new EngineError('ragged', {
          operation,
          expected: show(shape.slice(axis)),
          got: show(part.shape),
        })
      data.set(part.data, next)
      next += part.size
    } else if (Array.isArray(part)) {
      if (part.length !== shape[axis])
        throw new EngineError('ragged', { operation, expected: shape[axis] ?? 1, got: part.length })
      for (const inner of part) copy(inner, axis + 1)
    } else throw new EngineError('not-a-tensor', { operation, got: kindOf(part) })
  }
  copy(x, 0)
  return new Tensor(data, shape)
}

function kindOf(x: unknown): string {
  return x === null ? 'null' : typeof x === 'string' ? JSON.stringify(x.slice(0, 40)) : typeof x
}

function listed(numbers: readonly number[] | readonly [Shape]): Shape {
  const [first] = numbers
  return typeof first === 'object' ? first : (numbers as readonly number[])
}
