/** Every differentiable operation with inputs to try it on, for the tests that hold for all of them. */
import type { Differentiable } from '../autodiff.ts'
import * as nn from '../nn.ts'
import * as np from '../np.ts'
import type { Generator } from '../random.ts'
import { at, type Shape } from '../shape.ts'
import type { Tensor } from '../tensor.ts'

export interface Trial {
  readonly f: Differentiable
  readonly inputs: readonly Tensor[]
}

export interface Operation {
  readonly name: string
  /** Has second derivatives wherever `draw` puts its inputs. */
  readonly smooth: boolean
  /** A trial whose sizes depend on `shape`; points lie away from kinks and poles. */
  draw(random: Generator, shape: Shape): Trial
}

type Domain = (random: Generator, shape: Shape) => Tensor

const real: Domain = (random, shape) => random.normal(shape)
const positive: Domain = (random, shape) => random.uniform(shape, 0.5, 2)
const inside: Domain = (random, shape) => random.uniform(shape, -0.8, 0.8)
const aboveOne: Domain = (random, shape) => random.uniform(shape, 1.3, 3)
/** At least 0.05 away from every multiple of a half. */
const offHalves: Domain = (random, shape) =>
  np.add(random.integers(shape, -6, 6).mul(0.5), random.uniform(shape, 0.1, 0.4))
/** All elements at least 0.1 apart, in random order. */
const distinct: Domain = (random, shape) => {
  const size = shape.reduce((a, b) => a * b, 1)
  return random
    .permutation(size)
    .mul(0.3)
    .sub(size * 0.15)
    .add(random.uniform([size], 0, 0.2))
    .reshape(shape)
}

function unary(name: string, f: (x: Tensor) => Tensor, domain: Domain = real, smooth = true): Operation {
  return {
    name,
    smooth,
    draw: (random, shape) => ({ f: (x) => f(x as Tensor), inputs: [domain(random, shape)] }),
  }
}

/** A shape that broadcasts with `shape`. */
export function partner(random: Generator, shape: Shape): Shape {
  const stretched = shape.map((length) => (random.next() < 0.3 ? 1 : length))
  return stretched.slice(random.integer(0, shape.length + 1))
}

function binary(
  name: string,
  f: (x: Tensor, y: Tensor) => Tensor,
  domains: readonly [Domain, Domain] = [real, real],
  smooth = true,
): Operation {
  return {
    name,
    smooth,
    draw(random, shape) {
      const shapes = random.next() < 0.5 ? [shape, partner(random, shape)] : [partner(random, shape), shape]
      const inputs = shapes.map((s, i) => (domains[i] as Domain)(random, s))
      return { f: (x, y) => f(x as Tensor, y as Tensor), inputs }
    },
  }
}

function any(name: string, draw: Operation['draw'], smooth = true): Operation {
  return { name, draw, smooth }
}

function someAxes(random: Generator, shape: Shape): number[] {
  return shape.map((_, i) => (random.next() < 0.5 ? i : i - shape.length)).filter(() => random.next() < 0.6)
}

function reduction(
  name: string,
  f: (x: Tensor, axes: number[], keepdims: boolean) => Tensor,
  domain: Domain = real,
  smooth = true,
): Operation {
  return any(
    name,
    (random, shape) => {
      const axes = someAxes(random, shape)
      const keepdims = random.next() < 0.5
      return { f: (x) => f(x as Tensor, axes, keepdims), inputs: [domain(random, shape)] }
    },
    smooth,
  )
}

function alongAxis(
  name: string,
  f: (x: Tensor, axis: number) => Tensor,
  domain: Domain = real,
  smooth = true,
): Operation {
  return any(
    name,
    (random, shape) => {
      const axis = random.integer(-shape.length, shape.length)
      return { f: (x) => f(x as Tensor, axis), inputs: [domain(random, shape)] }
    },
    smooth,
  )
}

