/** Copies between a contiguous tensor and a strided walk through another one's data. */
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
  walk(out.shape, [strides], (o, so, n, [first = 0], [step = 0]) => {
    let i = start + first
    if (step === 1 && so === 1) for (let k = 0; k < n; k++) target[o + k] = data[i + k] as number
    else {
      for (let k = 0, p = o; k < n; k++, p += so, i += step) target[p] = data[i] as number
    }
  })
}

/** Adds `x` into `data` along a strided walk: the transpose of {@link copyStrided}. */
export function addStrided(data: Float64Array, start: number, strides: readonly number[], x: Tensor): void {
  const source = x.data
  walk(x.shape, [strides], (o, so, n, [first = 0], [step = 0]) => {
    let i = start + first
    for (let k = 0, p = o; k < n; k++, p += so, i += step)
      data[i] = (data[i] as number) + (source[p] as number)
  })
}
