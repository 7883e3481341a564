/** A small network learns XOR, as many steps as are asked for. */
import { valueAndGrad } from '#engine/autodiff.ts'
import { binaryCrossEntropyWithLogits } from '#engine/nn.ts'
import { zeros } from '#engine/np.ts'
import { generator } from '#engine/random.ts'
import { type Tensor, tensor } from '#engine/tensor.ts'

/** The four corners, class 1 where exactly one input is 1. */
export const CORNERS = [
  { x: 0, y: 0, one: false },
  { x: 0, y: 1, one: true },
  { x: 1, y: 0, one: true },
  { x: 1, y: 1, one: false },
] as const

const X = tensor(CORNERS.map(({ x, y }) => [x, y]))
const Y = tensor(CORNERS.map(({ one }) => [one]))
const RATE = 1
const STRIDE = 5

/** A network 2 → 2 tanh → 1: two hidden units, so that what they see can be drawn as a plane. */
class XorTraining {
  /** Parameters after every `STRIDE` steps. */
  private readonly history: Tensor[][]

  constructor(seed: number) {
    const random = generator(seed)
    this.history = [[random.normal([2, 2]), zeros([1, 2]), random.normal([2, 1]), zeros([1, 1])]]
  }

  /** Parameters after `step` steps, a multiple of 5; trains on when it was not there yet. */
  at(step: number): XorNetwork {
    const index = Math.round(step / STRIDE)
    while (this.history.length <= index) this.history.push(advance(this.history.at(-1) ?? []))
    return new XorNetwork(this.history[index] ?? [])
  }
}

function advance(from: readonly Tensor[]): Tensor[] {
  let parameters = [...from]
  for (let step = 0; step < STRIDE; step++) {
    const { gradients } = valueAndGrad((...p) => binaryCrossEntropyWithLogits(logits(X, p), Y), parameters)
    parameters = parameters.map((p, i) => p.sub((gradients[i] ?? p).mul(RATE)))
  }
  return parameters
}

function hidden(x: Tensor, [w1 = zeros([2, 2]), b1 = zeros([1, 2])]: readonly Tensor[]): Tensor {
  return x.matmul(w1).add(b1).tanh()
}

function logits(x: Tensor, parameters: readonly Tensor[]): Tensor {
  const [, , w2 = zeros([2, 1]), b2 = zeros([1, 1])] = parameters
  return hidden(x, parameters).matmul(w2).add(b2)
}

export class XorNetwork {
  private readonly parameters: readonly Tensor[]

  constructor(parameters: readonly Tensor[]) {
    this.parameters = parameters
  }

  /** Probability of class 1 at rows of `x` [n, 2]. */
  probabilities(x: Tensor): Float64Array {
    return logits(x, this.parameters).sigmoid().data
  }

  /** Where the four corners lie for the output layer: their hidden activations. */
  corners(): { x: number; y: number; one: boolean; right: boolean }[] {
    const h = hidden(X, this.parameters)
    const p = this.probabilities(X)
    return CORNERS.map(({ one }, i) => ({
      x: h.get(i, 0),
      y: h.get(i, 1),
      one,
      right: (p[i] ?? 0) > 0.5 === one,
    }))
  }

  /** v·h + c = 0 is the output layer's line in the hidden plane. */
  line(): { v: readonly [number, number]; c: number } {
    const [, , w2 = zeros([2, 1]), b2 = zeros([1, 1])] = this.parameters
    return { v: [w2.get(0, 0), w2.get(1, 0)], c: b2.item() }
  }

  loss(): number {
    return binaryCrossEntropyWithLogits(logits(X, this.parameters), Y).item()
  }
}

const known = new Map<number, XorTraining>()

/** The training that begins with the weights of this seed; it goes on where it was left. */
export function xorTraining(seed: number): XorTraining {
  const training = known.get(seed) ?? new XorTraining(seed)
  known.set(seed, training)
  return training
}