const elementwise: Operation[] = [
  binary('add', np.add),
  binary('subtract', np.subtract),
  binary('multiply', np.multiply),
  binary('divide', np.divide, [real, positive]),
  binary('power', np.power, [positive, real]),
  binary('mod', np.mod, [offHalves, (random, shape) => random.uniform(shape, 7, 9)], false),
  unary('power of 2', (x) => np.power(x, 2)),
  unary('power of 3', (x) => np.power(x, 3)),
  unary('negative', np.negative),
  unary('square', np.square),
  unary('reciprocal', np.reciprocal, positive),
  unary('exp', np.exp),
  unary('expm1', np.expm1),
  unary('log', np.log, positive),
  unary('log1p', np.log1p, positive),
  unary('log2', np.log2, positive),
  unary('log10', np.log10, positive),
  unary('sqrt', np.sqrt, positive),
  unary('cbrt', np.cbrt, positive),
  unary('abs', np.abs, offHalves, false),
  unary('sin', np.sin),
  unary('cos', np.cos),
  unary('tan', np.tan, inside),
  unary('arcsin', np.arcsin, inside),
  unary('arccos', np.arccos, inside),
  unary('arctan', np.arctan),
  unary('sinh', np.sinh),
  unary('cosh', np.cosh),
  unary('tanh', np.tanh),
  unary('arcsinh', np.arcsinh),
  unary('arccosh', np.arccosh, aboveOne),
  unary('arctanh', np.arctanh, inside),
  unary('sigmoid', np.sigmoid),
  unary('softplus', np.softplus),
  unary('logSigmoid', np.logSigmoid),
  unary('erf', np.erf),
  unary('erfc', np.erfc),
  binary('maximum', np.maximum, [offHalves, (random, shape) => random.integers(shape, -3, 3)], false),
  binary('minimum', np.minimum, [offHalves, (random, shape) => random.integers(shape, -3, 3)], false),
  unary('clip', (x) => np.clip(x, -1, 1.5), offHalves, false),
  any('where', (random, shape) => {
    const condition = random.bernoulli(partner(random, shape))
    return {
      f: (x, y) => np.where(condition, x as Tensor, y as Tensor),
      inputs: [real(random, shape), real(random, partner(random, shape))],
    }
  }),
]

const reductions: Operation[] = [
  reduction('sum', (x, axes, keepdims) => np.sum(x, axes, { keepdims })),
  reduction('mean', (x, axes, keepdims) => np.mean(x, axes, keepdims)),
  reduction('prod', (x, axes, keepdims) => np.prod(x, axes, keepdims)),
  reduction('max', (x, axes, keepdims) => np.max(x, axes, keepdims), distinct, false),
  reduction('min', (x, axes, keepdims) => np.min(x, axes, keepdims), distinct, false),
  reduction('var', (x, axes, keepdims) => np.var(x, axes, { keepdims })),
  reduction('std', (x, axes, keepdims) =>
    np.std(np.concat([x, x.add(1), x.square()], 0), [0, ...axes.filter((a) => a > 0)], { keepdims, ddof: 1 }),
  ),
  reduction('logSumExp', (x, axes, keepdims) => np.logSumExp(x, axes, keepdims)),
  alongAxis('cumsum', np.cumsum),
  alongAxis('softmax', np.softmax),
  alongAxis('logSoftmax', np.logSoftmax),
  alongAxis('sort', np.sort, distinct, false),
]

