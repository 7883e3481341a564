/** What the figures say is what they compute. */
import { describe, expect, test } from 'vitest'
import { curves, movedSigmoid, sample, saturatesAt } from './activations.ts'
import { backward, EPS, fold, paths, skewedFeature } from './batch-norm.ts'
import { rates, trainAll, UNITS } from './dead-units.ts'
import { gradientNorms, meanSquares } from './depth.ts'
import { CONTRIBUTIONS, everyMask, expectation, scaledPass } from './dropout.ts'
import { milestones, train } from './loss-curves.ts'
import { CENTRE, lasso, loss, ridge } from './penalties.ts'
import { run } from './symmetry.ts'
import { xorTraining } from './xor.ts'
import { descend } from './zig-zag.ts'

const Z = Array.from({ length: 81 }, (_, i) => -8 + i / 5)

describe('activations', () => {
  test('sigmoid peaks at a slope of 1/4 and tanh at 1, both at 0', () => {
    expect(sample(curves.sigmoid, [0]).slope[0]).toBe(0.25)
    expect(sample(curves.tanh, [0]).slope[0]).toBe(1)
    expect(Math.max(...sample(curves.sigmoid, Z).slope)).toBe(0.25)
    expect(Math.max(...sample(curves.tanh, Z).slope)).toBe(1)
  })

  test('tanh saturates sooner than sigmoid', () => {
    expect(saturatesAt(curves.sigmoid, 0.05)).toBeCloseTo(4.36, 2)
    expect(saturatesAt(curves.tanh, 0.05)).toBeCloseTo(2.18, 2)
  })

  test('squeezed, stretched and shifted, sigmoid is tanh', () => {
    const moved = sample(movedSigmoid(2, 2, -1), Z)
    const tanh = sample(curves.tanh, Z)
    for (const [i, value] of moved.value.entries()) expect(value).toBeCloseTo(tanh.value[i] ?? 9, 12)
    for (const [i, slope] of moved.slope.entries()) expect(slope).toBeCloseTo(tanh.slope[i] ?? 9, 12)
  })
})

describe('depth', () => {
  test('30 layers of sigmoid leave next to nothing of a gradient, tanh and ReLU most of it', () => {
    const last = (name: 'sigmoid' | 'tanh' | 'relu') => gradientNorms(name, 1, 30)[30] ?? 0
    expect(last('sigmoid')).toBeLessThan(1e-17)
    expect(last('tanh')).toBeGreaterThan(0.01)
    expect(last('relu')).toBeGreaterThan(0.1)
  })

  test('with large enough weights a sigmoid network explodes too', () => {
    expect(gradientNorms('sigmoid', 16, 30)[30]).toBeGreaterThan(1)
  })

  test('per layer of ReLU the mean square keeps 1 of 1 with He, 1/2 with Xavier, 1/6 with U(±1/√d)', () => {
    const perLayer = (scheme: 'he' | 'xavier' | 'uniform') => {
      const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
      const logs = seeds.map((seed) => Math.log(meanSquares('relu', scheme, 20, seed)[20] ?? 0) / 20)
      return Math.exp(logs.reduce((sum, each) => sum + each, 0) / seeds.length)
    }
    expect(perLayer('he')).toBeCloseTo(1, 1)
    expect(perLayer('xavier')).toBeCloseTo(1 / 2, 1)
    expect(perLayer('uniform')).toBeCloseTo(1 / 6, 1)
  })
})

test('small learning rates kill no unit, large ones all of them', () => {
  const dead = trainAll().map((trained) => trained.dead)
  expect(dead).toHaveLength(rates.length)
  expect(dead[0]).toBe(0)
  expect(dead.at(-1)).toBe(UNITS)
})

describe('symmetry', () => {
  test('equal units have the same gradient at every step, and move', () => {
    const snapshots = run('equal')
    expect(Math.max(...snapshots.map(({ apart }) => apart))).toBe(0)
    expect(snapshots[0]?.steepest).toBeGreaterThan(0.01)
    expect(snapshots.at(-1)?.loss).toBeGreaterThan(0.3)
  })

  test('tanh from zero does not move; at random XOR is learned', () => {
    expect(run('zero').at(-1)?.steepest).toBe(0)
    expect(run('random').at(-1)?.loss).toBeLessThan(0.05)
  })
})

