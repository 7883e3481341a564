import type { Detail, Num, ShownTensor } from '#verdict'

/** A matrix cut from a tensor: the last two axes, all the others fixed. */
export interface Slice {
  rows: number
  columns: number
  /** Row-major; shorter than rows × columns when the shown data was cut. */
  values: Num[]
  /** Position of the first value in the tensor's own data. */
  offset: number
}

/** Sizes of the axes a reader has to choose from, i.e. all but the last two. */
export function leadingAxes(shape: readonly number[]): number[] {
  return shape.slice(0, Math.max(0, shape.length - 2))
}

/** Cuts the matrix at `leading` (one index per leading axis); a vector is one row, a scalar one cell. */
export function sliceAt(tensor: ShownTensor, leading: readonly number[]): Slice {
  const columns = tensor.shape.at(-1) ?? 1
  const rows = tensor.shape.at(-2) ?? 1
  let position = 0
  for (const [axis, size] of leadingAxes(tensor.shape).entries())
    position = position * size + (leading[axis] ?? 0)
  const offset = position * rows * columns
  return { rows, columns, offset, values: tensor.data.slice(offset, offset + rows * columns) }
}

/** Elementwise `a − b`; not a number wherever either side is not finite. */
export function difference(a: ShownTensor, b: ShownTensor): ShownTensor {
  const data = a.data.map((x, i): Num => {
    const y = b.data[i]
    return typeof x === 'number' && typeof y === 'number' ? x - y : 'NaN'
  })
  return { shape: a.shape, data }
}

/** Every choice of indices for the leading axes, in row-major order. */
export function leadingIndices(axes: readonly number[]): number[][] {
  return axes.reduce<number[][]>(
    (indices, size) =>
      indices.flatMap((index) => Array.from({ length: size }, (_, i): number[] => [...index, i])),
    [[]],
  )
}

/**
 * Positions of the elements that are wrong. A verdict tells how many they are: the largest errors are taken, which is
 * right wherever what is wrong is off by more than a tolerance.
 */
export function wrongElements(detail: Extract<Detail, { type: 'comparison' }>): Set<number> {
  const { expected, got, mismatched } = detail
  if (!expected || !got) return new Set()
  const errors = difference(got, expected).data.map((error, position) => ({
    position,
    size: typeof error === 'number' ? Math.abs(error) : Number.POSITIVE_INFINITY,
  }))
  const largest = errors.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size)
  return new Set(largest.slice(0, mismatched).map(({ position }) => position))
}
