import { awayFromZero, hidden, nearZero, number, seed, withZeros } from '#checks/draws.ts'
import type { Inputs, Lab, Regime, Tensors, Values } from '#checks/lab.ts'
import { distributed, uniformLaw } from '#checks/properties-random.ts'
import { consistent } from '#checks/properties-relations.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import { asTensor, type Tensor } from '#engine/tensor.ts'

const SHAPES = [
  [4, 3],
  [5, 2],
  [3, 6],
  [2, 7],
] as const

function given(random: Generator, z: Tensor, training: boolean): Inputs {
  const lower = number(random, 0.05, 0.2)
  return { z, lower, upper: lower + number(random, 0.1, 0.4), training, random: seed(random) }
}

const ordinary: Regime['draw'] = (random, index) =>
  given(random, awayFromZero(random, SHAPES[(index - 1) % SHAPES.length] ?? SHAPES[0]), index % 2 === 1)

const isTraining = (_: Values, { flag }: { flag(name: string): boolean }) => flag('training')

export default {
  id: 'rrelu-forward',
  topic: 'relu-family',
  difficulty: 3,
  minutes: 12,
  prerequisites: ['prelu-forward'],
  cards: [
    'relu-family/rrelu-train-test',
    'relu-family/rrelu-slope-or-divisor',
    'relu-family/relu-family-compared',
  ],
  entry: 'rreluForward',
  parameters: [
    { name: 'z', type: 'tensor', axes: ['b', 'f'] },
    { name: 'lower', type: 'number' },
    { name: 'upper', type: 'number' },
    { name: 'training', type: 'boolean' },
    { name: 'random', type: 'generator' },
  ],
  results: ['y', 'slopes'],
  withheld: [],
  /** Determined at test time only; in training the properties below judge. */
  forward({ z = 0, lower = 0, upper = 0 }, { flag }): Tensors {
    if (flag('training')) return {}
    const middle = (Number(lower) + Number(upper)) / 2
    return { y: np.where(np.greater(z, 0), z, np.multiply(z, middle)), slopes: np.fullLike(z, middle) }
  },
  shapes: ({ z = 0 }) => ({ y: asTensor(z, 'z').shape, slopes: asTensor(z, 'z').shape }),
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('many', (random) => given(random, awayFromZero(random, [60, 50]), true)),
    hidden('many', (random) => ({
      ...given(random, awayFromZero(random, [50, 64]), true),
      lower: 1 / 8,
      upper: 1 / 3,
    })),
    // A range around 0: whoever takes the size of a slope, or divides by it, is far off.
    hidden('slope-negative', (random) => ({
      ...given(random, awayFromZero(random, [60, 50]), true),
      lower: -0.6,
      upper: 0.3,
    })),
    hidden('exact-zeros', (random) => given(random, withZeros(awayFromZero(random, [4, 3])), true)),
    hidden('exact-zeros', (random) => given(random, withZeros(awayFromZero(random, [3, 5])), false)),
    hidden('near-zero', (random) => given(random, nearZero(random, [4, 4]), true)),
    hidden('near-zero', (random) => given(random, nearZero(random, [4, 4]), false)),
    hidden('all-negative', (random) => given(random, random.uniform([3, 4], -3, -0.1), false)),
    hidden('all-positive', (random) => given(random, random.uniform([3, 4], 0.1, 3), true)),
    hidden('large', (random) => given(random, awayFromZero(random, [3, 4], 1000), false)),
    hidden('single-element', (random) => given(random, np.full([1, 1], -0.7), false)),
  ],
  properties: [
    ...distributed('slopes', {
      law: ({ lower = 0, upper = 1 }) => uniformLaw(Number(lower), Number(upper)),
      regimes: ['many', 'slope-negative'],
      applies: isTraining,
    }),
    consistent(
      'y',
      ({ inputs: { z = 0 }, outputs: { slopes = np.tensor(1) } }) =>
        np.where(np.greater(z, 0), z, np.multiply(z, slopes)),
      { applies: isTraining },
    ),
  ],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
