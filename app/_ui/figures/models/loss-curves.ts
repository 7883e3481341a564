/** Gradient descent on a flexible model with few data: training and test loss over the steps. */

import { eye, linspace, matmul, zeros } from '#engine/np.ts'
import { generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

const FEATURES = 30
const TEST = 200
const RATE = 0.2
const NOISE = 0.35
const OCTAVES = 20

/** Steps at which the run is looked at: 1, 2, 3, 4, 6, 8, 12, …, 2²⁰. */
export const milestones: readonly number[] = Array.from({ length: OCTAVES }, (_, k) => [
  2 ** k,
  3 * 2 ** (k - 1),
])
  .flat()
  .filter(Number.isInteger)
  .concat(2 ** OCTAVES)

export interface Run {
  readonly x: Float64Array
  readonly y: Float64Array
  /** Mean squared errors at every milestone. */
  readonly train: readonly number[]
  readonly test: readonly number[]
  /** Milestone with the least test loss: where early stopping would stop. */
  readonly best: number
  /** The fitted function at milestone `index` on `at`. */
  fit(index: number, at: readonly number[]): Float64Array
}

export const truth = (x: Tensor): Tensor => x.mul(1.7).sin()

/** Gaussian bumps along the line: enough of them to pass through every training point. */
function bumps(x: Tensor): Tensor {
  const centres = linspace(-3.3, 3.3, FEATURES).reshape(1, FEATURES)
  return x.sub(centres).div(0.45).square().mul(-0.5).exp()
}

/**
 * Full-batch gradient descent from 0 on the mean squared error plus (λ/2)‖w‖². A step is affine in w,
 * w ← Mw + v, so the state after t + s steps is w_s + Mˢ w_t, and a million steps take twenty products.
 */
export function train(points: number, lambda: number, seed = 4): Run {
  const random = generator(seed)
  const x = random.uniform([points, 1], -3, 3)
  const y = truth(x).add(random.normal([points, 1], 0, NOISE))
  const testX = random.uniform([TEST, 1], -3, 3)
  const testY = truth(testX).add(random.normal([TEST, 1], 0, NOISE))
  const phi = bumps(x)
  const curvature = matmul(phi.T, phi)
    .mul(2 / points)
    .add(eye(FEATURES).mul(lambda))
  let power = eye(FEATURES).sub(curvature.mul(RATE))
  let now = matmul(phi.T, y).mul((2 / points) * RATE)
  let half = zeros([FEATURES, 1])
  const states: Tensor[] = []
  for (let octave = 0; octave <= OCTAVES; octave++) {
    states.push(now)
    // 3·2ᵏ⁻¹ steps are 2ᵏ on top of 2ᵏ⁻¹; there are none for k = 0.
    if (octave > 0 && octave < OCTAVES) states.push(now.add(matmul(power, half)))
    half = now
    now = now.add(matmul(power, now))
    power = matmul(power, power)
  }
  const testPhi = bumps(testX)
  const error = (features: Tensor, target: Tensor) => (w: Tensor) =>
    matmul(features, w).sub(target).square().mean().item()
  const test = states.map(error(testPhi, testY))
  return {
    x: x.data,
    y: y.data,
    train: states.map(error(phi, y)),
    test,
    best: test.indexOf(Math.min(...test)),
    fit: (index, at) => matmul(bumps(linspaceOf(at)), states[index] ?? zeros([FEATURES, 1])).data,
  }
}

function linspaceOf(at: readonly number[]): Tensor {
  return linspace(at[0] ?? 0, at.at(-1) ?? 1, at.length).reshape(at.length, 1)
}
