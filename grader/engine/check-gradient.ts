/**
 * Gradients against numeric differentiation, of a function that may be anybody's and may live anywhere:
 * the check is a generator that yields batches of points and is handed the function's outputs at them.
 */
import { type Claim, type Estimate, estimate, exactStep, points } from './differences.ts'
import { invalidArgument, shapeMismatch } from './error.ts'
import { type Place, type Settled, settle } from './exact-slope.ts'
import { type Worst, worstCoordinate } from './probe-coordinates.ts'
import type { Generator as Random } from './random.ts'
import { sameShape } from './shape.ts'
import type { Tensor } from './tensor.ts'

/** Inputs of the function, by name. */
export type Point = Readonly<Record<string, Tensor>>

/** A computation that asks for the function's outputs at batches of points. */
export type Asking<T> = Generator<readonly Point[], T, readonly Tensor[]>

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

/** Tried first, and enough when the tolerance comes out small; then all the others. */
const FIRST = 1e-3
const OTHERS = [1e-2, 1e-4, 1e-5, 1e-6]
const GOOD_ENOUGH = 1e-6
const RESAMPLES = 3

/**
 * The check as a generator: it yields points and expects the outputs at them, in order. Every point holds
 * all inputs of the claim. Where the function failed or is not defined, the output is to hold NaN.
 */
export function* askGradient(claim: GradientClaim, options: GradientOptions): Asking<GradientReport> {
  const names = Object.keys(claim.gradients)
  for (const name of names) checkClaim(claim, name)
  const [center] = yield [claim.point]
  let evaluations = 1
  const tasks = names.map((name) => checkParameter(claim, name, center as Tensor, options))
  const check = together(tasks)
  let step = check.next()
  while (!step.done) {
    evaluations += step.value.length
    step = check.next(yield step.value)
  }
  return { status: worstStatus(step.value.map(({ status }) => status)), parameters: step.value, evaluations }
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
  center: Tensor,
  options: GradientOptions,
): Asking<ParameterReport> {
  const claim: Claim = { at: point[name] as Tensor, gradient: gradients[name] as Tensor, upstream }
  const parameter: Place = { name, point, claim, center, scale: options.scales?.[name] ?? spread(claim.at) }
  const random = options.random.fork(name)
  const judge = (): Asking<Judgement> => judgeDirection(parameter, random.normal(claim.at.shape))
  const first = yield* together(Array.from({ length: options.directions ?? 2 }, judge))
  let resamples = 0
  const judged: (Settled & { kink: boolean })[] = []
  for (let judgement of first) {
    while (judgement.status === 'inconclusive' && resamples < RESAMPLES) {
      resamples++
      judgement = yield* judge()
    }
    const { forward } = options
    const settled: Settled =
      forward === undefined
        ? { ...judgement, method: 'differences', exact: null }
        : settle(judgement, forward, parameter)
    judged.push({ ...settled, kink: judgement.kink })
  }
  const status = worstStatus(judged.map((judgement) => judgement.status))
  const { best, method, exact } = judged
    .filter((judgement) => judgement.status === status)
    .reduce((a, b) => (excess(b.best) > excess(a.best) ? b : a))
  const measure = (us: readonly Tensor[]): Asking<Estimate[]> =>
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
  /** The direction tried. */
  readonly u: Tensor
}

/**
 * One direction. The first step length is enough if it agrees closely. Otherwise all are tried: the
 * smallest tolerance counts, and a disagreement only if no other conclusive length contradicts it, for a
 * wrong gradient is wrong at every length and an unlucky kink is not.
 */
function* judgeDirection(parameter: Place, u: Tensor): Asking<Judgement> {
  const first = yield* along(parameter, u, FIRST)
  if (first.conclusive && first.agrees && first.tolerance <= GOOD_ENOUGH * first.magnitude) {
    return { status: 'passed', best: first, kink: false, u }
  }
  const estimates = [first, ...(yield* together(OTHERS.map((h) => along(parameter, u, h))))]
  const kink = estimates.some((e) => e.kink)
  const usable = estimates.filter((e) => e.conclusive && !e.kink)
  const best = smallest(usable.length > 0 ? usable : estimates)
  if (usable.length === 0) return { status: 'inconclusive', best, kink, u }
  if (best.agrees) return { status: 'passed', best, kink, u }
  return { status: usable.some((e) => e.agrees) ? 'inconclusive' : 'failed', best, kink, u }
}

function* bestEstimate(parameter: Place, u: Tensor): Asking<Estimate> {
  return smallest(yield* together([FIRST, ...OTHERS].map((h) => along(parameter, u, h))))
}

function smallest(estimates: readonly Estimate[]): Estimate {
  // A tolerance that is not a number loses against any that is.
  return estimates.reduce((a, b) => (b.tolerance <= a.tolerance || Number.isNaN(a.tolerance) ? b : a))
}

function* along({ name, point, claim, center, scale }: Place, u: Tensor, h: number): Asking<Estimate> {
  const step = h * scale
  const v = exactStep(claim.at, u, step)
  const outputs = yield points(claim.at, v).map((moved) => ({ ...point, [name]: moved }))
  return estimate(claim, v, step, outputs, center)
}

/** Runs several computations side by side, so that each of their rounds is one batch. */
export function* together<T>(tasks: readonly Asking<T>[]): Asking<T[]> {
  const steps = tasks.map((task) => task.next())
  for (;;) {
    const waiting = steps.flatMap((step, i) => (step.done ? [] : [{ i, batch: step.value }]))
    if (waiting.length === 0) return steps.map((step) => (step as IteratorReturnResult<T>).value)
    const outputs = yield waiting.flatMap(({ batch }) => batch)
    let next = 0
    for (const { i, batch } of waiting) {
      steps[i] = (tasks[i] as Asking<T>).next(outputs.slice(next, next + batch.length))
      next += batch.length
    }
  }
}

/** The standard deviation of the elements; their size where they are all alike; 1 for zeros. */
function spread(x: Tensor): number {
  const mean = x.data.reduce((sum, v) => sum + v, 0) / x.size
  const sd = Math.sqrt(x.data.reduce((sum, v) => sum + (v - mean) ** 2, 0) / x.size)
  if (sd > 1e-10 * Math.abs(mean)) return sd
  return Math.abs(mean) > 0 ? Math.abs(mean) : 1
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
