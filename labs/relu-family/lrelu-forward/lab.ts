import { awayFromZero, hidden, nearZero, number, withZeros } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'

/** z of any number of axes; sizes differ, so that a wrong axis shows. */
const SHAPES = [[2, 3], [7], [4, 5], [2, 3, 4, 5]] as const

function ordinary(random: Generator, index: number): Values {
  return { z: awayFromZero(random, SHAPES[(index - 1) % SHAPES.length] ?? [3]), a: number(random, 0.01, 0.4) }
}

function withSlope(a: (random: Generator) => number): Regime['draw'] {
  return (random) => ({ z: awayFromZero(random, [4, 3]), a: a(random) })
}

export default {
  id: 'lrelu-forward',
  topic: 'relu-family',
  difficulty: 1,
  minutes: 5,
  prerequisites: [],
  cards: ['relu-family/lrelu-definition', 'relu-family/lrelu-why', 'relu-family/lrelu-as-maximum'],
  entry: 'lreluForward',
  parameters: [
    { name: 'z', type: 'tensor' },
    { name: 'a', type: 'number' },
  ],
  results: ['y'],
  withheld: [],
  forward: ({ z = 0, a = 0 }) => np.where(np.greater(z, 0), z, np.multiply(z, a)),
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    {
      name: 'exact-zeros',
      visibility: 'public',
      count: 1,
      ordinary: false,
      draw: (random) => ({ z: withZeros(awayFromZero(random, [5])), a: number(random, 0.01, 0.4) }),
    },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('near-zero', (random) => ({ z: nearZero(random, [4, 4]), a: number(random, 0.01, 0.4) })),
    hidden('all-zeros', () => ({ z: np.zeros([3, 2]), a: 0.1 })),
    hidden('large', (random) => ({ z: awayFromZero(random, [3, 4], 1000), a: number(random, 0.01, 0.4) })),
    hidden('single-element', (random) => ({
      z: np.negative(np.abs(random.normal([1, 1]))),
      a: number(random, 0.01, 0.4),
    })),
    hidden(
      'slope-zero',
      withSlope(() => 0),
    ),
    hidden(
      'slope-negative',
      withSlope((random) => number(random, -0.9, -0.2)),
    ),
    hidden(
      'slope-above-one',
      withSlope((random) => number(random, 1.5, 3)),
    ),
  ],
  properties: [],
  // One product per element: a right answer is right to the last digits, single precision is not.
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
