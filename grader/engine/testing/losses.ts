/** Losses, in each of their reductions. */
import * as nn from '../nn.ts'
import * as rare from '../nn-rare.ts'
import * as np from '../np.ts'
import type { Generator } from '../random.ts'
import { at, type Shape } from '../shape.ts'
import type { Tensor } from '../tensor.ts'
import { any, distinct, type Operation, offHalves, positive, real, type Trial } from './trial.ts'

/** A loss of x against fixed targets, in each of the three reductions. */
function loss(
  name: string,
  draw: (random: Generator, shape: Shape, options: { reduction: 'mean' | 'sum' | 'none' }) => Trial,
): Operation {
  return any(name, (random, shape) =>
    draw(random, shape, { reduction: (['mean', 'sum', 'none'] as const)[random.integer(0, 3)] ?? 'mean' }),
  )
}

export const losses: readonly Operation[] = [
  loss('mseLoss', (random, shape, options) => ({
    f: (x, y) => nn.mseLoss(x as Tensor, y as Tensor, options),
    inputs: [real(random, shape), real(random, shape)],
  })),
  loss('l1Loss', (random, shape, options) => {
    const y = random.integers(shape, -3, 3)
    return { f: (x) => nn.l1Loss(x as Tensor, y, options), inputs: [offHalves(random, shape)] }
  }),
  loss('smoothL1Loss', (random, shape, options) => {
    const y = random.integers(shape, -3, 3)
    return {
      f: (x) => nn.smoothL1Loss(x as Tensor, y, { ...options, beta: 0.5 }),
      inputs: [offHalves(random, shape)],
    }
  }),
  loss('huberLoss', (random, shape, options) => {
    const y = random.integers(shape, -3, 3)
    return {
      f: (x) => nn.huberLoss(x as Tensor, y, { ...options, delta: 1.5 }),
      inputs: [offHalves(random, shape)],
    }
  }),
  loss('binaryCrossEntropy', (random, shape, options) => ({
    f: (p, y) => nn.binaryCrossEntropy(p as Tensor, y as Tensor, { ...options, weight: 2 }),
    inputs: [random.uniform(shape, 0.1, 0.9), random.uniform(shape)],
  })),
  loss('binaryCrossEntropyWithLogits', (random, shape, options) => ({
    f: (x, y) => nn.binaryCrossEntropyWithLogits(x as Tensor, y as Tensor, { ...options, posWeight: 3 }),
    inputs: [real(random, shape), random.uniform(shape)],
  })),
  loss('crossEntropy', (random, shape, options) => {
    const target = np.concat([random.integers(shape, 0, 5), random.integers(shape, 0, 5)], 0)
    target.data[0] = -100
    const weight = positive(random, [5])
    const x = real(random, [at(target.shape, 0), 5, ...shape.slice(1)])
    return {
      f: (a) => nn.crossEntropy(a as Tensor, target, { ...options, weight, labelSmoothing: 0.1 }),
      inputs: [x],
    }
  }),
  loss('crossEntropy with probabilities', (random, shape, options) => ({
    f: (a, p) => nn.crossEntropy(a as Tensor, p as Tensor, { ...options, labelSmoothing: 0.1 }),
    inputs: [real(random, [at(shape, 0), 4]), positive(random, [at(shape, 0), 4])],
  })),
  loss('nllLoss', (random, shape, options) => {
    const target = random.integers([at(shape, 0)], 0, 4)
    return { f: (a) => nn.nllLoss(a as Tensor, target, options), inputs: [real(random, [at(shape, 0), 4])] }
  }),
  loss('klDivergence', (random, shape, options) => ({
    f: (a, t) => nn.klDivergence(a as Tensor, t as Tensor, options),
    inputs: [real(random, shape), positive(random, shape)],
  })),
  loss('poissonNllLoss', (random, shape, options) => ({
    f: (a) => rare.poissonNllLoss(a as Tensor, np.ones(shape).mul(2), { ...options, full: true }),
    inputs: [real(random, shape)],
  })),
  loss('gaussianNllLoss', (random, shape, options) => ({
    f: (a, t, v) => rare.gaussianNllLoss(a as Tensor, t as Tensor, v as Tensor, { ...options, full: true }),
    inputs: [real(random, shape), real(random, shape), positive(random, shape)],
  })),
  loss('softMarginLoss', (random, shape, options) => ({
    f: (a, y) => rare.softMarginLoss(a as Tensor, y as Tensor, options),
    inputs: [real(random, shape), real(random, shape)],
  })),
  loss('hingeEmbeddingLoss', (random, shape, options) => {
    const y = random.bernoulli(shape).mul(2).sub(1)
    return { f: (a) => rare.hingeEmbeddingLoss(a as Tensor, y, options), inputs: [offHalves(random, shape)] }
  }),
  loss('marginRankingLoss', (random, shape, options) => {
    const y = random.bernoulli(shape).mul(2).sub(1)
    return {
      f: (a, b) => rare.marginRankingLoss(a as Tensor, b as Tensor, y, { ...options, margin: 1 }),
      inputs: [offHalves(random, shape), random.integers(shape, -2, 2)],
    }
  }),
  loss('cosineEmbeddingLoss', (random, shape, options) => {
    const lead = shape.slice(0, 1)
    return {
      f: (a, b) => rare.cosineEmbeddingLoss(a as Tensor, b as Tensor, np.ones(lead), options),
      inputs: [real(random, [...lead, 4]), real(random, [...lead, 4])],
    }
  }),
  loss('tripletMarginLoss', (random, shape, options) => ({
    f: (a, b, c) =>
      rare.tripletMarginLoss(a as Tensor, b as Tensor, c as Tensor, { ...options, margin: 100 }),
    inputs: [real(random, [...shape, 4]), real(random, [...shape, 4]), real(random, [...shape, 4])],
  })),
  loss('multiMarginLoss', (random, shape, options) => {
    const target = random.integers([at(shape, 0)], 0, 4)
    return {
      f: (a) => rare.multiMarginLoss(a as Tensor, target, { ...options, margin: 0.05 }),
      inputs: [distinct(random, [at(shape, 0), 4])],
    }
  }),
  loss('mseLoss, weighted', (random, shape, options) => ({
    f: (x, y, weight) => nn.mseLoss(x as Tensor, y as Tensor, { ...options, weight: weight as Tensor }),
    inputs: [real(random, shape), real(random, shape), positive(random, shape)],
  })),
  loss('tripletMarginLoss, swapped', (random, shape, options) => ({
    f: (a, b, c) =>
      rare.tripletMarginLoss(a as Tensor, b as Tensor, c as Tensor, {
        ...options,
        margin: 100,
        p: 3,
        swap: true,
      }),
    inputs: [1, 5, 9].map((start) => random.uniform([...shape, 2], start, start + 1)),
  })),
  loss('cosineEmbeddingLoss of opposites', (random, shape, options) => {
    const lead = shape.slice(0, 1)
    return {
      f: (a, b) => rare.cosineEmbeddingLoss(a as Tensor, b as Tensor, np.ones(lead).neg(), options),
      inputs: [positive(random, [...lead, 4]), positive(random, [...lead, 4])],
    }
  }),
  loss('multilabelMarginLoss', (random, shape, options) => {
    const target = np.concat([random.integers([at(shape, 0), 2], 0, 4), np.ones([at(shape, 0), 2]).neg()], 1)
    return {
      f: (a) => rare.multilabelMarginLoss(a as Tensor, target, options),
      inputs: [distinct(random, [at(shape, 0), 4]).mul(0.31)],
    }
  }),
  loss('multilabelSoftMarginLoss', (random, shape, options) => ({
    f: (a, t) => rare.multilabelSoftMarginLoss(a as Tensor, t as Tensor, { ...options, weight: 2 }),
    inputs: [real(random, shape), random.uniform(shape)],
  })),
]