const movements: Operation[] = [
  unary('reshape', (x) => np.reshape(x, [-1])),
  any('transpose', (random, shape) => {
    const order = [...random.permutation(shape.length).data]
    return { f: (x) => np.transpose(x as Tensor, order), inputs: [real(random, shape)] }
  }),
  alongAxis('expandDims', np.expandDims),
  alongAxis('flip', np.flip),
  alongAxis('repeat', (x, axis) => np.repeat(x, 3, axis)),
  unary('tile', (x) => np.tile(x, [2, 3])),
  alongAxis('moveaxis', (x, axis) => np.moveaxis(x, axis, 0)),
  any('broadcastTo', (random, shape) => ({
    f: (x) => np.broadcastTo(x as Tensor, shape),
    inputs: [real(random, partner(random, shape))],
  })),
  any('concat', (random, shape) => {
    const axis = random.integer(0, shape.length)
    const other = shape.map((length, i) => (i === axis ? length + 2 : length))
    return {
      f: (x, y) => np.concat([x as Tensor, y as Tensor, x as Tensor], axis),
      inputs: [real(random, shape), real(random, other)],
    }
  }),
  any('stack', (random, shape) => ({
    f: (x, y) => np.stack([x as Tensor, y as Tensor], -1),
    inputs: [real(random, shape), real(random, shape)],
  })),
  any('slice', (random, shape) => {
    const parts = shape.map((length) => {
      const kind = random.integer(0, 4)
      if (kind === 0) return random.integer(-length, length)
      return kind === 1 ? null : ([null, null, kind === 2 ? -1 : 2] as const)
    })
    return { f: (x) => np.slice(x as Tensor, ...parts), inputs: [real(random, shape)] }
  }),
  any('take', (random, shape) => {
    const axis = random.integer(0, shape.length)
    const indices = random.integers([2, 3], -at(shape, axis), at(shape, axis))
    return { f: (x) => np.take(x as Tensor, indices, axis), inputs: [real(random, shape)] }
  }),
  any('takeAlongAxis', (random, shape) => {
    const axis = random.integer(0, shape.length)
    const indices = random.integers(shape, 0, at(shape, axis))
    return { f: (x) => np.takeAlongAxis(x as Tensor, indices, axis), inputs: [real(random, shape)] }
  }),
  any('scatterAdd', (random, shape) => {
    const indices = random.integers([3], 0, at(shape, 0))
    const updates = real(random, [3, ...shape.slice(1)])
    return {
      f: (x, y) => np.scatterAdd(x as Tensor, indices, y as Tensor),
      inputs: [real(random, shape), updates],
    }
  }),
  any('scatterAddAlongAxis', (random, shape) => {
    const axis = random.integer(0, shape.length)
    const indices = random.integers(shape, 0, at(shape, axis))
    return {
      f: (x, y) => np.scatterAddAlongAxis(x as Tensor, indices, y as Tensor, axis),
      inputs: [real(random, shape), real(random, shape)],
    }
  }),
  ...(['constant', 'edge', 'reflect', 'symmetric', 'wrap'] as const).map((mode) =>
    unary(`pad ${mode}`, (x) => np.pad(x, [1, 2], { mode })),
  ),
  unary('tril', (x) => np.tril(x.ndim < 2 ? x.reshape([1, -1]) : x, 1)),
  unary('triu', (x) => np.triu(x.ndim < 2 ? x.reshape([1, -1]) : x)),
]

const products: Operation[] = [
  any('matmul', (random, shape) => {
    const lead = shape.slice(0, -1)
    const [n, k, m] = [random.integer(1, 6), at(shape, shape.length - 1), random.integer(1, 6)]
    const left = random.next() < 0.2 ? [k] : [...partner(random, lead), n, k]
    const right = random.next() < 0.2 ? [k] : [...lead, k, m]
    return {
      f: (x, y) => np.matmul(x as Tensor, y as Tensor),
      inputs: [real(random, left), real(random, right)],
    }
  }),
  binary('outer', np.outer),
  any('einsum, batched', (random, shape) => {
    const [b, i, j] = [at(shape, 0), random.integer(1, 5), random.integer(1, 5)]
    return {
      f: (x, y) => np.einsum('bij,kjb->kbi', x as Tensor, y as Tensor),
      inputs: [real(random, [b, i, j]), real(random, [3, j, b])],
    }
  }),
  any('einsum, diagonal', (random, shape) => {
    const n = at(shape, 0)
    return {
      f: (x, y) => np.einsum('iij,jk->ik', x as Tensor, y as Tensor),
      inputs: [real(random, [n, n, 2]), real(random, [2, 3])],
    }
  }),
  any('linear', (random, shape) => {
    const n = at(shape, shape.length - 1)
    return {
      f: (x, w, b) => nn.linear(x as Tensor, w as Tensor, b),
      inputs: [real(random, shape), real(random, [3, n]), real(random, [3])],
    }
  }),
  any('bilinear', (random, shape) => {
    const lead = shape.slice(0, 2)
    return {
      f: (x, y, w, b) => nn.bilinear(x as Tensor, y as Tensor, w as Tensor, b),
      inputs: [
        real(random, [...lead, 3]),
        real(random, [...lead, 2]),
        real(random, [4, 3, 2]),
        real(random, [4]),
      ],
    }
  }),
  any('attention', (random, shape) => {
    const b = at(shape, 0)
    const mask = np.tri(4, 4)
    return {
      f: (q, k, v) => nn.attention(q as Tensor, k as Tensor, v as Tensor, { mask }),
      inputs: [real(random, [b, 4, 3]), real(random, [b, 4, 3]), real(random, [b, 4, 2])],
    }
  }),
]

