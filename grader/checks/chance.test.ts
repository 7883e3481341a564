import { expect, test } from 'vitest'
import { type Generator, generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'
import {
  type Bounds,
  boundedMeanBound,
  correlationBound,
  FALSE_REJECT,
  meanBounds,
  rateBounds,
  varianceBounds,
} from './chance.ts'

const SAMPLES = 4000
const ALPHA = 0.02

/** The part of samples whose statistic lies outside its bounds for a generous α. */
function rejected(draw: (random: Generator) => number, { lower, upper }: Bounds): number {
  const random = generator('bounds')
  let outside = 0
  for (let i = 0; i < SAMPLES; i++) {
    const statistic = draw(random)
    if (statistic < lower || statistic > upper) outside++
  }
  return outside / SAMPLES
}

const mean = ({ data }: Tensor) => data.reduce((sum, x) => sum + x, 0) / data.length
const square = (tensor: Tensor) => mean(tensor.square())

/** Four standard errors above α would be 0.029. */
const ACCEPTED = ALPHA + 4 * Math.sqrt((ALPHA * (1 - ALPHA)) / SAMPLES)

test.each([5, 60])('for α = 0.02 and n = %i at most α of right samples are rejected', (n) => {
  const laws: readonly [string, (random: Generator) => Tensor, number][] = [
    ['normal', (random) => random.normal([n], 0, 2), 2],
    ['uniform', (random) => random.uniform([n], -3, 3), Math.sqrt(3)],
  ]
  for (const [name, draw, sd] of laws) {
    expect([name, rejected((random) => mean(draw(random)), meanBounds(0, sd, n, ALPHA)) < ACCEPTED]).toEqual([
      name,
      true,
    ])
    expect([
      name,
      rejected((random) => square(draw(random)), varianceBounds(sd ** 2, n, ALPHA)) < ACCEPTED,
    ]).toEqual([name, true])
    const upper = correlationBound(n, 3, ALPHA)
    const product = (random: Generator) => mean(draw(random).mul(draw(random))) / sd ** 2
    expect([name, rejected(product, { lower: -upper, upper }) < ACCEPTED]).toEqual([name, true])
  }
  for (const p of [0.02, 0.5, 0.9])
    expect([
      p,
      rejected((random) => mean(random.bernoulli([n], p)), rateBounds(p, n, ALPHA)) < ACCEPTED,
    ]).toEqual([p, true])
})

test('products of four throws of a coin have a mean within their bound', () => {
  for (const p of [0.2, 0.5, 0.9]) {
    const upper = boundedMeanBound(60, Math.max(p / (1 - p), (1 - p) / p) ** 2, ALPHA)
    const product = (random: Generator) =>
      mean(
        [1, 2, 3, 4]
          .map(() => random.bernoulli([60], p).sub(p))
          .reduce((all, one) => all.mul(one))
          .div((p * (1 - p)) ** 2),
      )
    expect([p, rejected(product, { lower: -upper, upper }) < ACCEPTED]).toEqual([p, true])
  }
})

test('the rate’s bounds are those of the binomial distribution or wider', () => {
  for (const [p, n] of [
    [0.5, 200],
    [0.9, 1000],
    [0.01, 300],
  ] as const) {
    const { lower, upper } = rateBounds(p, n)
    let outside = 0
    let logP = n * Math.log(1 - p)
    for (let k = 0; k <= n; k++) {
      if (k / n < lower || k / n > upper) outside += Math.exp(logP)
      logP += Math.log((n - k) / (k + 1)) + Math.log(p / (1 - p))
    }
    expect(outside).toBeLessThan(FALSE_REJECT)
  }
})

test('a certain outcome has no room', () => {
  expect(rateBounds(1, 100)).toMatchObject({ upper: 1 })
  expect(rateBounds(0, 100).lower).toBe(0)
})

test('bounds are tight enough to tell usual mistakes: some thousand draws, a factor of two', () => {
  expect(varianceBounds(1, 4000).upper).toBeLessThan(1.2)
  expect(rateBounds(0.8, 4000).lower).toBeGreaterThan(0.75)
  expect(correlationBound(4000)).toBeLessThan(0.12)
})
