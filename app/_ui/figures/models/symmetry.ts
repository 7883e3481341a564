/** Units that begin alike stay alike: a small network trained from three beginnings. */
import { valueAndGrad } from '#engine/autodiff.ts'
import { binaryCrossEntropyWithLogits } from '#engine/nn.ts'
import { full, zeros } from '#engine/np.ts'
import { generator } from '#engine/random.ts'
import { type Tensor, tensor } from '#engine/tensor.ts'

export const beginnings = ['zero', 'equal', 'random'] as const
export type Beginning = (typeof beginnings)[number]

export const UNITS = 4
export const STEPS = 240
const RATE = 1

export interface Snapshot {
  /** Incoming weights (w₁, w₂) of every hidden unit. */
  readonly units: readonly { readonly x: number; readonly y: number }[]
  readonly loss: number
  /** Largest difference between the gradients of two units' incoming weights. */
  readonly apart: number
  /** Largest gradient of an incoming weight. */
  readonly steepest: number
}

/** XOR with inputs ±1. */
const X = tensor([
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
])
const Y = tensor([[0], [1], [1], [0]])

function begin(beginning: Beginning): Tensor[] {
  const random = generator(7)
  const weight = (rows: number, columns: number, value: number) =>
    beginning === 'random' ? random.normal([rows, columns], 0, 0.7) : full([rows, columns], value)
  const value = beginning === 'zero' ? 0 : 0.5
  // A constant for both incoming weights would sit on the diagonal; 0.5 and 0.2 show a path.
  const first = weight(2, UNITS, value)
  if (beginning === 'equal') for (let unit = 0; unit < UNITS; unit++) first.set(1, unit, 0.2)
  return [first, zeros([1, UNITS]), weight(UNITS, 1, value), zeros([1, 1])]
}

/** 2 → 4 tanh → 1, cross-entropy, full-batch gradient descent; one snapshot before each step. */
export function run(beginning: Beginning): readonly Snapshot[] {
  const found = known.get(beginning)
  if (found) return found
  let parameters = begin(beginning)
  const snapshots: Snapshot[] = []
  for (let step = 0; step <= STEPS; step++) {
    const { value, gradients } = valueAndGrad(
      (w1, b1, w2, b2) =>
        binaryCrossEntropyWithLogits(
          X.matmul(w1 ?? 0)
            .add(b1 ?? 0)
            .tanh()
            .matmul(w2 ?? 0)
            .add(b2 ?? 0),
          Y,
        ),
      parameters,
    )
    const [w1] = parameters
    const [dw1] = gradients
    if (!w1 || !dw1) break
    snapshots.push({
      units: Array.from({ length: UNITS }, (_, unit) => ({ x: w1.get(0, unit), y: w1.get(1, unit) })),
      loss: value.item(),
      apart: dw1.max(1).sub(dw1.min(1)).max().item(),
      steepest: dw1.abs().max().item(),
    })
    parameters = parameters.map((p, i) => p.sub((gradients[i] ?? p).mul(RATE)))
  }
  known.set(beginning, snapshots)
  return snapshots
}

const known = new Map<Beginning, readonly Snapshot[]>()
