/** The derivative of a function of engine operations along a direction, by forward mode: the witness beside differences. */
import { jvp } from './autodiff.ts'
import type { GradientStatus, Point, Probe } from './check-gradient.ts'
import type { Claim, Estimate } from './differences.ts'
import { at } from './shape.ts'
import type { Tensor } from './tensor.ts'

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
  /** The step of `best`. */
  readonly probe: Probe
}

/** ⟨upstream, Jv⟩/h of a function of engine operations along a step v = h·u, by forward mode. */
export function exactSlope(
  forward: (point: Point) => Tensor,
  point: Point,
  upstream: Tensor,
  { parameter, v, h }: Probe,
): number {
  const at = point[parameter] as Tensor
  const direction = v.div(h)
  const { tangent } = jvp((x) => forward({ ...point, [parameter]: x as Tensor }), [at], [direction])
  return weighted(tangent, upstream)
}

/**
 * Differences are the independent witness and decide where they can, unless the exact derivative contradicts them:
 * then one of the two is at fault and nothing is decided. What they leave open is decided by the exact derivative,
 * but not at a kink, where it is only one of many.
 *
 * A claim passes within 1e-7·Σ|gᵢuᵢ|, its own rounding, and fails beyond that and 32ε·Σ|yⱼwⱼ|/scale, the function's:
 * where the true derivative is all but 0 the two differ, and what lies between them stays open.
 */
export function settle(judged: Judged, exact: number, { claim, scale }: Place): Settled {
  const { best, status, kink, probe } = judged
  const open: Settled = { status: 'inconclusive', method: 'differences', exact: null, best }
  if (!Number.isFinite(exact)) return { ...open, status }
  const magnitude = Math.max(
    probe.v.data.reduce((sum, v, i) => sum + Math.abs((v / probe.h) * at(claim.gradient.data, i)), 0),
    Math.abs(exact),
  )
  const tolerance = 1e-7 * magnitude
  const rounding = (32 * Number.EPSILON * best.size) / scale
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
  readonly claim: Claim
  /** A natural step in the input. */
  readonly scale: number
}

function weighted(y: Tensor, weights: Tensor): number {
  return y.data.reduce((sum, v, j) => sum + v * at(weights.data, j), 0)
}