/** [N, C, …] with as many spatial axes as `shape` suggests. */
function image(random: Generator, shape: Shape, channels: number, domain: Domain = real): Tensor {
  return domain(random, [at(shape, 0), channels, ...shape.slice(0, 2).map((length) => length + 3)])
}

const windows: Operation[] = [
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
  any(
    'maxPool',
    (random, shape) => {
      const options = { stride: 2, padding: 1, ceil: true }
      return { f: (x) => nn.maxPool(x as Tensor, 3, options), inputs: [image(random, shape, 2, distinct)] }
    },
    false,
  ),
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
  any(
    'globalMaxPool',
    (random, shape) => ({
      f: (x) => nn.globalMaxPool(x as Tensor),
      inputs: [image(random, shape, 2, distinct)],
    }),
    false,
  ),
]

const activations: Operation[] = [
  unary('relu', nn.relu, offHalves, false),
  unary('relu6', nn.relu6, offHalves, false),
  unary('leakyRelu', (x) => nn.leakyRelu(x, 0.1), offHalves, false),
  any(
    'prelu',
    (random, shape) => {
      const x = image(random, shape, 3, offHalves)
      return { f: (a, s) => nn.prelu(a as Tensor, s as Tensor), inputs: [x, real(random, [3])] }
    },
    false,
  ),
  unary('elu', (x) => nn.elu(x, 0.7), offHalves, false),
  unary('celu', (x) => nn.celu(x, 0.7), offHalves, false),
  unary('selu', (x) => nn.selu(x), offHalves, false),
  unary('gelu', (x) => nn.gelu(x)),
  unary('gelu by tanh', (x) => nn.gelu(x, 'tanh')),
  unary('silu', (x) => nn.silu(x, 1.5)),
  unary('mish', nn.mish),
  unary('softsign', nn.softsign, offHalves, false),
  unary('tanhShrink', nn.tanhShrink),
  unary('softShrink', (x) => nn.softShrink(x), offHalves, false),
  unary('hardShrink', (x) => nn.hardShrink(x), offHalves, false),
  unary('threshold', (x) => nn.threshold(x, 0.5, 2), offHalves, false),
  unary('hardTanh', (x) => nn.hardTanh(x), offHalves, false),
  unary('hardSigmoid', (x) => nn.hardSigmoid(x, 0.2), offHalves, false),
  unary('hardSwish', (x) => nn.hardSwish(x), offHalves, false),
  alongAxis('glu', (x, axis) => nn.glu(np.concat([x, x.square()], axis), axis)),
]

