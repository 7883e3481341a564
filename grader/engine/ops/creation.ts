/** New tensors. */
import { invalidArgument } from '../error.ts'
import { checkShape, normalizeIndex, type Shape, sizeOf } from '../shape.ts'
import { asTensor, Tensor, type TensorLike } from '../tensor.ts'

export function full(shape: Shape | number, value: number): Tensor {
  const dims = typeof shape === 'number' ? [shape] : shape
  checkShape('full', dims)
  return new Tensor(new Float64Array(sizeOf(dims)).fill(value), dims)
}

export function zeros(shape: Shape | number): Tensor {
  return full(shape, 0)
}

export function ones(shape: Shape | number): Tensor {
  return full(shape, 1)
}

export function zerosLike(x: TensorLike): Tensor {
  return full(asTensor(x, 'zerosLike').shape, 0)
}

export function onesLike(x: TensorLike): Tensor {
  return full(asTensor(x, 'onesLike').shape, 1)
}

export function fullLike(x: TensorLike, value: number): Tensor {
  return full(asTensor(x, 'fullLike').shape, value)
}

/** `arange(stop)` or `arange(start, stop, step)`: from `start` by `step`, without `stop`. */
export function arange(start: number, stop?: number, step = 1): Tensor {
  if (!(Math.abs(step) > 0)) {
    throw invalidArgument('arange', 'step', step, 'a number other than 0')
  }
  const [first, end] = stop === undefined ? [0, start] : [start, stop]
  const length = Math.max(0, Math.ceil((end - first) / step))
  return new Tensor(
    Float64Array.from({ length }, (_, i) => first + i * step),
    [length],
  )
}

/** `count` evenly spaced numbers from `start` to `stop`, both included. */
export function linspace(start: number, stop: number, count = 50): Tensor {
  const step = count > 1 ? (stop - start) / (count - 1) : 0
  return new Tensor(
    Float64Array.from({ length: count }, (_, i) => (i > 0 && i === count - 1 ? stop : start + i * step)),
    [count],
  )
}

/** Ones on the k-th diagonal (above the main one for k > 0), zeros elsewhere. */
export function eye(rows: number, columns = rows, k = 0): Tensor {
  const out = zeros([rows, columns])
  for (let i = Math.max(0, -k); i < rows && i + k < columns; i++) out.data[i * columns + i + k] = 1
  return out
}

/** Ones on and below the k-th diagonal: a causal mask for k = 0. */
export function tri(rows: number, columns = rows, k = 0): Tensor {
  const out = zeros([rows, columns])
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns && j <= i + k; j++) out.data[i * columns + j] = 1
  }
  return out
}

/** The last two axes with everything above the k-th diagonal set to 0. */
export function tril(x: TensorLike, k = 0): Tensor {
  const a = asTensor(x, 'tril')
  return a.mul(tri(a.shape[a.ndim - 2] ?? 1, a.shape[a.ndim - 1] ?? 1, k))
}

/** The last two axes with everything below the k-th diagonal set to 0. */
export function triu(x: TensorLike, k = 0): Tensor {
  const a = asTensor(x, 'triu')
  const below = tri(a.shape[a.ndim - 2] ?? 1, a.shape[a.ndim - 1] ?? 1, k - 1)
  return a.mul(ones(below.shape).sub(below))
}

/** A 1 at each index along a new last axis of size `classes`. */
export function oneHot(indices: TensorLike, classes: number): Tensor {
  const index = asTensor(indices, 'oneHot')
  const out = zeros([...index.shape, classes])
  index.data.forEach((i, row) => {
    out.data[row * classes + normalizeIndex('oneHot', i, index.ndim, classes)] = 1
  })
  return out
}
