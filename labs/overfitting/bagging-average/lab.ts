import { farFromZero, hidden } from '#checks/draws.ts'
import type { Lab, Regime } from '#checks/lab.ts'
import { softmax } from '#engine/nn.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

/** Models, examples and classes: all different. */
const SHAPES = [
  [3, 4, 2],
  [5, 2, 3],
  [2, 6, 4],
  [4, 3, 5],
] as const

const ordinary: Regime['draw'] = (random, index) => ({
  logits: random.normal(SHAPES[(index - 1) % SHAPES.length] ?? SHAPES[0], 0, 2),
})

/** A hidden case of these logits. */
function of(name: string, logits: (random: Generator) => Tensor): Regime {
  return hidden(name, (random) => ({ logits: logits(random) }))
}

/**
 * Sizes at which a softmax is all 0 and 1: of three models two are sure of one class and one of another, so that no rounding
 * decides between two classes. Rows lie far apart: one shift for all of them leaves nothing of the low ones.
 */
function unequalVotes(random: Generator): Tensor {
  const chosen = random.integers([4], 0, 5)
  const surely = (sureOf: Tensor) => np.oneHot(sureOf, 5).mul(300)
  const votes = np.stack([surely(chosen), surely(chosen.add(1).mod(5)), surely(chosen)])
  return votes.add(random.uniform([3, 4, 5], -100, 100)).add(farFromZero(random, [3, 4, 1], 550, 600))
}

export default {
  id: 'bagging-average',
  topic: 'overfitting',
  difficulty: 2,
  minutes: 10,
  prerequisites: [],
  cards: ['overfitting/bagging-how', 'overfitting/ensemble-variance'],
  entry: 'baggingAverage',
  parameters: [{ name: 'logits', type: 'tensor', axes: ['M', 'n', 'c'] }],
  results: ['p', 'classes'],
  withheld: [],
  forward: ({ logits = 0 }) => {
    const p = softmax(logits, -1).mean(0)
    return { p, classes: p.argmax(-1) }
  },
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: ordinary },
    { name: 'ordinary', visibility: 'hidden', count: 2, ordinary: true, draw: ordinary },
    of('equal-axes', (random) => random.normal([3, 3, 3], 0, 2)),
    of('one-model', (random) => random.normal([1, 4, 3])),
    of('one-example', (random) => random.normal([4, 1, 3])),
    // One model is very sure, and alone: means of logits and of probabilities disagree about the class.
    of('one-sure-model', (random) =>
      np.concat([np.full([1, 5, 2], 0).add([0, 30]), random.uniform([4, 5, 2], 0, 0.2).add([1, 0])]),
    ),
    of('large', unequalVotes),
  ],
  properties: [],
  tolerance: { atol: 1e-11, rtol: 1e-9 },
} satisfies Lab
