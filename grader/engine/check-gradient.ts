/**
 * Gradients against numeric differentiation, of a function that may be anybody's and may live anywhere:
 * the check is a generator that yields batches of points and is handed the function's outputs at them.
 */
import {
  type Claim,
  type Estimate,
  estimate,
  exactStep,
  points,
  type Slopes,
  slopesOf,
} from './differences.ts'
import { invalidArgument, shapeMismatch } from './error.ts'
import { exactSlope, type Place, type Settled, settle } from './exact-slope.ts'
import { type Worst, worstCoordinate } from './probe-coordinates.ts'
import { DIRECTIONS, FIRST, GOOD_ENOUGH, LENGTHS, OTHERS, RESAMPLES, spread, together } from './probing.ts'
import type { Generator as Random } from './random.ts'
import { sameShape } from './shape.ts'
import type { Tensor } from './tensor.ts'

/** Inputs of the function, by name. */
export type Point = Readonly<Record<string, Tensor>>

/** A computation that asks for the function's outputs at batches of points. */
export type Asking<T> = Generator<readonly Point[], T, readonly Tensor[]>

/** A step v = h·u away from the point in one input. */
export interface Probe {
  readonly parameter: string
  /** Which of the directions drawn for the input u is, from 0; null for one that only locates an error. */
  readonly ray: number | null
  /** Which of {@link LENGTHS} times the input's scale h is; h itself. */
  readonly length: number
  readonly h: number
  readonly v: Tensor
}

/** A computation that asks what the function does along steps. */
export type Probing<T> = Generator<readonly Probe[], T, readonly Slopes[]>

export interface GradientClaim {
  /** Where the function is differentiated: its inputs by name. */
  readonly point: Point
  /** The gradients claimed, by the name of the input; inputs left out are not checked. */
  readonly gradients: Point
  /** Weights of the outputs: the gradients are those of ⟨upstream, f⟩. 1 for a function of one element. */
  readonly upstream: Tensor
}

export interface GradientOptions {
  readonly random: Random
  /** Directions tried for each parameter; 2 by default. */
  readonly directions?: number
  /** What a natural step in an input is; by default the spread of its elements. */
  readonly scales?: Readonly<Record<string, number>>
  /**
   * The function in engine operations, where it is ours: its exact derivative then stands beside differences and
   * decides what they leave open.
   */
  readonly forward?: (point: Point) => Tensor
  /** Look for the element that is furthest off when a gradient is wrong; true by default. */
  readonly locate?: boolean
}

/** `inconclusive`: neither differences nor the exact derivative can tell; the gradient must be judged in another way. */
export type GradientStatus = 'passed' | 'failed' | 'inconclusive'

/** What was found for one parameter, along the direction that shows the most. */
export interface ParameterReport {
  readonly parameter: string
  readonly status: GradientStatus
  /** ⟨g, u⟩ of the claimed gradient. */
  readonly analytic: number
  /** The same by `method`. */
  readonly numeric: number
  /** How `numeric` was got: by differences, or by forward mode where they were inconclusive. */
  readonly method: 'differences' | 'jvp'
  /** The same by forward mode, where the function is ours; null where it is not. */
  readonly exact: number | null
  /** |analytic − numeric| over Σ|gᵢuᵢ|. */
  readonly relativeError: number
  /** How far the two may lie apart. */
  readonly tolerance: number
  /** The step length that gave the smallest tolerance. */
  readonly h: number
  /** The function's slope jumps near the point. */
  readonly kink: boolean
  /** How often a direction had to be drawn again. */
  readonly resamples: number
  readonly worst: Worst | null
}

export interface GradientReport {
  readonly status: GradientStatus
  readonly parameters: readonly ParameterReport[]
  /** How often the function was evaluated. */
  readonly evaluations: number
}

/**
 * The check as a generator: it yields points and expects the outputs at them, in order. Every point holds
 * all inputs of the claim. Where the function failed or is not defined, the output is to hold NaN.
 */
export function* askGradient(claim: GradientClaim, options: GradientOptions): Asking<GradientReport> {
  const { forward } = options
  const check = probeGradient(
    claim,
    options,
    forward ? (probe) => exactSlope(forward, claim.point, claim.upstream, probe) : null,
  )
  const [center] = yield [claim.point]
  let evaluations = 1
  let step = check.next()
  while (!step.done) {
    const asked = step.value.map((probe) => pointsAlong(claim.point, probe))
    const outputs = yield asked.flat()
    evaluations += outputs.length
    let next = 0
    const slopes = asked.map(({ length }) => {
      const along = outputs.slice(next, next + length)
      next += length
      return slopesOf(along, center as Tensor, claim.upstream)
    })
    step = check.next(slopes)
  }
  return { status: worstStatus(step.value.map(({ status }) => status)), parameters: step.value, evaluations }
}

/** Where the function has to be known to tell what it does along a step. */
export function pointsAlong(point: Point, { parameter, v }: Probe): Point[] {
  return points(point[parameter] as Tensor, v).map((moved) => ({ ...point, [parameter]: moved }))
}

/**
 * The check itself, for whoever knows what the function does along a step without evaluating it.
 *
 * @param exact the derivative along a step over its h, by forward mode; null where the function is not ours
 */
export function probeGradient(
  claim: GradientClaim,
  options: GradientOptions,
  exact: ((probe: Probe) => number) | null,
): Probing<ParameterReport[]> {
  const names = Object.keys(claim.gradients)
  for (const name of names) checkClaim(claim, name)
  return together(names.map((name) => checkParameter(claim, name, options, exact)))
}

