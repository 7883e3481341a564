/**
 * A gradient check of a function that is not at hand: what the function does along every step that the check can ask
 * about was recorded where it was. Nobody can compute the function, or its gradient, from a record.
 */
import {
  type GradientClaim,
  type GradientOptions,
  type ParameterReport,
  type Point,
  type Probe,
  pointsAlong,
  probeGradient,
} from './check-gradient.ts'
import { exactStep, type Slopes, slopesOf } from './differences.ts'
import { invalidArgument } from './error.ts'
import { exactSlope } from './exact-slope.ts'
import { DIRECTIONS, LENGTHS, RESAMPLES, spread } from './probing.ts'
import type { Tensor } from './tensor.ts'

/** What a function does along one step, and its derivative along it by forward mode. */
export interface RecordedSlope extends Slopes, Pick<Probe, 'parameter' | 'length'> {
  readonly ray: number
  readonly exact: number
}

type Options = Pick<GradientOptions, 'random' | 'directions'>

/**
 * @param names the inputs whose gradients will be claimed
 * @param options those of the check; its random generator in the same state
 */
export function recordSlopes(
  forward: (point: Point) => Tensor,
  { point, upstream }: Pick<GradientClaim, 'point' | 'upstream'>,
  names: readonly string[],
  { random, directions = DIRECTIONS }: Options,
): RecordedSlope[] {
  const center = forward(point)
  return names.flatMap((parameter) => {
    const at = point[parameter]
    if (at === undefined) throw invalidArgument('recordSlopes', `input ${parameter}`, 'missing', 'a tensor')
    const draw = random.fork(parameter)
    const scale = spread(at)
    return Array.from({ length: directions + RESAMPLES }, (_, ray) => {
      const u = draw.normal(at.shape)
      return LENGTHS.map((length): RecordedSlope => {
        const h = length * scale
        const probe = { parameter, ray, length, h, v: exactStep(at, u, h) }
        const slopes = slopesOf(pointsAlong(point, probe).map(forward), center, upstream)
        return { parameter, ray, length, ...slopes, exact: exactSlope(forward, point, upstream, probe) }
      })
    }).flat()
  })
}

/** The check by a record of the same point, upstream and random generator; where the error lies is not looked for. */
export function checkRecorded(
  claim: GradientClaim,
  options: Options,
  recorded: readonly RecordedSlope[],
): ParameterReport[] {
  const byProbe = new Map(recorded.map((slope) => [key(slope), slope]))
  const known = (probe: Probe): RecordedSlope => {
    const slope = byProbe.get(key(probe))
    if (slope === undefined)
      throw invalidArgument('checkRecorded', 'step', key(probe), 'one that was recorded')
    return slope
  }
  const check = probeGradient(claim, { ...options, locate: false }, (probe) => known(probe).exact)
  let step = check.next()
  while (!step.done) step = check.next(step.value.map(known))
  return step.value
}

function key({ parameter, ray, length }: { parameter: string; ray: number | null; length: number }): string {
  return `${parameter} ${ray} ${length}`
}
