import { hidden, seed } from '#checks/draws.ts'
import type { Lab, Regime, Truth } from '#checks/lab.ts'
import { coinLaw, distributed } from '#checks/properties-random.ts'
import { consistent } from '#checks/properties-relations.ts'
import * as np from '#engine/np.ts'
import { asTensor } from '#engine/tensor.ts'

const small: Regime['draw'] = (random, index) => ({
  x: random.normal(index % 2 === 0 ? [4, 3] : [3, 5]).add(1),
  p_drop: [0.5, 0.2, 0.7][index % 3] ?? 0.5,
  training: true,
  random: seed(random),
})

/** Some thousand draws: a rate that is off by a few per cent shows. */
const many =
  (p_drop: number): Regime['draw'] =>
  (random) => ({ x: random.normal([80, 60]).add(3), p_drop, training: true, random: seed(random) })

export default {
  id: 'dropout-inverted',
  topic: 'dropout',
  difficulty: 2,
  minutes: 12,
  prerequisites: [],
  cards: ['dropout/dropout-inverted', 'dropout/dropout-drop-or-keep', 'dropout/dropout-mask-per-example'],
  entry: 'dropout',
  parameters: [
    { name: 'x', type: 'tensor' },
    { name: 'p_drop', type: 'number' },
    { name: 'training', type: 'boolean' },
    { name: 'random', type: 'generator' },
  ],
  results: ['y', 'mask'],
  withheld: [],
  limits: { cpuMs: 2000, wallMs: 6000 },
  // While training chance decides; at test everything passes.
  forward: ({ x = 0 }, given): Readonly<Record<string, Truth>> =>
    given.flag('training') ? {} : { y: asTensor(x, 'x'), mask: np.onesLike(x) },
  shapes: ({ x = 0 }) => ({ y: asTensor(x, 'x').shape, mask: asTensor(x, 'x').shape }),
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 2, ordinary: true, draw: small },
    {
      name: 'test-time',
      visibility: 'public',
      count: 1,
      ordinary: true,
      draw: (random) => ({ x: random.normal([3, 4]), p_drop: 0.5, training: false, random: seed(random) }),
    },
    hidden('many-draws', many(0.5)),
    hidden('drops-little', many(0.1)),
    hidden('drops-much', many(0.8)),
    hidden('drops-nothing', (random) => ({
      x: random.normal([40, 50]),
      p_drop: 0,
      training: true,
      random: seed(random),
    })),
    hidden('exact-zeros', (random) => ({
      x: random.bernoulli([60, 50]),
      p_drop: 0.4,
      training: true,
      random: seed(random),
    })),
    hidden('test-time', (random) => ({
      x: random.normal([5, 2, 3]),
      p_drop: 0.3,
      training: false,
      random: seed(random),
    })),
  ],
  properties: [
    ...distributed('mask', {
      law: ({ p_drop = 0 }) => coinLaw(1 - Number(p_drop)),
      regimes: ['many-draws', 'drops-little', 'drops-much', 'drops-nothing', 'exact-zeros'],
    }),
    consistent(
      'y',
      ({ inputs: { x = 0, p_drop = 0 }, outputs: { mask = 0 } }) =>
        np.divide(np.multiply(x, mask), np.subtract(1, p_drop)),
      { applies: (_, given) => given.flag('training') },
    ),
  ],
} satisfies Lab
