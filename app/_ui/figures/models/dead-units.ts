/** A small ReLU network trained at several learning rates: how many of its units die. */
import { valueAndGrad } from '#engine/autodiff.ts'
import { relu } from '#engine/nn.ts'
import { generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

export const UNITS = 16
export const EXAMPLES = 24
const STEPS = 60

export interface Trained {
  readonly rate: number
  /** Pre-activation above 0, by unit and example. */
  readonly active: readonly (readonly boolean[])[]
  /** Units that no training example activates. */
  readonly dead: number
}

/** Learning rates from 0.05 to 0.5, evenly on a logarithmic scale. */
export const rates = Array.from({ length: 13 }, (_, i) => 10 ** (-1.3 + i / 12))

/** Full-batch gradient descent on squared error: 2 → 16 ReLU → 1, He's initialization, biases 0. */
export function train(rate: number, seed = 6): Trained {
  const random = generator(seed)
  const x = random.normal([EXAMPLES, 2])
  const y = x
    .slice(null, [0, 1])
    .mul(x.slice(null, [1, 2]))
    .add(1)
  let parameters: Tensor[] = [
    random.normal([2, UNITS], 0, 1),
    random.normal([1, UNITS], 0, 0.01),
    random.normal([UNITS, 1], 0, Math.sqrt(2 / UNITS)),
    random.normal([1, 1], 0, 0.01),
  ]
  const loss = (w1: Tensor, b1: Tensor, w2: Tensor, b2: Tensor) =>
    relu(x.matmul(w1).add(b1)).matmul(w2).add(b2).sub(y).square().mean()
  for (let step = 0; step < STEPS; step++) {
    const { gradients } = valueAndGrad((...p) => loss(...(p as [Tensor, Tensor, Tensor, Tensor])), parameters)
    parameters = parameters.map((p, i) => p.sub((gradients[i] ?? p).mul(rate)))
  }
  const [w1, b1] = parameters
  const z = w1 && b1 ? x.matmul(w1).add(b1) : x
  const active = Array.from({ length: UNITS }, (_, unit) =>
    Array.from({ length: EXAMPLES }, (_, example) => z.get(example, unit) > 0),
  )
  return { rate, active, dead: active.filter((unit) => !unit.some(Boolean)).length }
}

let known: readonly Trained[] | undefined

/** One network for each of `rates`, trained on the first call. */
export function trainAll(): readonly Trained[] {
  known ??= rates.map((rate) => train(rate))
  return known
}
