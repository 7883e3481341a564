import { hidden } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import { Tensor } from '#engine/tensor.ts'

interface Sizes {
  readonly batches: number
  readonly b: number
  readonly d: number
  readonly u: number
}

const SIZES: readonly Sizes[] = [
  { batches: 3, b: 4, d: 2, u: 7 },
  { batches: 4, b: 3, d: 5, u: 8 },
  { batches: 2, b: 5, d: 3, u: 9 },
  { batches: 5, b: 2, d: 4, u: 6 },
]

/**
 * Units whose largest pre-activation over all examples is `highest`, in turn. Everything is a whole number, so that
 * no rounding decides whether a unit that just reaches 0 is dead.
 */
function drawn(random: Generator, { batches, b, d, u }: Sizes, highest: readonly number[]): Values {
  const x = random.integers([batches, b, d], 0, 4)
  const w = random.integers([u, d], -3, 4)
  const reach = np.matmul(x, w.T).max([0, 1])
  const wanted = Float64Array.from({ length: u }, (_, j) => highest[j % highest.length] ?? 0)
  return { x, w, bias: new Tensor(wanted, [u]).sub(reach) }
}

/** Dead by far, dead at exactly 0, alive on its best example only, often alive, always alive. */
const MIXED = [-2, 0, 1, 6, 100]

const ordinary: Regime['draw'] = (random, index) =>
  drawn(random, SIZES[(index - 1) % SIZES.length] ?? { batches: 3, b: 4, d: 2, u: 7 }, MIXED)

export default {
  id: 'dead-units',
  topic: 'relu-family',
  difficulty: 3,
  minutes: 15,
  prerequisites: ['activation-sparsity'],
  cards: ['relu-family/find-dead-units', 'relu-family/dead-relu', 'relu-family/dead-relu-cause'],
  entry: 'deadUnits',
  parameters: [
    { name: 'x', type: 'tensor', axes: ['k', 'n', 'd'] },
    { name: 'w', type: 'tensor', axes: ['u', 'd'] },
    { name: 'bias', type: 'tensor', axes: ['u'] },
  ],
  results: ['dead'],
  withheld: [],
  forward({ x = 0, w = 0, bias = 0 }) {
    const z = np.matmul(x, np.transpose(w)).add(bias)
    return z.max([0, 1]).lessEqual(0)
  },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('exact-zeros', (random) => drawn(random, { batches: 2, b: 3, d: 4, u: 5 }, [0, 1])),
    hidden('near-zero', (random) => drawn(random, { batches: 2, b: 3, d: 4, u: 6 }, [0.005, 0])),
    hidden('alive-once', (random) => drawn(random, { batches: 6, b: 5, d: 2, u: 8 }, [1])),
    hidden('all-dead', (random) => drawn(random, { batches: 2, b: 4, d: 3, u: 5 }, [-1, 0])),
    hidden('all-zeros', () => ({ x: np.zeros([2, 3, 4]), w: np.zeros([5, 4]), bias: np.zeros([5]) })),
    hidden('one-batch', (random) => drawn(random, { batches: 1, b: 5, d: 3, u: 4 }, MIXED)),
    hidden('batch-of-one', (random) => drawn(random, { batches: 5, b: 1, d: 3, u: 4 }, MIXED)),
    hidden('one-unit', (random) => drawn(random, { batches: 2, b: 3, d: 4, u: 1 }, [1])),
    // Inputs and weights of as many rows as columns: a product with the wrong transpose has the right shape.
    hidden('equal-axes', (random) => drawn(random, { batches: 4, b: 4, d: 4, u: 4 }, MIXED)),
  ],
  properties: [],
  tolerance: { atol: 1e-12, rtol: 1e-12 },
} satisfies Lab
