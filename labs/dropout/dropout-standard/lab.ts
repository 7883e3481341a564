import { hidden, seed } from '#checks/draws.ts'
import type { Lab, Regime, Truth } from '#checks/lab.ts'
import { coinLaw, distributed } from '#checks/properties-random.ts'
import { consistent } from '#checks/properties-relations.ts'
import * as np from '#engine/np.ts'
import { asTensor } from '#engine/tensor.ts'

const drawn =
  (shape: readonly number[], p_keep: number, training: boolean): Regime['draw'] =>
  (random) => ({ x: random.normal(shape).add(1), p_keep, training, random: seed(random) })

export default {
  id: 'dropout-standard',
  topic: 'dropout',
  difficulty: 2,
  minutes: 10,
  prerequisites: [],
  cards: ['dropout/dropout-forward-formula', 'dropout/dropout-test-scaling', 'dropout/dropout-drop-or-keep'],
  entry: 'standardDropout',
  parameters: [
    { name: 'x', type: 'tensor' },
    { name: 'p_keep', type: 'number' },
    { name: 'training', type: 'boolean' },
    { name: 'random', type: 'generator' },
  ],
  results: ['y', 'mask'],
  withheld: [],
  limits: { cpuMs: 2000, wallMs: 6000 },
  // While training chance decides; at test the mean takes its place.
  forward: ({ x = 0, p_keep = 1 }, given): Readonly<Record<string, Truth>> =>
    given.flag('training') ? {} : { y: np.multiply(x, p_keep), mask: np.onesLike(x) },
  shapes: ({ x = 0 }) => ({ y: asTensor(x, 'x').shape, mask: asTensor(x, 'x').shape }),
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: drawn([4, 3], 0.5, true) },
    { name: 'test-time', visibility: 'public', count: 1, ordinary: true, draw: drawn([3, 4], 0.8, false) },
    hidden('many-draws', drawn([80, 60], 0.5, true)),
    hidden('drops-little', drawn([80, 60], 0.9, true)),
    hidden('drops-much', drawn([80, 60], 0.2, true)),
    hidden('drops-nothing', drawn([40, 50], 1, true)),
    hidden('test-time', drawn([5, 2, 3], 0.3, false)),
    hidden('exact-zeros', (random) => ({
      x: random.bernoulli([60, 50]),
      p_keep: 0.6,
      training: true,
      random: seed(random),
    })),
  ],
  properties: [
    ...distributed('mask', {
      law: ({ p_keep = 1 }) => coinLaw(Number(p_keep)),
      regimes: ['many-draws', 'drops-little', 'drops-much', 'drops-nothing', 'exact-zeros'],
    }),
    consistent('y', ({ inputs: { x = 0 }, outputs: { mask = 0 } }) => np.multiply(x, mask), {
      applies: (_, given) => given.flag('training'),
    }),
  ],
} satisfies Lab
