/** Stretching to a broadcast shape and its transpose, summing back. */
import { EngineError, show } from '../error.ts'
import { at, broadcastShapes, broadcastStrides, type Shape, sameShape, sizeOf } from '../shape.ts'
import { Tensor } from '../tensor.ts'
import { differentiable } from '../trace.ts'
import { copyStrided } from './copy.ts'
import { sum } from './reduce.ts'

/** `x` repeated along its size-1 and missing axes until it has `shape`; `x` itself if it has it already. */
export function broadcast(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x
  if (!sameShape(broadcastShapes('broadcastTo', x.shape, shape), shape)) {
    const params = { operation: 'broadcastTo', from: show(x.shape), to: show(shape) }
    throw new EngineError('broadcast-to', params)
  }
  const out = new Tensor(new Float64Array(sizeOf(shape)), shape)
  copyStrided(x.data, 0, broadcastStrides(x.shape, shape), out)
  return differentiable(out, [x], () => ({
    jvp: (t) => broadcast(t, shape),
    vjp: (g) => sumTo(g, x.shape),
  }))
}

/** The sum of `x` over the axes along which `shape` would have to be stretched to become its own. */
export function sumTo(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x
  const extra = x.ndim - shape.length
  const axes: number[] = []
  for (let axis = 0; axis < x.ndim; axis++) {
    if (axis < extra || (shape[axis - extra] === 1 && at(x.shape, axis) !== 1)) axes.push(axis)
  }
  return sum(x, axes, true).withShape(shape)
}
