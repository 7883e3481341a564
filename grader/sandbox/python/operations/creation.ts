/** New arrays, products, and everything else that makes numbers from numbers. */
import * as np from '#engine/np.ts'
import { resolveShape } from '#engine/shape.ts'
import { Tensor } from '#engine/tensor.ts'
import { type Dtype, FLOAT, INT } from '../arrays.ts'
import { NumpyError } from '../numpy-error.ts'
import { cast, checkSize, type Operand, type Operation } from './call.ts'
import { common } from './elementwise.ts'

const full: Operation = (call) => {
  const dtype = call.dtype()
  const value = call.float()
  const shape = call.ints()
  checkSize(shape)
  return { values: cast(np.full(shape, value), dtype), dtype, keep: true }
}

/** From the numbers of an `array('d')`. */
const fromNumbers: Operation = (call) => {
  const numbers = call.arrays.numbers(call.int())
  const dtype = call.dtype()
  const shape = resolveShape('array', call.ints(), numbers.length)
  return { values: cast(new Tensor(numbers, shape), dtype), dtype, keep: true }
}

const arange: Operation = (call) => {
  const dtype = call.dtype()
  const [start, stop, step] = [call.float(), call.float(), call.float()]
  checkSize([Math.ceil((stop - start) / step)])
  return { values: np.arange(start, stop, step), dtype, keep: true }
}

const linspace: Operation = (call) => {
  const [start, stop, count, end] = [call.float(), call.float(), call.int(), call.flag()]
  checkSize([count])
  const values = end ? np.linspace(start, stop, count) : np.linspace(start, stop, count + 1).slice([0, count])
  return { values, dtype: FLOAT, keep: true }
}

const eye: Operation = (call) => {
  const dtype = call.dtype()
  const [rows, columns, k] = [call.int(), call.int(), call.int()]
  checkSize([rows, columns])
  return { values: np.eye(rows, columns, k), dtype, keep: true }
}

const tri: Operation = (call) => {
  const [rows, columns, k] = [call.int(), call.int(), call.int()]
  checkSize([rows, columns])
  return { values: np.tri(rows, columns, k), dtype: FLOAT, keep: true }
}

/** Another type; a copy in any case. */
const astype: Operation = (call) => {
  const { tensor } = call.array()
  const dtype = call.dtype()
  return { values: cast(tensor, dtype), dtype, keep: true }
}

function product(of: (x: Tensor, y: Tensor) => Tensor): Operation {
  return (call) => {
    const [x, y] = [call.operand(), call.operand()]
    return { values: of(x.tensor, y.tensor), dtype: Math.min(common(x.dtype, y.dtype), INT) as Dtype }
  }
}

/** NumPy's `dot`: the last axis of one with the last but one of the other, without broadcasting. */
function dot(x: Tensor, y: Tensor): Tensor {
  if (y.ndim <= 2 || x.ndim === 0) return np.dot(x, y)
  const k = y.shape[y.ndim - 2] ?? 1
  const moved = np.moveaxis(y, y.ndim - 2, 0).reshape([k, -1])
  const rest = [...y.shape.slice(0, -2), y.shape[y.ndim - 1] ?? 1]
  return np.matmul(x, moved).reshape([...x.shape.slice(0, -1), ...rest])
}

const einsum: Operation = (call) => {
  const formula = call.text()
  const operands: Operand[] = []
  while (call.more) operands.push(call.array())
  const explicit = formula.includes('->') ? formula : `${formula}->${implicitOutput(formula)}`
  return {
    values: np.einsum(explicit.replaceAll(' ', ''), ...operands.map(({ tensor }) => tensor)),
    dtype: Math.min(common(...operands.map(({ dtype }) => dtype)), INT) as Dtype,
  }
}

