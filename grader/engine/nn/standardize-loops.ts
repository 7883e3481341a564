/** The loops behind standardizing. */

import { sumRun } from '../ops/sum.ts'
import { at, type Shape } from '../shape.ts'

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

/** Elements that are added up before the sum joins the total, so that rounding errors do not pile up. */
const BLOCK = 256

export function standardizeBlocks(
  x: Float64Array,
  { outer, rows, kept, run }: Blocks,
  eps: number,
): { standardized: Float64Array; inverse: Float64Array } {
  const standardized = new Float64Array(x.length)
  const inverse = new Float64Array(outer * kept)
  const n = rows * run
  for (let o = 0; o < outer; o++) {
    for (let k = 0; k < kept; k++) {
      const first = (o * rows * kept + k) * run
      const stride = kept * run
      let total = 0
      for (let r = 0, p = first; r < rows; r++, p += stride) total += sumRun(x, p, run)
      const rough = total / n
      let drift = 0
      let squares = 0
      for (let r = 0, p = first; r < rows; r++, p += stride) {
        for (let from = p; from < p + run; from += BLOCK) {
          const to = Math.min(from + BLOCK, p + run)
          let [d0, s0] = [0, 0]
          for (let i = from; i < to; i++) {
            const d = (x[i] as number) - rough
            d0 += d
            s0 += d * d
          }
          drift += d0
          squares += s0
        }
      }
      // What rounding left in the mean shows as the deviations' own mean (Chan, Golub & LeVeque 1983).
      const rest = drift / n
      const scale = 1 / Math.sqrt(squares / n - rest * rest + eps)
      inverse[o * kept + k] = scale
      for (let r = 0, p = first; r < rows; r++, p += stride) {
        for (let i = p; i < p + run; i++) standardized[i] = ((x[i] as number) - rough - rest) * scale
      }
    }
  }
  return { standardized, inverse }
}

/** scale · (t − mean t − x̂ · mean(x̂·t)), block by block. */
export function project(
  t: Float64Array,
  standardized: Float64Array,
  scale: Float64Array,
  { outer, rows, kept, run }: Blocks,
): Float64Array {
  const out = new Float64Array(t.length)
  const n = rows * run
  for (let o = 0; o < outer; o++) {
    for (let k = 0; k < kept; k++) {
      const first = (o * rows * kept + k) * run
      const stride = kept * run
      let sum = 0
      let product = 0
      for (let r = 0, p = first; r < rows; r++, p += stride) {
        for (let from = p; from < p + run; from += BLOCK) {
          const to = Math.min(from + BLOCK, p + run)
          let [s0, p0] = [0, 0]
          for (let i = from; i < to; i++) {
            const v = t[i] as number
            s0 += v
            p0 += v * (standardized[i] as number)
          }
          sum += s0
          product += p0
        }
      }
      const factor = scale[o * kept + k] as number
      const mean = sum / n
      const slope = product / n
      for (let r = 0, p = first; r < rows; r++, p += stride) {
        for (let i = p; i < p + run; i++) {
          out[i] = ((t[i] as number) - mean - (standardized[i] as number) * slope) * factor
        }
      }
    }
  }
  return out
}
