/** What a gradient check goes by: how long its steps are, how many it tries, and how it runs them side by side. */
import type { Point } from './check-gradient.ts'
import type { Tensor } from './tensor.ts'

/** Tried first, and enough when the tolerance comes out small; then all the others. */
export const FIRST = 1e-3
export const OTHERS = [1e-2, 1e-4, 1e-5, 1e-6]
/** Every step length that is tried, relative to the input's scale. */
export const LENGTHS = [FIRST, ...OTHERS] as const
/** A tolerance this small, relative to the derivative, needs no other step. */
export const GOOD_ENOUGH = 1e-6
/** How many directions are tried for each input unless told otherwise. */
export const DIRECTIONS = 2
/** How often at most a direction is drawn again, for each input. */
export const RESAMPLES = 3

/** Runs several computations side by side, so that each of their rounds is one batch. */
export function* together<T, Q = Point, A = Tensor>(
  tasks: readonly Generator<readonly Q[], T, readonly A[]>[],
): Generator<readonly Q[], T[], readonly A[]> {
  const steps = tasks.map((task) => task.next())
  for (;;) {
    const waiting = steps.flatMap((step, i) => (step.done ? [] : [{ i, batch: step.value }]))
    if (waiting.length === 0) return steps.map((step) => (step as IteratorReturnResult<T>).value)
    const outputs = yield waiting.flatMap(({ batch }) => batch)
    let next = 0
    for (const { i, batch } of waiting) {
      steps[i] = (tasks[i] as (typeof tasks)[number]).next(outputs.slice(next, next + batch.length))
      next += batch.length
    }
  }
}

/** The standard deviation of the elements; their size where they are all alike; 1 for zeros. */
export function spread(x: Tensor): number {
  const mean = x.data.reduce((sum, v) => sum + v, 0) / x.size
  const sd = Math.sqrt(x.data.reduce((sum, v) => sum + (v - mean) ** 2, 0) / x.size)
  if (sd > 1e-10 * Math.abs(mean)) return sd
  return Math.abs(mean) > 0 ? Math.abs(mean) : 1
}