/** Letters that occur once, in order. */
function implicitOutput(formula: string): string {
  const letters = [...formula.replace(/[^A-Za-z]/g, '')]
  return [...new Set(letters)]
    .filter((letter) => letters.indexOf(letter) === letters.lastIndexOf(letter))
    .sort()
    .join('')
}

function plain(of: (x: Tensor) => Tensor): Operation {
  return (call) => ({ values: of(call.array().tensor), dtype: FLOAT })
}

function solve(a: Tensor, b: Tensor): Tensor {
  const [n = 0, columns = 0] = a.shape
  if (a.ndim !== 2 || n !== columns)
    throw new NumpyError('LinAlgError', 'Last 2 dimensions of the array must be square')
  if (b.shape[0] !== n || b.ndim > 2)
    throw new NumpyError(
      'ValueError',
      `solve: shapes (${a.shape.join(',')}) and (${b.shape.join(',')}) do not match`,
    )
  const m = b.ndim === 2 ? (b.shape[1] ?? 1) : 1
  const [left, right] = [a.data.slice(), b.data.slice()]
  for (let k = 0; k < n; k++) {
    const pivot = largestBelow(left, n, k)
    if (left[pivot * n + k] === 0) throw new NumpyError('LinAlgError', 'Singular matrix')
    swapRows(left, n, k, pivot)
    swapRows(right, m, k, pivot)
    for (let i = k + 1; i < n; i++) {
      const factor = (left[i * n + k] ?? 0) / (left[k * n + k] ?? 1)
      for (let j = k; j < n; j++) left[i * n + j] = (left[i * n + j] ?? 0) - factor * (left[k * n + j] ?? 0)
      for (let j = 0; j < m; j++)
        right[i * m + j] = (right[i * m + j] ?? 0) - factor * (right[k * m + j] ?? 0)
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    for (let j = 0; j < m; j++) {
      let sum = right[k * m + j] ?? 0
      for (let i = k + 1; i < n; i++) sum -= (left[k * n + i] ?? 0) * (right[i * m + j] ?? 0)
      right[k * m + j] = sum / (left[k * n + k] ?? 1)
    }
  }
  return new Tensor(right, b.shape)
}

function largestBelow(matrix: Float64Array, n: number, k: number): number {
  let best = k
  for (let i = k; i < n; i++)
    if (Math.abs(matrix[i * n + k] ?? 0) > Math.abs(matrix[best * n + k] ?? 0)) best = i
  return best
}

function swapRows(matrix: Float64Array, n: number, a: number, b: number): void {
  if (a === b) return
  const row = matrix.slice(a * n, a * n + n)
  matrix.copyWithin(a * n, b * n, b * n + n)
  matrix.set(row, b * n)
}

function determinant(a: Tensor): Tensor {
  const [n = 0] = a.shape
  const matrix = a.data.slice()
  let value = 1
  for (let k = 0; k < n; k++) {
    const pivot = largestBelow(matrix, n, k)
    if (matrix[pivot * n + k] === 0) return np.array(0)
    if (pivot !== k) value = -value
    swapRows(matrix, n, k, pivot)
    value *= matrix[k * n + k] ?? 1
    for (let i = k + 1; i < n; i++) {
      const factor = (matrix[i * n + k] ?? 0) / (matrix[k * n + k] ?? 1)
      for (let j = k; j < n; j++)
        matrix[i * n + j] = (matrix[i * n + j] ?? 0) - factor * (matrix[k * n + j] ?? 0)
    }
  }
  return np.array(value)
}

export function creationOperations(): Record<string, Operation> {
  return {
    ...{ full, fromNumbers, arange, linspace, eye, tri, astype, einsum },
    matmul: product(np.matmul),
    dot: product(dot),
    outer: product(np.outer),
    solve: (call) => ({ values: solve(call.array().tensor, call.array().tensor), dtype: FLOAT, keep: true }),
    inv: plain((a) => solve(a, np.eye(a.shape[0] ?? 0))),
    det: plain(determinant),
  }
}
