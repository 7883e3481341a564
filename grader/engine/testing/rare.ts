/** Operations of nn-rare.ts that are no losses. */
import * as rare from '../nn-rare.ts'
import { at } from '../shape.ts'
import type { Tensor } from '../tensor.ts'
import { any, image, type Operation, offHalves, positive, real, unary } from './trial.ts'

export const rarities: readonly Operation[] = [
  unary('rrelu', (x) => rare.rrelu(x), offHalves),
  unary('softmin', (x) => rare.softmin(x)),
  any('vectorNorm', (random, shape) => {
    const p = [1, 1.5, 2, 3][random.integer(0, 4)] ?? 2
    return { f: (x) => rare.vectorNorm(x as Tensor, p, 0), inputs: [positive(random, shape)] }
  }),
  any('normalize', (random, shape) => ({
    f: (x) => rare.normalize(x as Tensor, { p: 3, axis: -1, eps: 0.01 }),
    inputs: [positive(random, [...shape, 4])],
  })),
  any('pairwiseDistance', (random, shape) => ({
    f: (x, y) => rare.pairwiseDistance(x as Tensor, y as Tensor, { p: 3, keepdims: true }),
    inputs: [offHalves(random, shape), random.integers(shape, -2, 2)],
  })),
  any('cosineSimilarity', (random, shape) => ({
    f: (x, y) => rare.cosineSimilarity(x as Tensor, y as Tensor, 0),
    inputs: [positive(random, [4, ...shape]), real(random, [4, ...shape])],
  })),
  any('localResponseNorm', (random, shape) => ({
    f: (x) => rare.localResponseNorm(x as Tensor, 4, { alpha: 0.5, beta: 0.6, k: 2 }),
    inputs: [image(random, shape, 5)],
  })),
  ...(['nearest', 'nearest-exact', 'linear', 'cubic'] as const).map((mode) =>
    any(`interpolate, ${mode}`, (random, shape) => {
      const x = image(random, shape, 2)
      const alignCorners = random.next() < 0.5
      const size = x.shape.slice(2).map(() => random.integer(1, 9))
      const where = random.next() < 0.5 ? { size } : { scale: 1.7 }
      return { f: (a) => rare.interpolate(a as Tensor, { mode, alignCorners, ...where }), inputs: [x] }
    }),
  ),
  any('adaptiveAveragePool', (random, shape) => {
    const x = image(random, [at(shape, 0), ...shape], 2)
    return { f: (a) => rare.adaptiveAveragePool(a as Tensor, 3), inputs: [x] }
  }),
]
