import { describe, expect, test } from 'vitest'
import { vjp } from './autodiff.ts'
import { checkGradient, checkGradientAsync, type Point } from './check-gradient.ts'
import * as nn from './nn.ts'
import * as np from './np.ts'
import { generator } from './random.ts'
import type { Tensor } from './tensor.ts'

type Named = (point: Point) => Tensor

/** Gradients by the engine, as a learner should have them. */
function claimOf(f: Named, point: Point, seed = 1) {
  const names = Object.keys(point)
  const { value, pullback } = vjp(
    (...inputs) => f(Object.fromEntries(names.map((name, i) => [name, inputs[i] as Tensor]))),
    Object.values(point),
  )
  const upstream = generator(seed).normal(value.shape)
  const gradients = Object.fromEntries(pullback(upstream).map((g, i) => [names[i] as string, g]))
  return { point, gradients, upstream }
}

const batchNorm: Named = ({ x, gamma }) => nn.batchNorm(x as Tensor, gamma, null)
const relu: Named = ({ x }) => np.maximum(x as Tensor, 0)
const random = generator(5)

describe('a right gradient', () => {
  test('passes for every parameter', () => {
    const claim = claimOf(batchNorm, { x: random.normal([4, 3, 2, 5]), gamma: random.normal([3]) })
    const report = checkGradient(batchNorm, claim, { random: generator(1) })
    expect(report.status).toBe('passed')
    for (const parameter of report.parameters) expect(parameter.relativeError).toBeLessThan(1e-8)
  })

  test('passes where the inputs have a large offset', () => {
    const claim = claimOf(batchNorm, { x: random.normal([8, 3], 1e4, 1e-2), gamma: random.normal([3]) })
    expect(checkGradient(batchNorm, claim, { random: generator(1) }).status).toBe('passed')
  })

  test('passes near kinks, because shorter steps stay clear of them', () => {
    const claim = claimOf(relu, { x: random.normal([40, 50]) })
    expect(checkGradient(relu, claim, { random: generator(1) }).status).toBe('passed')
  })

  test('passes when the function is somewhere else', async () => {
    const claim = claimOf(batchNorm, { x: random.normal([6, 4]), gamma: random.normal([4]) })
    const batches: number[] = []
    const far = async (batch: readonly Point[]) => {
      batches.push(batch.length)
      return batch.map(batchNorm)
    }
    const report = await checkGradientAsync(far, claim, { random: generator(1) })
    expect(report).toEqual(checkGradient(batchNorm, claim, { random: generator(1) }))
    expect(report.evaluations).toBe(batches.reduce((a, b) => a + b, 0))
  })
})

describe('a wrong gradient', () => {
  test('fails in its parameter alone, and the worst element is found', () => {
    const claim = claimOf(batchNorm, { x: random.normal([8, 5]), gamma: random.normal([5]) })
    const x = (claim.gradients.x as Tensor).copy()
    x.set(3, 2, x.get(3, 2) * 1.01)
    const report = checkGradient(
      batchNorm,
      { ...claim, gradients: { ...claim.gradients, x } },
      { random: generator(1) },
    )
    expect(report.parameters.map(({ parameter, status }) => [parameter, status])).toEqual([
      ['x', 'failed'],
      ['gamma', 'passed'],
    ])
    const worst = report.parameters[0]?.worst
    expect(worst?.index).toEqual([3, 2])
    expect(worst?.analytic).toBeCloseTo(x.get(3, 2), 12)
    expect(worst?.numeric).toBeCloseTo((claim.gradients.x as Tensor).get(3, 2), 5)
  })

  test.each([-1, 0, 1.0001, 2, 1e6])('scaled by %d fails or is left open, and never passes', (scale) => {
    const claim = claimOf(batchNorm, { x: random.normal([8, 5]), gamma: random.normal([5]) })
    const gradients = { x: (claim.gradients.x as Tensor).mul(scale) }
    expect(checkGradient(batchNorm, { ...claim, gradients }, { random: generator(1) }).status).toBe('failed')
  })

  test('of a wrong shape is an error that names the parameter', () => {
    const claim = claimOf(relu, { x: random.normal([2, 3]) })
    const wrong = { ...claim, gradients: { x: np.zeros([3, 2]) } }
    expect(() => checkGradient(relu, wrong, { random: generator(1) })).toThrow(
      'checkGradient of x: expected shape [2, 3], got [3, 2]',
    )
  })
})