const normalizations: Operation[] = [
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

/** A loss of x against fixed targets, in each of the three reductions. */
function loss(
  name: string,
  draw: (random: Generator, shape: Shape, options: { reduction: 'mean' | 'sum' | 'none' }) => Trial,
  smooth = true,
): Operation {
  return any(
    name,
    (random, shape) =>
      draw(random, shape, { reduction: (['mean', 'sum', 'none'] as const)[random.integer(0, 3)] ?? 'mean' }),
    smooth,
  )
}

const losses: Operation[] = [
  loss('mseLoss', (random, shape, options) => ({
    f: (x, y) => nn.mseLoss(x as Tensor, y as Tensor, options),
    inputs: [real(random, shape), real(random, shape)],
  })),
  loss(
    'l1Loss',
    (random, shape, options) => {
      const y = random.integers(shape, -3, 3)
      return { f: (x) => nn.l1Loss(x as Tensor, y, options), inputs: [offHalves(random, shape)] }
    },
    false,
  ),
  loss(
    'smoothL1Loss',
    (random, shape, options) => {
      const y = random.integers(shape, -3, 3)
      return {
        f: (x) => nn.smoothL1Loss(x as Tensor, y, { ...options, beta: 0.5 }),
        inputs: [offHalves(random, shape)],
      }
    },
    false,
  ),
  loss(
    'huberLoss',
    (random, shape, options) => {
      const y = random.integers(shape, -3, 3)
      return {
        f: (x) => nn.huberLoss(x as Tensor, y, { ...options, delta: 1.5 }),
        inputs: [offHalves(random, shape)],
      }
    },
    false,
  ),
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
    f: (a) => nn.poissonNllLoss(a as Tensor, np.ones(shape).mul(2), { ...options, full: true }),
    inputs: [real(random, shape)],
  })),
  loss('gaussianNllLoss', (random, shape, options) => ({
    f: (a, t, v) => nn.gaussianNllLoss(a as Tensor, t as Tensor, v as Tensor, { ...options, full: true }),
    inputs: [real(random, shape), real(random, shape), positive(random, shape)],
  })),
  loss('softMarginLoss', (random, shape, options) => ({
    f: (a, y) => nn.softMarginLoss(a as Tensor, y as Tensor, options),
    inputs: [real(random, shape), real(random, shape)],
  })),
  loss(
    'hingeEmbeddingLoss',
    (random, shape, options) => {
      const y = random.bernoulli(shape).mul(2).sub(1)
      return { f: (a) => nn.hingeEmbeddingLoss(a as Tensor, y, options), inputs: [offHalves(random, shape)] }
    },
    false,
  ),
  loss(
    'marginRankingLoss',
    (random, shape, options) => {
      const y = random.bernoulli(shape).mul(2).sub(1)
      return {
        f: (a, b) => nn.marginRankingLoss(a as Tensor, b as Tensor, y, { ...options, margin: 1 }),
        inputs: [offHalves(random, shape), random.integers(shape, -2, 2)],
      }
    },
    false,
  ),
  loss('cosineEmbeddingLoss', (random, shape, options) => {
    const lead = shape.slice(0, 1)
    return {
      f: (a, b) => nn.cosineEmbeddingLoss(a as Tensor, b as Tensor, np.ones(lead), options),
      inputs: [real(random, [...lead, 4]), real(random, [...lead, 4])],
    }
  }),
  loss('tripletMarginLoss', (random, shape, options) => ({
    f: (a, b, c) => nn.tripletMarginLoss(a as Tensor, b as Tensor, c as Tensor, { ...options, margin: 100 }),
    inputs: [real(random, [...shape, 4]), real(random, [...shape, 4]), real(random, [...shape, 4])],
  })),
  loss(
    'multiMarginLoss',
    (random, shape, options) => {
      const target = random.integers([at(shape, 0)], 0, 4)
      return {
        f: (a) => nn.multiMarginLoss(a as Tensor, target, { ...options, margin: 0.05 }),
        inputs: [distinct(random, [at(shape, 0), 4])],
      }
    },
    false,
  ),
]

export const operations: readonly Operation[] = [
  ...elementwise,
  ...reductions,
  ...movements,
  ...products,
  ...windows,
  ...activations,
  ...normalizations,
  ...losses,
]
