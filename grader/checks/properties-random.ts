/**
 * Properties of results that chance decides. No stream of random numbers is right: what is judged is how the numbers
 * are distributed, that they are independent and new for every generator. See chance.ts for the bounds.
 */
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'
import {
  boundedMeanBound,
  FALSE_REJECT,
  meanBounds,
  rateBounds,
  sampleCorrelationBound,
  varianceBounds,
} from './chance.ts'
import { seed } from './draws.ts'
import { sameShape } from './elements.ts'
import type { Given, Inputs, Measurement, Property, Trial, Values } from './lab.ts'
import { present } from './properties.ts'
import { isSeed } from './results.ts'

/** A distribution, as far as it is judged. */
export interface Law {
  readonly mean: number
  readonly sd: number
  /** No draw lies outside. */
  readonly range?: readonly [low: number, high: number]
  /** The only values there are, with the probability of the first. */
  readonly coin?: { readonly on: number; readonly off: number; readonly p: number }
}

export function uniformLaw(low: number, high: number): Law {
  return { mean: (low + high) / 2, sd: (high - low) / Math.sqrt(12), range: [low, high] }
}

/** Judged by mean and variance only, so that every distribution with normal or lighter tails will do. */
export function spreadLaw(mean: number, sd: number): Law {
  return { mean, sd }
}

/** `on` with probability p, else `off`. */
export function coinLaw(p: number, on = 1, off = 0): Law {
  return { mean: off + p * (on - off), sd: Math.abs(on - off) * Math.sqrt(p * (1 - p)), coin: { on, off, p } }
}

export interface Distribution {
  /** What is drawn by which law; it may differ from case to case. */
  readonly law: (inputs: Values, given: Given) => Law
  /** Where the draws are, when they are not the output itself: y/x for a mask that is not returned. */
  readonly sample?: (trial: Trial) => Tensor
  readonly regimes?: readonly string[]
  readonly applies?: Property['applies']
}

/**
 * `output` is drawn by a law, each element on its own, and anew from each generator. Gives the checks
 * `values`, `rate` and `varies` for a coin, else `range` (where it has one), `mean` and `variance`; then `independent`, along every axis, and
 * `fresh`. Draw some thousand elements in at least one regime: fewer show little.
 */
export function distributed(output: string, distribution: Distribution): Property[] {
  const { law, sample = ({ outputs }) => present(outputs[output], output), regimes, applies } = distribution
  const check = (
    name: string,
    has: (law: Law) => boolean,
    measure: (draws: Tensor, law: Law, others: readonly Tensor[]) => Measurement,
    probe?: Property['probe'],
  ): Property => ({
    output,
    name,
    ...(regimes && { regimes }),
    applies: (inputs, given) => (applies?.(inputs, given) ?? true) && has(law(inputs, given)),
    ...(probe && { probe }),
    measure: (evidence) =>
      measure(sample(evidence), law(evidence.inputs, evidence.given), evidence.probes.map(sample)),
  })
  const isCoin = ({ coin }: Law) => coin !== undefined
  return [
    check('values', isCoin, offCoin),
    check('rate', isCoin, rate),
    check('range', ({ range }) => range !== undefined, outside),
    check(
      'mean',
      (of) => !isCoin(of),
      (draws, { mean, sd }) => ({
        measured: average(draws, (x) => x),
        ...meanBounds(mean, sd, draws.size),
      }),
    ),
    check(
      'variance',
      (of) => !isCoin(of),
      (draws, { mean, sd }) => ({
        measured: average(draws, (x) => (x - mean) ** 2),
        ...varianceBounds(sd ** 2, draws.size),
      }),
    ),
    check(
      'varies',
      ({ coin, sd }) => coin !== undefined && sd > 0,
      ones,
      (inputs, random) => Array.from({ length: RECOUNTS }, () => reseeded(inputs, random)),
    ),
    check('independent', () => true, together),
    check(
      'fresh',
      () => true,
      again,
      (inputs, random) => [reseeded(inputs, random)],
    ),
  ]
}

/** The same inputs with a generator in another state. */
export function reseeded(inputs: Inputs, random: Generator): Inputs {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, isSeed(value) ? seed(random) : value]),
  )
}

function average({ data, size }: Tensor, of: (x: number) => number): number {
  return data.reduce((sum, x) => sum + of(x), 0) / size
}

const ROUNDING = 1e-9

/** How far the draw that is furthest from both values of the coin lies from them. */
function offCoin({ data }: Tensor, { coin }: Law): Measurement {
  const { on = 0, off = 0 } = coin ?? {}
  const size = Math.max(Math.abs(on), Math.abs(off))
  const far = data.reduce((most, x) => Math.max(most, Math.min(Math.abs(x - on), Math.abs(x - off))), 0)
  return { measured: far, lower: 0, upper: ROUNDING * size }
}

function rate(draws: Tensor, { coin }: Law): Measurement {
  const { on = 0, off = 0, p = 0 } = coin ?? {}
  const measured = average(draws, (x) => (Math.abs(x - on) < Math.abs(x - off) ? 1 : 0))
  return { measured, ...rateBounds(p, draws.size) }
}

/** Generators that a coin is tossed by once more. */
const RECOUNTS = 6

/**
 * In how many different counts of ones several generators end: 1 where exactly a part p is kept each time, of all or of every
 * row. No count has a probability above 1/√(2πnp(1 − p)), so that all agree by chance with that to the power of their number.
 */
