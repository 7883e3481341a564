/** (x − mean) / √(variance + ε) over any axes: the core of batch, layer, group and instance normalization. */

import { reciprocal } from '../ops/arithmetic.ts'
import { sqrt } from '../ops/functions.ts'
import { type Blocks, blocksOf, moments, project, shiftAndScale } from '../ops/moments.ts'
import { centered, mean, variance } from '../ops/statistics.ts'
import { sumTo } from '../ops/stretch.ts'
import { reducedShape } from '../shape.ts'
import { Tensor } from '../tensor.ts'
import { differentiable } from '../trace.ts'

/** x standardized over `axes` (ascending, not negative). */
export function standardize(x: Tensor, axes: readonly number[], eps: number): Tensor {
  const blocks = blocksOf(x.shape, axes)
  if (blocks === null) {
    const spread = variance(x, axes, true).add(eps)
    return centered(x, axes).mul(reciprocal(sqrt(spread)))
  }
  const statistics = moments(x.data, blocks)
  const n = blocks.rows * blocks.run
  const inverse = statistics.squares.map((square) => 1 / Math.sqrt(square / n + eps))
  const out = new Tensor(shiftAndScale(x.data, blocks, statistics, inverse), x.shape)
  return differentiable(out, [x], () => {
    const scale = inverseDeviation(x, out, new Tensor(inverse, reducedShape(x.shape, axes, true)), axes)
    const jacobian = (t: Tensor): Tensor => projection(t, out, scale, axes, blocks)
    return { jvp: jacobian, vjp: jacobian }
  })
}

/** 1 / √(variance + ε) as a function of x, its value known. */
function inverseDeviation(x: Tensor, out: Tensor, scale: Tensor, axes: readonly number[]): Tensor {
  const slope = (): Tensor => scale.square().neg()
  return differentiable(scale, [x], () => ({
    jvp: (t) => mean(out.mul(t), axes, true).mul(slope()),
    vjp: (g) => out.mul(g.mul(slope()).div(x.size / scale.size)),
  }))
}

/**
 * The Jacobian of standardizing, applied to t: scale · (t − mean t − x̂ · mean(x̂·t)). It is symmetric, so
 * this is forward and backward pass in one.
 */
function projection(t: Tensor, out: Tensor, scale: Tensor, axes: readonly number[], blocks: Blocks): Tensor {
  const result = new Tensor(project(t.data, out.data, scale.data, blocks), t.shape)
  const average = (a: Tensor, b: Tensor): Tensor => mean(a.mul(b), axes, true)
  return differentiable(result, [t, out, scale], (input) => {
    if (input === 0) {
      const again = (v: Tensor): Tensor => projection(v, out, scale, axes, blocks)
      return { jvp: again, vjp: again }
    }
    if (input === 1) {
      return {
        jvp: (v) =>
          v
            .mul(average(out, t))
            .add(out.mul(average(v, t)))
            .mul(scale)
            .neg(),
        vjp: (g) => {
          const h = g.mul(scale)
          return h
            .mul(average(out, t))
            .add(t.mul(average(h, out)))
            .neg()
        },
      }
    }
    const rest = (): Tensor => t.sub(mean(t, axes, true)).sub(out.mul(average(out, t)))
    return { jvp: (v) => rest().mul(v), vjp: (g) => sumTo(g.mul(rest()), scale.shape) }
  })
}
