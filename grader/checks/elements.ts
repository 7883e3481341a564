/** Small readings of a tensor's elements. */
import type { Tensor } from '#engine/tensor.ts'
import { num, SHOWN_ELEMENTS, type ShownTensor } from '#verdict'

export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis])
}

/** The largest finite |x|; 0 without one. */
export function maxAbs(tensor: Tensor): number {
  let largest = 0
  for (const x of tensor.data) {
    const size = Math.abs(x)
    if (size > largest && size < Number.POSITIVE_INFINITY) largest = size
  }
  return largest
}

/** The multi-index of a row-major position. */
export function indexAt(position: number, shape: readonly number[]): number[] {
  const index: number[] = []
  let rest = position
  for (const size of shape.toReversed()) {
    index.push(rest % size)
    rest = Math.floor(rest / size)
  }
  return index.reverse()
}

/** `[2, 3]`, as shapes and indices are written in messages. */
export function written(list: readonly number[]): string {
  return `[${list.join(', ')}]`
}

export function shown(tensor: Tensor): ShownTensor {
  return { shape: [...tensor.shape], data: Array.from(tensor.data.subarray(0, SHOWN_ELEMENTS), num) }
}
