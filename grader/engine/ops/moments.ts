/** Means and sums of squared deviations, in two passes over memory and without losing digits to an offset. */
import { at, type Shape } from '../shape.ts'
import { sumRun } from './sum.ts'

/** A shape seen as [outer, rows, kept, run], where `rows` and `run` are reduced. */
export interface Blocks {
  readonly outer: number
  readonly rows: number
  readonly kept: number
  readonly run: number
}

/** How `axes` (ascending) lie in `shape`; null when they do not fit the pattern. */
export function blocksOf(shape: Shape, axes: readonly number[]): Blocks | null {
  const lengths = [1, 1, 1, 1]
  let group = 0
  for (let axis = 0; axis < shape.length; axis++) {
    if (at(shape, axis) === 1) continue
    if (axes.includes(axis) !== (group % 2 === 1)) group++
    if (group > 3) return null
    lengths[group] = at(lengths, group) * at(shape, axis)
  }
  const [outer = 1, rows = 1, kept = 1, run = 1] = lengths
  // Neighbours that are all reduced are one run.
  return kept === 1 && run === 1 ? { outer, rows: 1, kept: 1, run: rows } : { outer, rows, kept, run }
}

/** Visits every run in the order of memory: which result it belongs to, where it starts and ends. */
function forEachRun(
  { outer, rows, kept, run }: Blocks,
  visit: (result: number, start: number, end: number) => void,
): void {
  for (let o = 0, start = 0; o < outer; o++) {
    for (let row = 0; row < rows; row++) {
      for (let k = o * kept; k < (o + 1) * kept; k++, start += run) visit(k, start, start + run)
    }
  }
}

/** Elements that are added up before the sum joins the total, so that rounding errors do not pile up. */
const BLOCK = 256

export interface Moments {
  /** The mean as a first sum gives it, and what its rounding left out. */
  readonly mean: Float64Array
  readonly rest: Float64Array
  /** The sum of squared deviations from the mean. */
  readonly squares: Float64Array
}

/**
 * Mean and sum of squared deviations of each [rows, run]. What rounding left in the mean shows as the deviations'
 * own mean (Chan, Golub & LeVeque 1983).
 */
export function moments(x: Float64Array, blocks: Blocks): Moments {
  const n = blocks.rows * blocks.run
  const zeros = (): Float64Array => new Float64Array(blocks.outer * blocks.kept)
  const [mean, rest, squares] = [zeros(), zeros(), zeros()]
  forEachRun(blocks, (k, start, end) => {
    mean[k] = (mean[k] as number) + sumRun(x, start, end - start) / n
  })
  forEachRun(blocks, (k, start, end) => {
    const center = mean[k] as number
    for (let from = start; from < end; from += BLOCK) {
      const to = Math.min(from + BLOCK, end)
      let sum = 0
      let square = 0
      for (let i = from; i < to; i++) {
        const d = (x[i] as number) - center
        sum += d
        square += d * d
      }
      rest[k] = (rest[k] as number) + sum / n
      squares[k] = (squares[k] as number) + square
    }
  })
  for (let k = 0; k < mean.length; k++) squares[k] = Math.max(0, at(squares, k) - n * at(rest, k) ** 2)
  return { mean, rest, squares }
}

/** ((x − mean) − rest) · scale, each with its own block's numbers. */
export function shiftAndScale(
  x: Float64Array,
  blocks: Blocks,
  { mean, rest }: Moments,
  scale: Float64Array | null,
): Float64Array {
  const out = new Float64Array(x.length)
  forEachRun(blocks, (k, start, end) => {
    const [center, left, factor] = [at(mean, k), at(rest, k), scale === null ? 1 : at(scale, k)]
    for (let i = start; i < end; i++) out[i] = ((x[i] as number) - center - left) * factor
  })
  return out
}

/** scale · (t − mean t − x̂ · mean(x̂·t)), each with its own block's numbers: standardizing's Jacobian applied to t. */
export function project(
  t: Float64Array,
  standardized: Float64Array,
  scale: Float64Array,
  blocks: Blocks,
): Float64Array {
  const n = blocks.rows * blocks.run
  const [mean, slope] = [new Float64Array(scale.length), new Float64Array(scale.length)]
  forEachRun(blocks, (k, start, end) => {
    for (let from = start; from < end; from += BLOCK) {
      const to = Math.min(from + BLOCK, end)
      let sum = 0
      let product = 0
      for (let i = from; i < to; i++) {
        const v = t[i] as number
        sum += v
        product += v * (standardized[i] as number)
      }
      mean[k] = (mean[k] as number) + sum / n
      slope[k] = (slope[k] as number) + product / n
    }
  })
  const out = new Float64Array(t.length)
  forEachRun(blocks, (k, start, end) => {
    const [m, s, factor] = [at(mean, k), at(slope, k), at(scale, k)]
    for (let i = start; i < end; i++)
      out[i] = ((t[i] as number) - m - (standardized[i] as number) * s) * factor
  })
  return out
}
