/** A neuron with two weights learns from inputs that are all positive, or centred. */
import { valueAndGrad } from '#engine/autodiff.ts'
import { generator } from '#engine/random.ts'

export const START = { x: -0.8, y: 0.2 }
export const GOAL = { x: 0.6, y: -0.7 }
const RATE = 0.7

export interface Descent {
  /** The two weights before the first step and after each. */
  readonly path: readonly { readonly x: number; readonly y: number }[]
  /** Of each step, whether its gradient has one sign in both weights. */
  readonly oneSigned: readonly boolean[]
}

/**
 * SGD on squared error; the targets come from a neuron with the weights `GOAL`, so every step could go straight
 * there if its gradient let it.
 *
 * @param centred inputs from U(−0.5, 0.5), else from U(0, 1)
 * @param batch examples for each step, whose gradients are averaged
 */
export function descend(centred: boolean, batch: number, count: number, seed = 4): Descent {
  const random = generator(seed)
  let w = { x: START.x, y: START.y }
  const path = [w]
  const oneSigned: boolean[] = []
  for (let step = 0; step < count; step++) {
    const x = random.uniform([batch, 2], centred ? -0.5 : 0, centred ? 0.5 : 1)
    const y = x.matmul([[GOAL.x], [GOAL.y]])
    const { gradients } = valueAndGrad(
      (weights) => x.matmul(weights).sub(y).square().mean().mul(0.5),
      [[[w.x], [w.y]]],
    )
    const [gx = 0, gy = 0] = gradients[0]?.data ?? []
    oneSigned.push(gx * gy > 0)
    // Centred inputs have a quarter of the second moment: without the factor they would take shorter steps.
    const rate = RATE * (centred ? 4 : 1)
    w = { x: w.x - rate * gx, y: w.y - rate * gy }
    path.push(w)
  }
  return { path, oneSigned }
}
