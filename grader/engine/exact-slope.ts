/** The derivative of a function of engine operations along a direction, by forward mode: the witness beside differences. */
import { jvp } from './autodiff.ts'
import type { GradientStatus, Point } from './check-gradient.ts'
import { type Claim, type Estimate, exactStep } from './differences.ts'
import { at } from './shape.ts'
import { Tensor } from './tensor.ts'

/** A judgement that names its witness. */
export interface Settled {
  readonly status: GradientStatus
  readonly method: 'differences' | 'jvp'
  /** ⟨∇f, u⟩ by forward mode along the direction of `best`; null where the function is not ours. */
  readonly exact: number | null
  /** `numeric` and `tolerance` are those of the witness. */
  readonly best: Estimate
}

interface Judged {
  readonly status: GradientStatus
  readonly best: Estimate
  readonly kink: boolean
  /** The direction of `best`. */
  readonly u: Tensor
}

/**
 * Differences are the independent witness and decide where they can, unless the exact derivative contradicts them:
 * then one of the two is at fault and nothing is decided. What they leave open is decided by the exact derivative,
 * but not at a kink, where it is only one of many.
 *
 * A claim passes within 1e-7·Σ|gᵢuᵢ|, its own rounding, and fails beyond that and 32ε·Σ|yⱼwⱼ|/scale, the function's:
 * where the true derivative is all but 0 the two differ, and what lies between them stays open.
 */
export function settle(
  judged: Judged,
  forward: (point: Point) => Tensor,
  { name, point, claim, center, scale }: Place,
): Settled {
  const { best, status, kink, u } = judged
  const open: Settled = { status: 'inconclusive', method: 'differences', exact: null, best }
  const step = exactStep(claim.at, u, best.h)
  const direction = new Tensor(
    step.data.map((v) => v / best.h),
    step.shape,
  )
  const { tangent } = jvp((x) => forward({ ...point, [name]: x as Tensor }), [claim.at], [direction])
  const exact = weighted(tangent, claim.upstream)
  if (!Number.isFinite(exact)) return { ...open, status }
  const magnitude = Math.max(
    direction.data.reduce((sum, d, i) => sum + Math.abs(d * at(claim.gradient.data, i)), 0),
    Math.abs(exact),
  )
  const size = center.data.reduce((sum, y, j) => sum + Math.abs(y * at(claim.upstream.data, j)), 0)
  const tolerance = 1e-7 * magnitude
  const rounding = (32 * Number.EPSILON * size) / scale
  if (status !== 'inconclusive') {
    const agree = Math.abs(exact - best.numeric) <= best.tolerance + tolerance + rounding
    return agree ? { status, method: 'differences', exact, best } : { ...open, exact }
  }
  if (kink || !Number.isFinite(best.analytic)) return { ...open, exact }
  const error = Math.abs(best.analytic - exact)
  if (error > tolerance && error <= tolerance + rounding) return { ...open, exact }
  const agrees = error <= tolerance
  return {
    status: agrees ? 'passed' : 'failed',
    method: 'jvp',
    exact,
    best: { ...best, numeric: exact, magnitude, tolerance, conclusive: true, agrees },
  }
}

/** What is differentiated, where, and in which input. */
export interface Place {
  readonly name: string
  readonly point: Point
  readonly claim: Claim
  readonly center: Tensor
  /** A natural step in the input. */
  readonly scale: number
}

function weighted(y: Tensor, weights: Tensor): number {
  return y.data.reduce((sum, v, j) => sum + v * at(weights.data, j), 0)
}
