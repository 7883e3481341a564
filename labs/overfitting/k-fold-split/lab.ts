import { hidden, seed } from '#checks/draws.ts'
import type { Lab, Property, Regime, Trial } from '#checks/lab.ts'
import { balanced, changesWithSeed, complement, mixed, partition } from '#checks/properties-relations.ts'
import { listOf } from '#checks/results.ts'

const drawn =
  (n: number, k: number): Regime['draw'] =>
  (random) => ({ n, k, random: seed(random) })

const size = ({ inputs: { n = 0 } }: Trial): number => Number(n)

/** As many folds as were asked for. */
function asMany(output: string): Property {
  return {
    output,
    name: 'count',
    measure: ({ inputs: { k = 0 }, outputs }) => ({
      measured: listOf(outputs, output).length,
      lower: Number(k),
      upper: Number(k),
    }),
  }
}

export default {
  id: 'k-fold-split',
  topic: 'overfitting',
  difficulty: 2,
  minutes: 12,
  prerequisites: [],
  cards: ['overfitting/k-fold'],
  entry: 'kFold',
  parameters: [
    { name: 'n', type: 'integer' },
    { name: 'k', type: 'integer' },
    { name: 'random', type: 'generator' },
  ],
  results: ['train', 'validation'],
  lists: ['train', 'validation'],
  withheld: [],
  limits: { cpuMs: 2000, wallMs: 6000 },
  forward: () => ({}),
  regimes: [
    { name: 'ordinary', visibility: 'public', count: 1, ordinary: true, draw: drawn(20, 5) },
    { name: 'with-remainder', visibility: 'public', count: 1, ordinary: true, draw: drawn(11, 3) },
    hidden('ordinary', drawn(60, 4)),
    hidden('with-remainder', drawn(47, 5)),
    hidden('leave-one-out', drawn(7, 7)),
    hidden('two-folds', drawn(41, 2)),
    hidden('thousand-examples', drawn(1000, 4)),
  ],
  properties: [
    asMany('validation'),
    partition('validation', size),
    balanced('validation'),
    complement('train', 'validation', size),
    mixed('validation', size, { regimes: ['thousand-examples'] }),
    changesWithSeed('validation', { regimes: ['ordinary', 'two-folds'] }),
  ],
} satisfies Lab
