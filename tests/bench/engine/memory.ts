/** What a training step allocates, against the tensors that have to live at once. */
import { valueAndGrad } from '#engine/autodiff.ts'
import * as nn from '#engine/nn.ts'
import { generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'
import { listen } from '#engine/trace.ts'

/**
 * Bytes allocated by one step of an MLP in all, garbage included, which no peak can exceed; and bytes of its
 * inputs, its parameters, the results of its operations and its gradients.
 */
export function trainingStepMemory(): { allocated: number; live: number } {
  const random = generator(1)
  const [n, d, hidden, classes] = [128, 256, 128, 10]
  const [x, target] = [random.normal([n, d]), random.integers([n], 0, classes)]
  const parameters = [[d, hidden], [hidden], [hidden, classes], [classes]].map((shape) =>
    random.normal(shape, 0, 0.1),
  )
  const loss = (...p: Tensor[]): Tensor => {
    const [w1, b1, w2, b2] = p as [Tensor, Tensor, Tensor, Tensor]
    return nn.crossEntropy(nn.relu(x.matmul(w1).add(b1)).matmul(w2).add(b2), target)
  }
  const bytes = (tensors: readonly Tensor[]): number => tensors.reduce((sum, { size }) => sum + 8 * size, 0)
  let live = bytes([x, target, ...parameters, ...parameters])
  const tally = {
    record(output: Tensor): void {
      live += 8 * output.size
    },
  }
  listen(tally, () => loss(...parameters))
  const allocated = counting(() => {
    const { gradients } = valueAndGrad(loss, parameters)
    parameters.map((parameter, i) => parameter.sub((gradients[i] as Tensor).mul(0.1)))
  })
  return { allocated: allocated + bytes([x, target, ...parameters]), live }
}

/** Bytes of all float64 arrays made by `work`. */
function counting(work: () => void): number {
  const original = globalThis.Float64Array
  let bytes = 0
  class Counted extends original {
    constructor(...source: [number]) {
      super(...source)
      // A view of memory that is already there costs nothing.
      if (typeof source[0] === 'number') bytes += this.byteLength
    }
  }
  globalThis.Float64Array = Counted as unknown as Float64ArrayConstructor
  try {
    work()
  } finally {
    globalThis.Float64Array = original
  }
  return bytes
}