describe('what differences cannot tell', () => {
  test('at a kink is inconclusive, whichever side the gradient takes', () => {
    for (const side of [0, 0.5, 1]) {
      const claim = claimOf(relu, { x: np.zeros([4, 3]) })
      const gradients = { x: claim.upstream.mul(side) }
      const report = checkGradient(relu, { ...claim, gradients }, { random: generator(1) })
      expect(report.status).toBe('inconclusive')
      expect(report.parameters[0]?.kink).toBe(true)
      expect(report.parameters[0]?.resamples).toBe(3)
    }
  })

  test('where the function is not finite is inconclusive', () => {
    const root: Named = ({ x }) => np.sqrt(x as Tensor)
    const point = { x: np.zeros([3]) }
    const claim = { point, gradients: { x: np.ones([3]) }, upstream: np.ones([3]) }
    expect(checkGradient(root, claim, { random: generator(1) }).status).toBe('inconclusive')
  })

  test('where the true gradient is 0 is inconclusive, not passed', () => {
    const constant: Named = ({ x }) => np.sum(np.softmax(x as Tensor))
    const point = { x: random.normal([5]) }
    const claim = { point, gradients: { x: np.zeros([5]) }, upstream: np.ones([]) }
    expect(checkGradient(constant, claim, { random: generator(1) }).status).toBe('inconclusive')
  })
})

describe('with the function in engine operations', () => {
  const options = () => ({ random: generator(1), locate: false })

  test('the exact derivative stands beside differences, which decide', () => {
    const claim = claimOf(batchNorm, { x: random.normal([6, 4]), gamma: random.normal([4]) })
    for (const parameter of checkGradient(batchNorm, claim, { ...options(), forward: batchNorm })
      .parameters) {
      expect(parameter).toMatchObject({ status: 'passed', method: 'differences' })
      const { exact, analytic } = parameter
      expect(Math.abs((exact ?? Number.NaN) - analytic)).toBeLessThan(1e-12)
    }
  })

  test('it decides what differences leave open', () => {
    const saturated: Named = ({ x }) => np.sigmoid(x as Tensor)
    const claim = claimOf(saturated, { x: random.normal([5], 25) })
    const judge = (slope: number) => {
      const gradients = { x: (claim.gradients.x as Tensor).mul(slope) }
      return checkGradient(saturated, { ...claim, gradients }, { ...options(), forward: saturated })
        .parameters[0]
    }
    expect(judge(1)).toMatchObject({ status: 'passed', method: 'jvp' })
    expect(judge(2)).toMatchObject({ status: 'failed', method: 'jvp' })
  })

  test('where the true gradient is 0 it rejects what is larger than rounding, and passes nothing', () => {
    const constant: Named = ({ x }) => np.sum(np.softmax(x as Tensor))
    const judge = (slope: number) => {
      const gradients = { x: np.ones([5]).mul(slope) }
      const claim = { point: { x: random.normal([5]) }, upstream: np.ones([]), gradients }
      return checkGradient(constant, claim, { ...options(), forward: constant }).status
    }
    expect([1e-17, 1e-6].map(judge)).toEqual(['inconclusive', 'failed'])
  })

  test('where it contradicts differences, neither is believed', () => {
    const claim = claimOf(batchNorm, { x: random.normal([6, 4]) })
    const doubled: Named = ({ x }) => nn.batchNorm(x as Tensor, null, null).mul(2)
    const plain: Named = ({ x }) => nn.batchNorm(x as Tensor, null, null)
    const report = checkGradient(plain, claimOf(plain, claim.point), { ...options(), forward: doubled })
    expect(report.status).toBe('inconclusive')
    expect(report.parameters[0]?.exact).not.toBeNull()
  })

  test('a kink stays inconclusive: every slope between the two sides is right there', () => {
    const claim = claimOf(relu, { x: np.zeros([4, 3]) })
    const gradients = { x: claim.upstream.mul(0.3) }
    const report = checkGradient(relu, { ...claim, gradients }, { ...options(), forward: relu })
    expect(report.status).toBe('inconclusive')
  })
})
