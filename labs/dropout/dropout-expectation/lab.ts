import { hidden } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'
import { asTensor } from '#engine/tensor.ts'

function given(random: Generator, n: number, p_keep: number): Values {
  return {
    x: random.normal([n]).add(0.5),
    w: random.normal([n]),
    b: random.normal([]).item(),
    p_keep,
  }
}

const SIZES = [3, 5, 4, 6] as const
const RATES = [0.5, 0.8, 0.3, 0.65] as const

const ordinary: Regime['draw'] = (random, index) =>
  given(random, SIZES[(index - 1) % SIZES.length] ?? 3, RATES[(index - 1) % RATES.length] ?? 0.5)

/** Every mask of n units, one per row: the binary digits of 0 … 2ⁿ − 1. */
function allMasks(n: number): Tensor {
  const numbers = np.reshape(np.arange(2 ** n), [2 ** n, 1])
  return np.floorDivide(numbers, np.power(2, np.arange(n))).mod(2)
}

export default {
  id: 'dropout-expectation',
  topic: 'dropout',
  difficulty: 3,
  minutes: 15,
  prerequisites: ['dropout-standard'],
  cards: [
    'dropout/dropout-expectation-linear',
    'dropout/dropout-expectation-nonlinear',
    'dropout/dropout-light-ensemble',
  ],
  entry: 'dropoutExpectation',
  parameters: [
    { name: 'x', type: 'tensor', axes: ['n'] },
    { name: 'w', type: 'tensor', axes: ['n'] },
    { name: 'b', type: 'number' },
    { name: 'p_keep', type: 'number' },
  ],
  results: ['linear', 'relu', 'scaled'],
  withheld: [],
  limits: { cpuMs: 3000, wallMs: 9000 },
  forward: ({ x = 0, w = 0, b = 0, p_keep = 1 }) => {
    const n = asTensor(x, 'x').size
    const masks = allMasks(n)
    const kept = masks.sum(1)
    const weights = np.power(p_keep, kept).mul(np.power(np.subtract(1, p_keep), np.subtract(n, kept)))
    const z = masks.matmul(np.multiply(w, x)).add(b)
    return {
      linear: weights.mul(z).sum(),
      relu: weights.mul(z.maximum(0)).sum(),
      scaled: np.multiply(w, x).sum().mul(p_keep).add(b).maximum(0),
    }
  },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('one-unit', (random) => given(random, 1, 0.7)),
    hidden('many-inputs', (random) => given(random, 10, 0.6)),
    hidden('drops-nothing', (random) => given(random, 4, 1)),
    hidden('drops-much', (random) => given(random, 5, 0.1)),
    // Only the empty mask leaves z above 0: who skips it gets 0.
    hidden('empty-mask', () => ({ x: np.ones([3]), w: np.full([3], -2), b: 1, p_keep: 0.4 })),
    hidden('all-negative', (random) => ({
      ...given(random, 4, 0.5),
      x: random.uniform([4], 0.5, 1),
      w: np.full([4], -1),
      b: -1,
    })),
  ],
  properties: [],
  tolerance: { atol: 1e-11, rtol: 1e-9 },
} satisfies Lab
