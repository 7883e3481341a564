import { hidden, seed } from '#checks/draws.ts'
import type { Lab, Regime, Trial } from '#checks/lab.ts'
import { atLeast, atMost, changesWithSeed } from '#checks/properties-relations.ts'
import * as np from '#engine/np.ts'
import type { Tensor } from '#engine/tensor.ts'

const CORNERS = np.tensor([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
])
const XOR = np.tensor([0, 1, 1, 0])

const inOrder =
  (k: number): Regime['draw'] =>
  (random) => ({ X: CORNERS, t: XOR, k, random: seed(random) })

/** The corners in any order: weights that fit their places in the table fit nothing here. */
const shuffled =
  (k: number): Regime['draw'] =>
  (random) => {
    const order = random.permutation(4)
    return { X: CORNERS.take(order, 0), t: XOR.take(order), k, random: seed(random) }
  }

/** Exchanged targets, and those of AND: weights that somebody trained before for XOR fit nothing here. */
const OTHERS = [np.tensor([1, 0, 0, 1]), np.tensor([0, 0, 0, 1])] as const

const otherTargets =
  (k: number): Regime['draw'] =>
  (random, index) => {
    const order = random.permutation(4)
    const t = OTHERS[index - 1] ?? OTHERS[0]
    return { X: CORNERS.take(order, 0), t: t.take(order), k, random: seed(random) }
  }

/** The logits of the learner's net at the corners. */
function logits({ inputs: { X = 0 }, outputs }: Trial): Tensor {
  const { W1 = np.tensor(0), b1 = np.tensor(0), W2 = np.tensor(0), b2 = np.tensor(0) } = outputs
  return np.matmul(np.tanh(np.add(np.matmul(X, W1), b1)), W2).add(b2)
}

/** The part of the corners on the right side of probability 1/2; a corner right on it is on neither. */
function accuracy(trial: Trial): number {
  const z = logits(trial)
  const side = np.subtract(np.multiply(trial.inputs.t ?? 0, 2), 1)
  return np.greater(np.multiply(z, side), 0).mean().item()
}

function loss(trial: Trial): number {
  const z = logits(trial)
  return np
    .softplus(z)
    .sub(np.multiply(trial.inputs.t ?? 0, z))
    .mean()
    .item()
}

export default {
  id: 'xor-train',
  topic: 'linear-models',
  difficulty: 3,
  minutes: 25,
  prerequisites: ['xor-forward-backward'],
  cards: [
    'linear-models/xor-training',
    'linear-models/xor-inseparable',
    'linear-models/linear-layer-backward',
    'linear-models/why-nonlinearity',
  ],
  entry: 'xorTrain',
  parameters: [
    { name: 'X', type: 'tensor', axes: ['4', '2'] },
    { name: 't', type: 'tensor', axes: ['4'] },
    { name: 'k', type: 'integer' },
    { name: 'random', type: 'generator' },
  ],
  results: ['W1', 'b1', 'W2', 'b2'],
  withheld: [],
  // Small steps need some thousand of them, and each case is run twice.
  limits: { cpuMs: 20_000, wallMs: 40_000 },
  forward: () => ({}),
  shapes: ({ k = 0 }) => ({ W1: [2, Number(k)], b1: [Number(k)], W2: [Number(k)], b2: [] }),
  regimes: [
    { name: 'four-corners', visibility: 'public', count: 2, ordinary: true, draw: inOrder(8) },
    hidden('four-corners', shuffled(8), { count: 3 }),
    hidden('many-units', shuffled(16)),
    hidden('other-targets', otherTargets(8), { count: 2 }),
  ],
  properties: [
    atLeast('W1', 'accuracy', 1, accuracy),
    atMost('W1', 'loss', 0.1, loss),
    changesWithSeed('W1', { regimes: ['many-units'] }),
  ],
} satisfies Lab
