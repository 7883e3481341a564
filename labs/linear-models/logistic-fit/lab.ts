import { hidden } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import { atMost } from '#checks/properties-relations.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import { Tensor } from '#engine/tensor.ts'
import { fitted, slopeAt } from './fit.ts'

/** n and d of a case. */
const SIZES = [
  [30, 2],
  [40, 3],
  [24, 1],
  [36, 4],
] as const

/**
 * Classes that overlap: d + 2 points in general position stand there with both labels, so no hyperplane
 * separates them, not even weakly, and the optimum is finite.
 */
function given(random: Generator, n: number, d: number, bias = 0.8, offset = 0): Values {
  const points = random.normal([n, d]).add(offset)
  const logits = points
    .matmul(random.normal([d]))
    .sub(offset)
    .add(bias)
  const t = np.less(random.uniform([n]), np.sigmoid(logits))
  const both = np.arange(d + 2)
  return {
    X: np.concat([points, points.take(both, 0)]),
    t: np.concat([t, np.subtract(1, t.take(both))]),
  }
}

const ordinary: Regime['draw'] = (random, index) => {
  const [n, d] = SIZES[(index - 1) % SIZES.length] ?? SIZES[0]
  return given(random, n, d)
}

function data({ X, t }: Values): [Tensor, Tensor] {
  if (X instanceof Tensor && t instanceof Tensor) return [X, t]
  throw new TypeError('X and t are tensors')
}

export default {
  id: 'logistic-fit',
  topic: 'linear-models',
  difficulty: 3,
  minutes: 20,
  prerequisites: ['logistic-loss'],
  cards: [
    'linear-models/logistic-separable',
    'linear-models/logistic-loss-gradient',
    'linear-models/linear-fitting',
  ],
  entry: 'logisticFit',
  parameters: [
    { name: 'X', type: 'tensor', axes: ['n', 'd'] },
    { name: 't', type: 'tensor', axes: ['n'] },
  ],
  results: ['w', 'b'],
  withheld: [],
  // Plain gradient descent needs some thousand steps, and each case is run twice.
  limits: { cpuMs: 20_000, wallMs: 40_000 },
  forward: (inputs) => fitted(...data(inputs)),
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('few-positive', (random) => given(random, 40, 2, -2)),
    hidden('offset', (random) => given(random, 30, 1, 0.5, 1.5)),
    hidden('no-signal', (random) => ({
      X: np.concat([np.eye(2), np.eye(2).neg(), np.eye(2), np.eye(2).neg()]).mul(random.uniform([], 1, 2)),
      t: np.tensor([0, 0, 0, 0, 1, 1, 1, 1]),
    })),
  ],
  properties: [
    atMost('w', 'gradient-norm', 1e-5, ({ inputs, outputs: { w, b } }) =>
      w && b ? slopeAt(...data(inputs), w, b) : Number.NaN,
    ),
  ],
  // How far from the optimum counts as converged.
  tolerance: { atol: 1e-3, rtol: 1e-3 },
} satisfies Lab
