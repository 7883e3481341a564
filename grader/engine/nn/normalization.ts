/** Normalizations. Scale γ and shift β are left out where they are null. */
import { invalidArgument, shapeMismatch } from '../error.ts'
import { reciprocal } from '../ops/arithmetic.ts'
import { sqrt } from '../ops/functions.ts'
import { stopGradient } from '../ops/movement.ts'
import { mean, variance } from '../ops/statistics.ts'
import { type Axis, at, normalizeAxes, type Shape } from '../shape.ts'
import { asTensor, type Tensor, type TensorLike } from '../tensor.ts'
import { standardize } from './standardize.ts'

type Optional = TensorLike | null | undefined

export interface NormOptions {
  /** Added to the variance; 1e-5 where nothing else is said. */
  readonly eps?: number
}

/** x·γ + β with γ and β under the shape in which they broadcast. */
function affine(x: Tensor, gamma: Optional, beta: Optional, shape: (parameter: Tensor) => Shape): Tensor {
  const placed = (parameter: TensorLike): Tensor => {
    const p = asTensor(parameter, 'normalization')
    return p.withShape(shape(p))
  }
  const scaled = gamma === null || gamma === undefined ? x : x.mul(placed(gamma))
  return beta === null || beta === undefined ? scaled : scaled.add(placed(beta))
}

/** Under [C, 1, 1, …], for x [N, C, …]. Throws `shape-mismatch`. */
function perChannel(operation: string, x: Tensor): (parameter: Tensor) => Shape {
  if (x.ndim < 2) throw shapeMismatch(operation, '[N, C, ...]', x.shape)
  const channels = at(x.shape, 1)
  return (parameter) => {
    if (parameter.size !== channels) throw shapeMismatch(operation, [channels], parameter.shape)
    return [channels, ...x.shape.slice(2).map(() => 1)]
  }
}

/**
 * Batch normalization of x [N, C, …] over all axes but the channels; γ and β are [C]. With `mean` and `variance`
 * ([C]) given, those are used instead of the batch's own (inference). Ioffe & Szegedy (2015).
 */
export function batchNorm(
  x: TensorLike,
  gamma?: Optional,
  beta?: Optional,
  options: NormOptions & { mean?: Optional; variance?: Optional } = {},
): Tensor {
  const a = asTensor(x, 'batchNorm')
  const { eps = 1e-5, mean: given = null, variance: spread = null } = options
  const place = perChannel('batchNorm', a)
  if (given !== null && spread !== null) {
    const m = asTensor(given, 'batchNorm')
    const inverse = reciprocal(sqrt(asTensor(spread, 'batchNorm').add(eps)))
    return affine(a.sub(m.withShape(place(m))).mul(inverse.withShape(place(inverse))), gamma, beta, place)
  }
  return affine(standardize(a, allBut(a, [1]), eps), gamma, beta, place)
}

function allBut(x: Tensor, kept: readonly number[]): number[] {
  return x.shape.map((_, axis) => axis).filter((axis) => !kept.includes(axis))
}

/**
 * Running statistics after one more batch: (1 − momentum)·old + momentum·new, the new variance unbiased. With
 * `perSample`, as for instance normalization, new is the mean over the samples of each one's own statistics. They
 * are constants to every derivative.
 */
export function runningStatistics(
  x: TensorLike,
  running: { mean: TensorLike; variance: TensorLike },
  momentum = 0.1,
  options: { perSample?: boolean } = {},
): { mean: Tensor; variance: Tensor } {
  const a = stopGradient(asTensor(x, 'runningStatistics'))
  const axes = allBut(a, options.perSample === true ? [0, 1] : [1])
  const blend = (old: TensorLike, fresh: Tensor): Tensor =>
    asTensor(old, 'runningStatistics')
      .mul(1 - momentum)
      .add((fresh.ndim === 2 ? mean(fresh, 0) : fresh).mul(momentum))
  return {
    mean: blend(running.mean, mean(a, axes)),
    variance: blend(running.variance, variance(a, axes, { ddof: 1 })),
  }
}

/**
 * Layer normalization over `axis`; by default over as many last axes as γ has, or over the last. γ and β have the
 * shape of those axes. Ba, Kiros & Hinton (2016).
 */
export function layerNorm(
  x: TensorLike,
  gamma?: Optional,
  beta?: Optional,
  options: NormOptions & { axis?: Axis } = {},
): Tensor {
  const a = asTensor(x, 'layerNorm')
  const axes = normalizeAxes('layerNorm', options.axis ?? lastAxes(gamma), a.shape)
  return affine(standardize(a, axes, options.eps ?? 1e-5), gamma, beta, across(a, axes))
}

function lastAxes(gamma: Optional): number[] {
  const count = gamma === null || gamma === undefined ? 1 : Math.max(1, asTensor(gamma, 'layerNorm').ndim)
  return Array.from({ length: count }, (_, i) => i - count)
}

/** Under x's shape with every axis that is not normalized set to 1; a parameter of other size broadcasts as it is. */
function across(x: Tensor, axes: readonly number[]): (parameter: Tensor) => Shape {
  const shape = x.shape.map((length, axis) => (axes.includes(axis) ? length : 1))
  const size = shape.reduce((a, b) => a * b, 1)
  return (parameter) => (parameter.size === size ? shape : parameter.shape)
}

/**
 * Group normalization of x [N, C, …]: channels in `groups` equal groups, each normalized within one sample. γ and β
 * are [C]. Wu & He (2018).
 */
export function groupNorm(
  x: TensorLike,
  groups: number,
  gamma?: Optional,
  beta?: Optional,
  options: NormOptions = {},
): Tensor {
  const a = asTensor(x, 'groupNorm')
  const place = perChannel('groupNorm', a)
  const [batch, channels] = [at(a.shape, 0), at(a.shape, 1)]
  if (!Number.isInteger(groups) || groups < 1 || channels % groups !== 0) {
    throw invalidArgument('groupNorm', 'groups', groups, `a divisor of ${channels}`)
  }
  const grouped = a.withShape([batch, groups, a.size / (batch * groups)])
  return affine(standardize(grouped, [2], options.eps ?? 1e-5).withShape(a.shape), gamma, beta, place)
}

/** Every channel of every sample normalized by itself. γ and β are [C]. Ulyanov, Vedaldi & Lempitsky (2016). */
export function instanceNorm(
  x: TensorLike,
  gamma?: Optional,
  beta?: Optional,
  options: NormOptions = {},
): Tensor {
  const a = asTensor(x, 'instanceNorm')
  const place = perChannel('instanceNorm', a)
  const axes = allBut(a, [0, 1])
  return affine(standardize(a, axes, options.eps ?? 1e-5), gamma, beta, place)
}

/**
 * x / √(mean x² + ε) over `axis`, chosen as in {@link layerNorm}; ε is 2⁻⁵² by default, as in PyTorch. Zhang &
 * Sennrich (2019).
 */
export function rmsNorm(
  x: TensorLike,
  gamma?: Optional,
  options: NormOptions & { axis?: Axis } = {},
): Tensor {
  const a = asTensor(x, 'rmsNorm')
  const axes = normalizeAxes('rmsNorm', options.axis ?? lastAxes(gamma), a.shape)
  const scale = reciprocal(sqrt(mean(a.square(), axes, true).add(options.eps ?? Number.EPSILON)))
  return affine(a.mul(scale), gamma, null, across(a, axes))
}
