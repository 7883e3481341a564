/**
 * The derivative of a black box along one direction, by differences, with a bound on how far it may be off.
 *
 * Five points x ± v and x ± v/2 and x give two central differences and, by Richardson's extrapolation, one
 * of fourth order. They also give two second differences, which tell a kink: where the function is
 * smooth the shorter one is a quarter of the longer, where its slope jumps it is up to a half.
 */
import { shapeMismatch } from './error.ts'
import { at, sameShape } from './shape.ts'
import { Tensor } from './tensor.ts'

const EPSILON = 2 ** -52

/** The steps along a direction at which the function is evaluated, besides the centre. */
export const STEPS = [-1, -0.5, 0.5, 1] as const

/** A function's inputs at which it is differentiated, and what its gradients are claimed to be. */
export interface Claim {
  /** Where. Only this tensor is moved. */
  readonly at: Tensor
  /** The claimed gradient of ⟨upstream, f⟩ with respect to it. */
  readonly gradient: Tensor
  /** The weights of the function's outputs. */
  readonly upstream: Tensor
}

/** What a function does along a step v: all that its outputs are needed for, whatever gradient is claimed. */
export interface Slopes {
  /** ⟨w, f(x+v) − f(x−v)⟩, w being the weights of the outputs. */
  readonly wide: number
  /** The same over half the step. */
  readonly narrow: number
  /** The second difference over the whole step. */
  readonly wideBend: number
  /** The same over half of it. */
  readonly narrowBend: number
  /** Σ|yⱼwⱼ| at the centre: what is added up, and rounded. */
  readonly size: number
}

/** What one step length says about one direction. All derivatives are per unit of the direction. */
export interface Estimate {
  readonly h: number
  /** Σ|yⱼwⱼ| at the centre. */
  readonly size: number
  /** ⟨g, u⟩ of the claimed gradient. */
  readonly analytic: number
  /** The derivative by differences. */
  readonly numeric: number
  /** Σ|gᵢuᵢ|, or |numeric| if that is larger: what tolerances are relative to. */
  readonly magnitude: number
  readonly tolerance: number
  /** The slope jumps within reach of the step. */
  readonly kink: boolean
  /** The tolerance is small enough to judge by; false too when a value was not finite. */
  readonly conclusive: boolean
  readonly agrees: boolean
}

/**
 * h·u rounded so that x + v, x − v and their midpoints with x are exact: what is divided by is then what
 * was stepped.
 */
export function exactStep(x: Tensor, u: Tensor, h: number): Tensor {
  const v = new Float64Array(x.size)
  for (let i = 0; i < v.length; i++) {
    const step = h * at(u.data, i)
    const grid = 2 ** (Math.floor(Math.log2(Math.abs(at(x.data, i)) + Math.abs(step))) - 49)
    v[i] = grid > 0 ? Math.round(step / grid) * grid : step
  }
  return new Tensor(v, x.shape)
}

/** x + step · v for every step of {@link STEPS}. */
export function points(x: Tensor, v: Tensor): Tensor[] {
  return STEPS.map(
    (step) =>
      new Tensor(
        Float64Array.from(x.data, (xi, i) => xi + step * at(v.data, i)),
        x.shape,
      ),
  )
}

/** How the outputs at {@link points} and at the centre differ, weighted by `upstream`. */
export function slopesOf(outputs: readonly Tensor[], center: Tensor, upstream: Tensor): Slopes {
  const [back, backHalf, aheadHalf, ahead] = outputs.map((output) => checked(output, upstream)) as [
    Tensor,
    Tensor,
    Tensor,
    Tensor,
  ]
  checked(center, upstream)
  const w = upstream.data
  let [wide, narrow, wideBend, narrowBend, size] = [0, 0, 0, 0, 0]
  for (let j = 0; j < w.length; j++) {
    // Outputs are subtracted before they are added up, so that large ones do not drown the change.
    const weight = at(w, j)
    const y = at(center.data, j)
    const [a, b, c, d] = [at(back.data, j), at(backHalf.data, j), at(aheadHalf.data, j), at(ahead.data, j)]
    wide += weight * (d - a)
    narrow += weight * (c - b)
    wideBend += weight * (d - y - (y - a))
    narrowBend += weight * (c - y - (y - b))
    size += Math.abs(weight * y)
  }
  return { wide, narrow, wideBend, narrowBend, size }
}

/**
 * Judges a claim along v = h·u from what the function does along it.
 *
 * tolerance = |D₂ − D₁| + |4s(h/2) − s(h)|/h + 1e-7·Σ|gᵢuᵢ| + ε(32·Σ|yⱼwⱼ| + 8‖x‖∞·Σ|gᵢuᵢ|)/h
 *
 * where D₁ and D₂ are the plain and the extrapolated difference, s the second difference, w the
 * upstream weights: truncation, a kink, the claim's own rounding, and that of the function.
 */
export function estimate(claim: Claim, v: Tensor, h: number, slopes: Slopes): Estimate {
  const { wide, narrow, wideBend, narrowBend, size } = slopes
  const plain = wide / (2 * h)
  const numeric = (4 * narrow - wide / 2) / (3 * h)
  let [analytic, sum, largest] = [0, 0, 0]
  for (let i = 0; i < v.size; i++) {
    const term = (at(claim.gradient.data, i) * at(v.data, i)) / h
    analytic += term
    sum += Math.abs(term)
    largest = Math.max(largest, Math.abs(at(claim.at.data, i)))
  }
  const magnitude = Math.max(sum, Math.abs(numeric))
  const rounding = (EPSILON * (32 * size + 8 * largest * sum)) / h
  const jump = Math.abs(4 * narrowBend - wideBend) / h
  const tolerance = Math.abs(numeric - plain) + jump + 1e-7 * magnitude + rounding
  const conclusive = tolerance <= 1e-4 * magnitude
  return {
    h,
    size,
    analytic,
    numeric,
    magnitude,
    tolerance,
    kink: Math.abs(narrowBend) > 0.35 * Math.abs(wideBend) && Math.abs(narrowBend) > 4 * h * rounding,
    conclusive,
    agrees: Math.abs(analytic - numeric) <= tolerance,
  }
}

function checked(output: Tensor, upstream: Tensor): Tensor {
  if (sameShape(output.shape, upstream.shape)) return output
  throw shapeMismatch('checkGradient', upstream.shape, output.shape)
}
