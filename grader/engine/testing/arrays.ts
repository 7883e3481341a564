/** Reductions, operations that move numbers, products. */
import * as nn from '../nn.ts'
import * as np from '../np.ts'
import { at } from '../shape.ts'
import type { Tensor } from '../tensor.ts'
import { alongAxis, any, binary, distinct, type Operation, partner, real, reduction, unary } from './trial.ts'

export const reductions: readonly Operation[] = [
  reduction('sum', (x, axes, keepdims) => np.sum(x, axes, { keepdims })),
  reduction('mean', (x, axes, keepdims) => np.mean(x, axes, keepdims)),
  reduction('prod', (x, axes, keepdims) => np.prod(x, axes, keepdims)),
  reduction('max', (x, axes, keepdims) => np.max(x, axes, keepdims), distinct),
  reduction('min', (x, axes, keepdims) => np.min(x, axes, keepdims), distinct),
  reduction('var', (x, axes, keepdims) => np.var(x, axes, { keepdims })),
  reduction('std', (x, axes, keepdims) =>
    np.std(np.concat([x, x.add(1), x.square()], 0), [0, ...axes.filter((a) => a > 0)], { keepdims, ddof: 1 }),
  ),
  reduction('logSumExp', (x, axes, keepdims) => np.logSumExp(x, axes, keepdims)),
  alongAxis('cumsum', np.cumsum),
  alongAxis('softmax', np.softmax),
  alongAxis('logSoftmax', np.logSoftmax),
  alongAxis('sort', np.sort, distinct),
]

export const movements: readonly Operation[] = [
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

export const products: readonly Operation[] = [
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
