/** Draws that many labs share. */
import type { Generator } from '#engine/random.ts'
import { Tensor } from '#engine/tensor.ts'
import type { Regime, Seed } from './lab.ts'

/**
 * Normal numbers, each at least `gap` away from 0, where an activation may have its kink: numeric
 * differentiation must not step across it.
 */
export function awayFromZero(random: Generator, shape: readonly number[], spread = 1, gap = 0.05): Tensor {
  const drawn = random.normal(shape, 0, spread)
  return new Tensor(
    drawn.data.map((x) => (x < 0 ? x - gap : x + gap)),
    shape,
  )
}

/** The smallest that {@link nearZero} gives. */
const NEAREST = 1e-12

/**
 * Numbers of either sign from 1e-2 down to 1e-9, after one of 1e-12 and one of −1e-12: a threshold that is not 0
 * shows here.
 */
export function nearZero(random: Generator, shape: readonly number[]): Tensor {
  const exponents = random.uniform(shape, -9, -2)
  const signs = random.bernoulli(shape)
  return new Tensor(
    exponents.data.map((x, i) => (i < 2 ? (1 - 2 * i) * NEAREST : (signs.data[i] === 1 ? 1 : -1) * 10 ** x)),
    shape,
  )
}

/** The tensor with about every third element set to exactly 0, the first one always. */
export function withZeros(tensor: Tensor): Tensor {
  return new Tensor(
    tensor.data.map((x, i) => (i % 3 === 0 ? 0 : x)),
    tensor.shape,
  )
}

/** One number, uniform in [low, high). */
export function number(random: Generator, low: number, high: number): number {
  return random.uniform([], low, high).item()
}

/** Numbers of either sign with sizes in [low, high): where functions saturate, or overflow. */
export function farFromZero(random: Generator, shape: readonly number[], low: number, high: number): Tensor {
  const sizes = random.uniform(shape, low, high)
  const signs = random.bernoulli(shape)
  return new Tensor(
    sizes.data.map((size, i) => ((i < 2 ? i : signs.data[i]) === 1 ? size : -size)),
    shape,
  )
}

/** A generator for the learner, as a parameter of type `generator` is drawn. */
export function seed(random: Generator): Seed {
  return { seed: random.integer(0, 2 ** 32) }
}

/** A hidden regime of one case that is not ordinary, unless `more` says otherwise. */
export function hidden(name: string, draw: Regime['draw'], more: Partial<Regime> = {}): Regime {
  return { name, visibility: 'hidden', count: 1, ordinary: false, draw, ...more }
}