describe('dropout', () => {
  test.each([0.2, 0.5, 0.9])('probabilities of all masks add up to 1 (p_keep %f)', (keep) => {
    const total = everyMask(5, keep, 'linear').reduce((sum, { probability }) => sum + probability, 0)
    expect(total).toBeCloseTo(1, 12)
  })

  test.each([0.2, 0.5, 0.9])(
    'through a linear unit the scaled pass is the exact average (p_keep %f)',
    (keep) => {
      const n = CONTRIBUTIONS.length
      expect(expectation(everyMask(n, keep, 'linear'))).toBeCloseTo(scaledPass(n, keep, 'linear'), 12)
    },
  )

  test('through ReLU it is not', () => {
    const gap = expectation(everyMask(4, 0.5, 'relu')) - scaledPass(4, 0.5, 'relu')
    expect(Math.abs(gap)).toBeGreaterThan(0.05)
  })
})

describe('batch norm', () => {
  test('the feature is standardized, and γ = √(σ² + ε) with β = μ recovers it', () => {
    const { x, normalized, mean, variance } = skewedFeature()
    for (const [i, value] of normalized.entries())
      expect(value * Math.sqrt(variance + EPS) + mean).toBeCloseTo(x[i] ?? 99, 9)
    // Its picture goes from −4 to 8.
    expect(Math.max(...x)).toBeLessThan(8)
  })

  test('all three paths are the right dx; each of them is needed', () => {
    expect(backward(paths).error).toBeLessThan(1e-12)
    for (const left of paths)
      expect(backward(paths.filter((path) => path !== left)).error, left).toBeGreaterThan(0.3)
  })

  test('the folded layer says what the two said', () => {
    const norm = { gamma: -1.3, beta: 0.4, mean: 0.9, variance: 2 }
    const { weight, bias } = fold({ weight: 0.8, bias: 0.5 }, norm)
    for (const x of [-3, 0, 2.5]) {
      const z = 0.8 * x + 0.5
      expect(weight * x + bias).toBeCloseTo(
        (norm.gamma * (z - norm.mean)) / Math.sqrt(norm.variance + EPS) + norm.beta,
        12,
      )
    }
  })
})

test('positive inputs one at a time give one-signed gradients always, centred ones about half the time', () => {
  const equal = (centred: boolean) => descend(centred, 1, 60).oneSigned.filter(Boolean).length
  expect(equal(false)).toBe(60)
  expect(equal(true)).toBeGreaterThan(15)
  expect(equal(true)).toBeLessThan(45)
})

test('the network of the XOR figure learns it, and can be asked for an earlier step again', () => {
  const training = xorTraining(1)
  const before = training.at(0).loss()
  expect(
    training
      .at(600)
      .corners()
      .every(({ right }) => right),
  ).toBe(true)
  expect(training.at(0).loss()).toBe(before)
})

describe('overfitting', () => {
  test('with 12 points the test loss turns up while the training loss goes to nothing', () => {
    const { train: training, test: held, best } = train(12, 0)
    expect(training).toHaveLength(milestones.length)
    expect(training.at(-1)).toBeLessThan(1e-3)
    expect(held.at(-1)).toBeGreaterThan(5 * (held[best] ?? 0))
  })

  test.each([
    ['more data', 120, 0],
    ['a penalty', 12, 0.1],
  ])('%s keeps the two close', (_, count, lambda) => {
    const { test: held, best } = train(count, lambda)
    expect(held.at(-1)).toBeLessThan(1.5 * (held[best] ?? 0))
  })
})

describe('penalties', () => {
  test.each([0.3, 1, 1.5, 1.9])('nothing near the L1 or L2 solution is better (λ = %f)', (lambda) => {
    const l1 = (w: { x: number; y: number }) => loss(w) + lambda * (Math.abs(w.x) + Math.abs(w.y))
    const l2 = (w: { x: number; y: number }) => loss(w) + (lambda / 2) * (w.x ** 2 + w.y ** 2)
    for (const [dx, dy] of [
      [0.01, 0],
      [-0.01, 0],
      [0, 0.01],
      [0, -0.01],
      [0.01, 0.01],
      [-0.01, 0.01],
    ] as const) {
      const [a, b] = [lasso(lambda), ridge(lambda)]
      expect(l1({ x: a.x + dx, y: a.y + dy })).toBeGreaterThan(l1(a))
      expect(l2({ x: b.x + dx, y: b.y + dy })).toBeGreaterThan(l2(b))
    }
  })

  test('without a penalty both are the least loss; L1 reaches exactly 0, L2 never', () => {
    expect(lasso(0)).toEqual(CENTRE)
    expect(ridge(0).x).toBeCloseTo(CENTRE.x, 12)
    expect(lasso(1.5).y).toBe(0)
    expect(ridge(3).y).toBeGreaterThan(0)
  })
})
