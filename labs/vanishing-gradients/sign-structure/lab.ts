import { hidden } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import { asTensor } from '#engine/tensor.ts'

/** Inputs as sigmoid units give them: all above 0. */
function given(random: Generator, n: number, d: number, m: number): Values {
  return { x: random.uniform([n, d], 0.05, 1), delta: random.normal([n, m]) }
}

const SIZES = [
  [4, 3, 2],
  [3, 5, 4],
  [6, 2, 3],
  [5, 4, 6],
] as const

const ordinary: Regime['draw'] = (random, index) => {
  const [n, d, m] = SIZES[(index - 1) % SIZES.length] ?? SIZES[0]
  return given(random, n, d, m)
}

export default {
  id: 'sign-structure',
  topic: 'vanishing-gradients',
  difficulty: 3,
  minutes: 15,
  prerequisites: [],
  cards: ['activations/zero-centred-outputs', 'activations/one-signed-gradients-in-batches'],
  entry: 'signStructure',
  parameters: [
    { name: 'x', type: 'tensor', axes: ['n', 'd'] },
    { name: 'delta', type: 'tensor', axes: ['n', 'm'] },
  ],
  results: ['perExample', 'batch'],
  withheld: [],
  forward: ({ x = 0, delta = 0 }) => {
    const [inputs, errors] = [asTensor(x, 'x'), asTensor(delta, 'delta')]
    const each = np.expandDims(inputs, 2).mul(np.expandDims(errors, 1))
    const one = (gradient: typeof each, axis: number) =>
      np.logicalOr(np.all(gradient.greater(0), axis), np.all(gradient.less(0), axis))
    return { perExample: one(each, 1), batch: one(each.mean(0), 0) }
  },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    {
      name: 'mixed-signs',
      visibility: 'public',
      count: 1,
      ordinary: true,
      draw: (random) => ({ x: random.normal([4, 2]), delta: random.normal([4, 3]) }),
    },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('mixed-signs', (random) => ({ x: random.normal([12, 2]), delta: random.normal([12, 5]) })),
    hidden('one-example', (random) => given(random, 1, 4, 5)),
    hidden('one-feature', (random) => given(random, 5, 1, 3)),
    hidden('many-examples', (random) => given(random, 64, 5, 8)),
    // Inputs of 0, as ReLU gives them: a gradient of 0 has neither sign.
    hidden('exact-zeros', (random) => ({
      x: random.bernoulli([8, 3], 0.8).mul(random.uniform([8, 3], 0.1, 1)),
      delta: random.normal([8, 4]).mul(random.bernoulli([8, 4], 0.8)),
    })),
    hidden('negative-inputs', (random) => {
      const { x = 0, delta = 0 } = given(random, 4, 3, 5)
      return { x: np.negative(x), delta }
    }),
    hidden('equal-axes', (random) => ({ x: random.normal([3, 3]).add(1), delta: random.normal([3, 3]) })),
  ],
  properties: [],
} satisfies Lab
