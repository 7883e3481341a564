import { hidden, withZeros } from '#checks/draws.ts'
import type { Lab, Regime, Values } from '#checks/lab.ts'
import { linearIn } from '#checks/properties.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'

/** x holds zeros too: a mask that is guessed from y ≠ 0 takes them for dropped. */
function given(random: Generator, shape: readonly number[], p_drop: number): Values {
  return {
    dy: random.normal(shape).add(0.5),
    x: withZeros(random.normal(shape)),
    mask: random.bernoulli(shape, 1 - p_drop),
    p_drop,
  }
}

const SHAPES = [[3, 4], [5, 2, 3], [12], [4, 6]] as const
const RATES = [0.5, 0.2, 0.7, 0.35] as const

const ordinary: Regime['draw'] = (random, index) =>
  given(random, SHAPES[(index - 1) % SHAPES.length] ?? [4], RATES[(index - 1) % RATES.length] ?? 0.5)

export default {
  id: 'dropout-backward',
  topic: 'dropout',
  difficulty: 2,
  minutes: 8,
  prerequisites: ['dropout-inverted'],
  cards: ['dropout/dropout-backward', 'dropout/dropout-inverted'],
  entry: 'dropoutBackward',
  parameters: [
    { name: 'dy', type: 'tensor' },
    { name: 'x', type: 'tensor' },
    { name: 'mask', type: 'tensor' },
    { name: 'p_drop', type: 'number' },
  ],
  results: ['dx'],
  withheld: [],
  forward: ({ x = 0, mask = 0, p_drop = 0 }) => np.divide(np.multiply(x, mask), np.subtract(1, p_drop)),
  gradient: { upstream: 'dy', of: { dx: 'x' } },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    hidden('all-zeros', (random) => ({ ...given(random, [3, 4], 0.4), x: np.zeros([3, 4]) })),
    hidden('drops-nothing', (random) => ({ ...given(random, [3, 4], 0), mask: np.ones([3, 4]) })),
    hidden('drops-much', (random) => given(random, [6, 5], 0.9)),
    hidden('upstream-zeros', (random) => {
      const drawn = given(random, [5, 4], 0.5)
      return { ...drawn, dy: withZeros(random.normal([5, 4])) }
    }),
    hidden('single-element', (random) => ({ ...given(random, [1], 0.5), mask: np.ones([1]) })),
    hidden('many-elements', (random) => given(random, [13, 11], 0.3)),
  ],
  properties: [linearIn('dx', 'dy', ['ordinary'])],
  tolerance: { atol: 1e-12, rtol: 1e-9 },
} satisfies Lab
