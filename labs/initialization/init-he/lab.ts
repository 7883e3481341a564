import { hidden, seed } from '#checks/draws.ts'
import type { Inputs, Lab } from '#checks/lab.ts'
import { distributed, spreadLaw } from '#checks/properties-random.ts'
import type { Generator } from '#engine/random.ts'

function given(random: Generator, channels_in: number, channels_out: number, k: number): Inputs {
  return { channels_in, channels_out, k, random: seed(random) }
}

export default {
  id: 'init-he',
  topic: 'initialization',
  difficulty: 3,
  minutes: 8,
  prerequisites: ['init-xavier'],
  cards: ['initialization/init-he', 'initialization/init-convolution-fan', 'initialization/init-he-leaky'],
  entry: 'initHe',
  parameters: [
    { name: 'channels_in', type: 'integer' },
    { name: 'channels_out', type: 'integer' },
    { name: 'k', type: 'integer' },
    { name: 'random', type: 'generator' },
  ],
  results: ['W'],
  withheld: [],
  limits: { cpuMs: 2000, wallMs: 6000 },
  forward: () => ({}),
  shapes: ({ channels_in = 1, channels_out = 1, k = 1 }) => ({
    W: [Number(channels_out), Number(channels_in), Number(k), Number(k)],
  }),
  regimes: [
    {
      name: 'ordinary',
      visibility: 'public',
      count: 1,
      ordinary: true,
      draw: (random) => given(random, 2, 3, 3),
    },
    hidden('many-inputs', (random) => given(random, 200, 60, 3)),
    hidden('many-outputs', (random) => given(random, 3, 60, 5)),
    hidden('axes-of-one', (random) => given(random, 60, 50, 1)),
    hidden('one-map', (random) => given(random, 1, 90, 6)),
  ],
  properties: distributed('W', {
    law: ({ channels_in = 1, k = 1 }) => spreadLaw(0, Math.sqrt(2 / (Number(channels_in) * Number(k) ** 2))),
    regimes: ['many-inputs', 'many-outputs', 'axes-of-one', 'one-map'],
  }),
} satisfies Lab