function worstStatus(statuses: readonly GradientStatus[]): GradientStatus {
  if (statuses.includes('failed')) return 'failed'
  return statuses.includes('inconclusive') ? 'inconclusive' : 'passed'
}

/** Checks gradients of a function at hand. */
export function checkGradient(
  f: (point: Point) => Tensor,
  claim: GradientClaim,
  options: GradientOptions,
): GradientReport {
  const asking = askGradient(claim, options)
  let step = asking.next()
  while (!step.done) step = asking.next(step.value.map(f))
  return step.value
}

/** Checks gradients of a function that is somewhere else, batch by batch. */
export async function checkGradientAsync(
  f: (batch: readonly Point[]) => Promise<readonly Tensor[]>,
  claim: GradientClaim,
  options: GradientOptions,
): Promise<GradientReport> {
  const asking = askGradient(claim, options)
  let step = asking.next()
  while (!step.done) step = asking.next(await f(step.value))
  return step.value
}

function* checkParameter(
  { point, gradients, upstream }: GradientClaim,
  name: string,
  options: GradientOptions,
  exactAlong: ((probe: Probe) => number) | null,
): Probing<ParameterReport> {
  const claim: Claim = { at: point[name] as Tensor, gradient: gradients[name] as Tensor, upstream }
  const parameter: Place = { name, claim, scale: options.scales?.[name] ?? spread(claim.at) }
  const random = options.random.fork(name)
  let rays = 0
  const judge = (): Probing<Judgement> => judgeDirection(parameter, random.normal(claim.at.shape), rays++)
  const first = yield* together(Array.from({ length: options.directions ?? DIRECTIONS }, judge))
  let resamples = 0
  const judged: (Settled & { kink: boolean })[] = []
  for (let judgement of first) {
    while (judgement.status === 'inconclusive' && resamples < RESAMPLES) {
      resamples++
      judgement = yield* judge()
    }
    const settled: Settled =
      exactAlong === null
        ? { ...judgement, method: 'differences', exact: null }
        : settle(judgement, exactAlong(judgement.probe), parameter)
    judged.push({ ...settled, kink: judgement.kink })
  }
  const status = worstStatus(judged.map((judgement) => judgement.status))
  const { best, method, exact } = judged
    .filter((judgement) => judgement.status === status)
    .reduce((a, b) => (excess(b.best) > excess(a.best) ? b : a))
  const measure = (us: readonly Tensor[]): Probing<Estimate[]> =>
    together(us.map((u) => bestEstimate(parameter, u)))
  const locate = status === 'failed' && options.locate !== false
  return {
    parameter: name,
    status,
    analytic: best.analytic,
    numeric: best.numeric,
    method,
    exact,
    relativeError: best.magnitude === 0 ? 0 : Math.abs(best.analytic - best.numeric) / best.magnitude,
    tolerance: best.tolerance,
    h: best.h,
    kink: judged.some((judgement) => judgement.kink),
    resamples,
    worst: locate ? yield* worstCoordinate(claim, random, measure) : null,
  }
}

function excess({ analytic, numeric, tolerance }: Estimate): number {
  return Math.abs(analytic - numeric) / tolerance
}

interface Judgement {
  readonly status: GradientStatus
  readonly best: Estimate
  readonly kink: boolean
  /** The step of `best`. */
  readonly probe: Probe
}

type Probed = Estimate & { readonly probe: Probe }

/**
 * One direction. The first step length is enough if it agrees closely. Otherwise all are tried: the
 * smallest tolerance counts, and a disagreement only if no other conclusive length contradicts it, for a
 * wrong gradient is wrong at every length and an unlucky kink is not.
 */
function* judgeDirection(parameter: Place, u: Tensor, ray: number): Probing<Judgement> {
  const first = yield* along(parameter, u, ray, FIRST)
  if (first.conclusive && first.agrees && first.tolerance <= GOOD_ENOUGH * first.magnitude) {
    return { status: 'passed', best: first, kink: false, probe: first.probe }
  }
  const estimates = [first, ...(yield* together(OTHERS.map((h) => along(parameter, u, ray, h))))]
  const kink = estimates.some((e) => e.kink)
  const usable = estimates.filter((e) => e.conclusive && !e.kink)
  const best = smallest(usable.length > 0 ? usable : estimates)
  const { probe } = best
  if (usable.length === 0) return { status: 'inconclusive', best, kink, probe }
  if (best.agrees) return { status: 'passed', best, kink, probe }
  return { status: usable.some((e) => e.agrees) ? 'inconclusive' : 'failed', best, kink, probe }
}

function* bestEstimate(parameter: Place, u: Tensor): Probing<Estimate> {
  return smallest(yield* together(LENGTHS.map((h) => along(parameter, u, null, h))))
}

function smallest(estimates: readonly Probed[]): Probed {
  // A tolerance that is not a number loses against any that is.
  return estimates.reduce((a, b) => (b.tolerance <= a.tolerance || Number.isNaN(a.tolerance) ? b : a))
}

function* along(
  { name, claim, scale }: Place,
  u: Tensor,
  ray: number | null,
  length: number,
): Probing<Probed> {
  const h = length * scale
  const probe = { parameter: name, ray, length, h, v: exactStep(claim.at, u, h) }
  const [slopes] = yield [probe]
  return { ...estimate(claim, probe.v, h, slopes as Slopes), probe }
}

function checkClaim({ point, gradients }: GradientClaim, name: string): void {
  const expected = point[name]
  const got = gradients[name] as Tensor
  if (expected === undefined) {
    throw invalidArgument('checkGradient', `input ${name}`, 'missing', 'a tensor')
  }
  if (sameShape(expected.shape, got.shape)) return
  throw shapeMismatch(`checkGradient of ${name}`, expected.shape, got.shape)
}
