/** Copies between a contiguous tensor and a strided walk through another one's data. */
import { at } from '../shape.ts'
import type { Tensor } from '../tensor.ts'
import { walk } from './elementwise.ts'

/** Fills `out` from `data`, read from `start` on with the given strides (of either sign, or 0). */
export function copyStrided(
  data: Float64Array,
  start: number,
  strides: readonly number[],
  out: Tensor,
): void {
  const target = out.data
  walk(out.shape, [strides], (so, n, starts, steps) => {
    const [first, step] = [start + at(starts, 1), at(steps, 0)]
    const o = at(starts, 0)
    if (step === 1 && so === 1) for (let k = 0; k < n; k++) target[o + k] = data[first + k] as number
    else for (let k = 0; k < n; k++) target[o + k * so] = data[first + k * step] as number
  })
}

/** Adds `x` into `data` along a strided walk: the transpose of {@link copyStrided}. */
export function addStrided(data: Float64Array, start: number, strides: readonly number[], x: Tensor): void {
  const source = x.data
  walk(x.shape, [strides], (so, n, starts, steps) => {
    const [first, step] = [start + at(starts, 1), at(steps, 0)]
    const o = at(starts, 0)
    for (let k = 0, i = first; k < n; k++, i += step) {
      data[i] = (data[i] as number) + (source[o + k * so] as number)
    }
  })
}

/** Adds a strided walk through `data` into `out`. */
export function gatherStrided(
  data: Float64Array,
  start: number,
  strides: readonly number[],
  out: Tensor,
): void {
  const target = out.data
  walk(out.shape, [strides], (so, n, starts, steps) => {
    const [first, step] = [start + at(starts, 1), at(steps, 0)]
    const o = at(starts, 0)
    for (let k = 0, i = first; k < n; k++, i += step) {
      target[o + k * so] = (target[o + k * so] as number) + (data[i] as number)
    }
  })
}
