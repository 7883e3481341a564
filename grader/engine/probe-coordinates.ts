/** Which element of a wrong gradient is furthest off. */
import type { Probing } from './check-gradient.ts'
import type { Claim, Estimate } from './differences.ts'
import type { Generator as Random } from './random.ts'
import { at, unravel } from './shape.ts'
import { Tensor } from './tensor.ts'

export interface Worst {
  readonly index: readonly number[]
  /** The claimed gradient there. */
  readonly analytic: number
  /** The derivative by differences. */
  readonly numeric: number
}

/** Elements that are probed one by one. */
const PROBED = 16

/**
 * Halves the elements again and again, following the half along which claim and differences lie further
 * apart, and probes the last few one by one together with the largest ones.
 */
export function* worstCoordinate(
  claim: Claim,
  random: Random,
  measure: (directions: readonly Tensor[]) => Probing<Estimate[]>,
): Probing<Worst | null> {
  const { size, shape } = claim.at
  let [from, to] = [0, size]
  while (to - from > PROBED) {
    const u = random.normal(shape)
    const middle = (from + to) >> 1
    const [left, right] = yield* measure([only(u, from, middle), only(u, middle, to)])
    if (error(left as Estimate) >= error(right as Estimate)) to = middle
    else from = middle
  }
  const largest = Array.from({ length: size }, (_, i) => i)
    .sort((a, b) => Math.abs(at(claim.gradient.data, b)) - Math.abs(at(claim.gradient.data, a)))
    .slice(0, size > PROBED ? 4 : 0)
  const candidates = [...new Set([...Array.from({ length: to - from }, (_, i) => from + i), ...largest])]
  const ones = new Tensor(new Float64Array(size).fill(1), shape)
  const estimates = yield* measure(candidates.map((i) => only(ones, i, i + 1)))
  let best = -1
  estimates.forEach((e, k) => {
    if (error(e) > (best < 0 ? 0 : error(estimates[best] as Estimate))) best = k
  })
  if (best < 0) return null
  const { analytic, numeric } = estimates[best] as Estimate
  return { index: unravel(at(candidates, best), shape), analytic, numeric }
}

/** How far claim and differences lie apart beyond what they may. */
function error({ analytic, numeric, tolerance }: Estimate): number {
  const beyond = Math.abs(analytic - numeric) - tolerance
  return Number.isNaN(beyond) ? 0 : Math.max(beyond, 0)
}

/** The direction with everything outside of [from, to) set to 0. */
function only(u: Tensor, from: number, to: number): Tensor {
  return new Tensor(
    u.data.map((v, i) => (i >= from && i < to ? v : 0)),
    u.shape,
  )
}