function ones(draws: Tensor, { coin, sd }: Law, others: readonly Tensor[]): Measurement {
  const { on = 0, off = 0 } = coin ?? {}
  const counts = [draws, ...others].map(
    ({ data }) => data.filter((x) => Math.abs(x - on) < Math.abs(x - off)).length,
  )
  const likeliest = Math.abs(on - off) / (Math.sqrt(2 * Math.PI * draws.size) * sd)
  // The very same draws again are for `fresh` to tell.
  const isPinned = others.some(({ data }) => data.every((x, i) => x === draws.data[i]))
  const lower = !isPinned && likeliest ** others.length <= FALSE_REJECT ? 2 : 1
  return { measured: new Set(counts).size, lower, upper: Number.POSITIVE_INFINITY }
}

/** The draw that is furthest out, or the one furthest from the middle. */
function outside({ data }: Tensor, { range: [low, high] = [0, 0] }: Law): Measurement {
  const middle = (low + high) / 2
  const measured = data.reduce((far, x) => (Math.abs(x - middle) > Math.abs(far - middle) ? x : far), middle)
  const slack = ROUNDING * Math.max(Math.abs(low), Math.abs(high))
  return { measured, lower: low - slack, upper: high + slack }
}

/**
 * Correlation of two draws along an axis, at the distance where it is most beyond chance: neighbours that share a draw give
 * 1, and so do rows of a mask that was drawn for half of them and laid twice.
 */
function together(draws: Tensor, law: Law): Measurement {
  const { shape } = draws
  const data = standardized(draws, law)
  const distances = shape.reduce((total, length) => total + length - 1, 0)
  const measured = shape.flatMap((length, axis) => {
    const stride = shape.slice(axis + 1).reduce((product, n) => product * n, 1)
    return Array.from({ length: length - 1 }, (_, k) =>
      correlation(productsAt(data, length, stride, k + 1), law, FALSE_REJECT / distances),
    )
  })
  return [...measured, ...squares(draws, law)].reduce(
    (a, b) => (Math.abs(b.measured) / b.upper > Math.abs(a.measured) / a.upper ? b : a),
    {
      measured: 0,
      lower: -1,
      upper: 1,
    },
  )
}

interface Products {
  readonly sum: number
  readonly count: number
}

/** Of draws that lie `distance` apart along an axis. Pairs share no member: 0 with 1, 2 with 3, … */
function productsAt(data: Float64Array, length: number, stride: number, distance: number): Products {
  let [sum, count] = [0, 0]
  for (let first = 0; first < data.length; first += length * stride)
    for (let start = 0; start + distance < length; start += 2 * distance) {
      const [from, to] = [
        first + start * stride,
        first + Math.min(start + distance, length - distance) * stride,
      ]
      for (let i = from; i < to; i++) sum += (data[i] as number) * (data[i + distance * stride] as number)
      count += to - from
    }
  return { sum, count }
}

/**
 * The same for squares of four draws over the last two axes, of a coin: one number drawn for each row and one for each
 * column, added modulo 1, are independent for any two neighbours, and yet three of a square all but decide the fourth.
 * Measured by the law's own mean and spread, so only where the rate is right.
 */
function squares(draws: Tensor, law: Law): Measurement[] {
  const { coin, mean, sd } = law
  const { shape, data } = draws
  const [rows = 1, columns = 1] = shape.slice(-2)
  if (coin === undefined || sd === 0 || shape.length < 2 || rows < 2 || columns < 2) return []
  const { measured, lower, upper } = rate(draws, law)
  if (measured < lower || measured > upper) return []
  const products: number[] = []
  for (let first = 0; first + rows * columns <= data.length; first += rows * columns)
    for (let row = 0; row + 1 < rows; row += 2)
      for (let column = 0; column + 1 < columns; column += 2) {
        const at = first + row * columns + column
        const square = [at, at + 1, at + columns, at + columns + 1]
        products.push(square.reduce((product, i) => product * (((data[i] ?? 0) - mean) / sd), 1))
      }
  const n = products.length
  const bound = boundedMeanBound(n, largestProduct(law) ** 2)
  return [{ measured: products.reduce((sum, x) => sum + x, 0) / n, lower: -bound, upper: bound }]
}

/** Correlation with what another generator gives: 1 for the same draws again. */
function again(draws: Tensor, law: Law, [other]: readonly Tensor[]): Measurement {
  if (other === undefined || !sameShape(other.shape, draws.shape)) throw new Error('no second sample')
  const [mine, theirs] = [standardized(draws, law), standardized(other, law)]
  const sum = mine.reduce((total, x, i) => total + x * (theirs[i] ?? 0), 0)
  return correlation({ sum, count: mine.length }, law)
}

/** By the sample's own mean and spread, so that a wrong law is not told as dependence. A constant stays correlated. */
function standardized(draws: Tensor, { sd: expected }: Law): Float64Array {
  const mean = average(draws, (x) => x)
  const sd = Math.sqrt(average(draws, (x) => (x - mean) ** 2))
  if (sd > ROUNDING * Math.abs(mean)) return draws.data.map((x) => (x - mean) / sd)
  return draws.data.map(() => (expected > 0 ? 1 : 0))
}

function correlation({ sum, count }: Products, law: Law, alpha = FALSE_REJECT): Measurement {
  if (count === 0) return { measured: 0, lower: -1, upper: 1 }
  const upper = sampleCorrelationBound(count, largestProduct(law), alpha)
  return { measured: sum / count, lower: -upper, upper }
}

function largestProduct({ coin }: Law): number {
  if (coin === undefined || coin.p === 0 || coin.p === 1) return 3
  return Math.max(coin.p / (1 - coin.p), (1 - coin.p) / coin.p)
}
