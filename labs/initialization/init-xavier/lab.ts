import { hidden, seed } from '#checks/draws.ts'
import type { Inputs, Lab } from '#checks/lab.ts'
import { distributed, uniformLaw } from '#checks/properties-random.ts'
import type { Generator } from '#engine/random.ts'

function given(random: Generator, fan_in: number, fan_out: number): Inputs {
  return { fan_in, fan_out, random: seed(random) }
}

export default {
  id: 'init-xavier',
  topic: 'initialization',
  difficulty: 2,
  minutes: 8,
  prerequisites: ['init-uniform'],
  cards: ['initialization/init-xavier', 'initialization/init-xavier-limits'],
  entry: 'initXavier',
  parameters: [
    { name: 'fan_in', type: 'integer' },
    { name: 'fan_out', type: 'integer' },
    { name: 'random', type: 'generator' },
  ],
  results: ['W'],
  withheld: [],
  limits: { cpuMs: 2000, wallMs: 6000 },
  forward: () => ({}),
  shapes: ({ fan_in = 1, fan_out = 1 }) => ({ W: [Number(fan_in), Number(fan_out)] }),
  regimes: [
    {
      name: 'ordinary',
      visibility: 'public',
      count: 1,
      ordinary: true,
      draw: (random) => given(random, 4, 3),
    },
    hidden('many-inputs', (random) => given(random, 400, 200)),
    hidden('many-outputs', (random) => given(random, 20, 400)),
    hidden('one-feature', (random) => given(random, 1, 3000)),
    hidden('one-unit', (random) => given(random, 3000, 1)),
  ],
  properties: distributed('W', {
    law: ({ fan_in = 1, fan_out = 1 }) => {
      const bound = Math.sqrt(6 / (Number(fan_in) + Number(fan_out)))
      return uniformLaw(-bound, bound)
    },
    regimes: ['many-inputs', 'many-outputs', 'one-feature', 'one-unit'],
  }),
} satisfies Lab
