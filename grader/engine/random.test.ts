import { expect, test } from 'vitest'
import * as np from './np.ts'
import { generator } from './random.ts'

const N = 200_000

test('the same seed gives the same numbers, another seed others', () => {
  expect(generator(7).normal([5]).toArray()).toEqual(generator(7).normal([5]).toArray())
  expect(generator('a').uniform([5]).toArray()).not.toEqual(generator('b').uniform([5]).toArray())
  expect(generator(2).next()).toBe(generator(2).next())
})

test('forks are independent of what is drawn from each other', () => {
  const [first, second] = [generator(1), generator(1)]
  const a = first.fork('a')
  second.fork('a').normal([100])
  expect(first.fork('b').next()).toBe(second.fork('b').next())
  expect(a.next()).not.toBe(first.next())
})

/** Six standard errors: with a fixed seed this either holds or does not. */
function expectMoments(x: ReturnType<typeof np.zeros>, mean: number, sd: number): void {
  expect(Math.abs(np.mean(x).item() - mean)).toBeLessThan((6 * sd) / Math.sqrt(x.size))
  expect(Math.abs(np.std(x).item() / sd - 1)).toBeLessThan(0.02)
}

test('each distribution has its mean and its standard deviation', () => {
  const random = generator(42)
  expectMoments(random.uniform([N], -1, 3), 1, 4 / Math.sqrt(12))
  expectMoments(random.normal([N], 5, 2), 5, 2)
  expectMoments(random.bernoulli([N], 0.3), 0.3, Math.sqrt(0.21))
  expectMoments(random.integers([N], 0, 10), 4.5, Math.sqrt(99 / 12))
  expectMoments(random.exponential([N], 2), 2, 2)
  expectMoments(random.gumbel([N]), 0.5772156649, Math.PI / Math.sqrt(6))
  expectMoments(random.truncatedNormal([N]), 0, 0.8796256610342398)
})

test('numbers lie within their bounds', () => {
  const random = generator(3)
  const uniform = random.uniform([N], 2, 3)
  expect(np.min(uniform).item()).toBeGreaterThanOrEqual(2)
  expect(np.max(uniform).item()).toBeLessThan(3)
  expect(np.max(np.abs(random.truncatedNormal([N], 0, 1, 2))).item()).toBeLessThanOrEqual(2)
  expect(new Set(random.integers([N], -1, 2).data)).toEqual(new Set([-1, 0, 1]))
})

test('a permutation holds every number once, and all orders occur', () => {
  const random = generator(9)
  const orders = Array.from({ length: 600 }, () => String(random.permutation(3).toArray()))
  expect(new Set(orders).size).toBe(6)
  expect(np.sort(random.permutation(50)).toArray()).toEqual(np.arange(50).toArray())
})
