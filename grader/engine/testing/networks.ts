/** Convolution, pooling, normalization. */
import * as nn from '../nn.ts'
import { at } from '../shape.ts'
import type { Tensor } from '../tensor.ts'
import { any, distinct, image, type Operation, positive, real } from './trial.ts'

export const windows: readonly Operation[] = [
  ...([0, 1, 2, 3] as const).map((kind) =>
    any(`conv ${['plain', 'strided', 'dilated', 'grouped and circular'][kind]}`, (random, shape) => {
      const x = image(random, shape, 4)
      const groups = kind === 3 ? 2 : 1
      const w = real(random, [6, 4 / groups, ...x.shape.slice(2).map(() => 2)])
      const options: Parameters<typeof nn.conv>[3] =
        kind === 0
          ? {}
          : kind === 1
            ? { stride: 2, padding: 1 }
            : kind === 2
              ? { dilation: 2, padding: 'same' }
              : { groups, padding: 1, paddingMode: 'circular' }
      return {
        f: (a, b, c) => nn.conv(a as Tensor, b as Tensor, c, options),
        inputs: [x, w, real(random, [6])],
      }
    }),
  ),
  any('convTranspose', (random, shape) => {
    const x = image(random, shape, 4)
    const w = real(random, [4, 3, ...x.shape.slice(2).map(() => 3)])
    const options = { stride: 2, padding: 1, outputPadding: 1, groups: 2 }
    return {
      f: (a, b, c) => nn.convTranspose(a as Tensor, b as Tensor, c, options),
      inputs: [x, w, real(random, [6])],
    }
  }),
  any('maxPool', (random, shape) => {
    const options = { stride: 2, padding: 1, ceil: true }
    return { f: (x) => nn.maxPool(x as Tensor, 3, options), inputs: [image(random, shape, 2, distinct)] }
  }),
  any('averagePool', (random, shape) => {
    const options = { stride: 2, padding: 1, ceil: true, countPadding: random.next() < 0.5 }
    return { f: (x) => nn.averagePool(x as Tensor, 3, options), inputs: [image(random, shape, 2)] }
  }),
  any('lpPool', (random, shape) => ({
    f: (x) => nn.lpPool(x as Tensor, 2, 2),
    inputs: [image(random, shape, 2, positive)],
  })),
  any('globalAveragePool', (random, shape) => ({
    f: (x) => nn.globalAveragePool(x as Tensor),
    inputs: [image(random, shape, 2)],
  })),
  any('globalMaxPool', (random, shape) => ({
    f: (x) => nn.globalMaxPool(x as Tensor),
    inputs: [image(random, shape, 2, distinct)],
  })),
]

export const normalizations: readonly Operation[] = [
  any('batchNorm', (random, shape) => {
    const x = image(random, [at(shape, 0) + 1, ...shape.slice(1)], 3)
    return {
      f: (a, g, b) => nn.batchNorm(a as Tensor, g, b, { eps: 1e-3 }),
      inputs: [x, real(random, [3]), real(random, [3])],
    }
  }),
  any('batchNorm of a matrix', (random, shape) => ({
    f: (a, g, b) => nn.batchNorm(a as Tensor, g, b),
    inputs: [real(random, [at(shape, 0) + 3, 4]), real(random, [4]), real(random, [4])],
  })),
  any('batchNorm with given statistics', (random, shape) => ({
    f: (a, g, b, m, v) => nn.batchNorm(a as Tensor, g, b, { mean: m, variance: v }),
    inputs: [
      image(random, shape, 3),
      real(random, [3]),
      real(random, [3]),
      real(random, [3]),
      positive(random, [3]),
    ],
  })),
  any('layerNorm', (random, shape) => ({
    f: (a, g, b) => nn.layerNorm(a as Tensor, g, b),
    inputs: [real(random, [...shape, 2, 3]), real(random, [2, 3]), real(random, [2, 3])],
  })),
  any('layerNorm over scattered axes', (random, shape) => ({
    f: (a) => nn.layerNorm(a as Tensor, null, null, { axis: [0, 2, 4] }),
    inputs: [real(random, [at(shape, 0) + 1, 2, 2, 2, 2])],
  })),
  any('groupNorm', (random, shape) => ({
    f: (a, g, b) => nn.groupNorm(a as Tensor, 2, g, b),
    inputs: [image(random, shape, 4), real(random, [4]), real(random, [4])],
  })),
  any('instanceNorm', (random, shape) => ({
    f: (a, g, b) => nn.instanceNorm(a as Tensor, g, b),
    inputs: [image(random, shape, 3), real(random, [3]), real(random, [3])],
  })),
  any('rmsNorm', (random, shape) => ({
    f: (a, g) => nn.rmsNorm(a as Tensor, g),
    inputs: [real(random, [...shape, 5]), real(random, [5])],
  })),
]
