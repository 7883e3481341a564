import type { Lab, Regime } from '#checks/lab.ts'
import { softmax } from '#engine/nn.ts'
import * as np from '#engine/np.ts'
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

function hidden(name: string, logits: (random: Parameters<Regime['draw']>[0]) => Tensor): Regime {
  return {
    name,
    visibility: 'hidden',
    count: 1,
    ordinary: false,
    draw: (random) => ({ logits: logits(random) }),
  }
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
    hidden('equal-axes', (random) => random.normal([3, 3, 3], 0, 2)),
    hidden('one-model', (random) => random.normal([1, 4, 3])),
    hidden('one-example', (random) => random.normal([4, 1, 3])),
    // One model is very sure, and alone: means of logits and of probabilities disagree about the class.
    hidden('one-sure-model', (random) =>
      np.concat([np.full([1, 5, 2], 0).add([0, 30]), random.uniform([4, 5, 2], 0, 0.2).add([1, 0])]),
    ),
    hidden('large', (random) => random.normal([3, 4, 5], 0, 500)),
  ],
  properties: [],
  tolerance: { atol: 1e-11, rtol: 1e-9 },
} satisfies Lab
