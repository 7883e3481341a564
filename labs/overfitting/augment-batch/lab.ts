import { rateBounds } from '#checks/chance.ts'
import { hidden, seed } from '#checks/draws.ts'
import type { Inputs, Lab, Property, Trial, Values } from '#checks/lab.ts'
import { coinLaw, distributed, spreadLaw } from '#checks/properties-random.ts'
import { consistent, oneOf } from '#checks/properties-relations.ts'
import * as np from '#engine/np.ts'
import type { Generator } from '#engine/random.ts'
import { asTensor, type Tensor } from '#engine/tensor.ts'

function given(random: Generator, shape: readonly [b: number, h: number, w: number], sigma: number): Inputs {
  const [b] = shape
  return {
    X: random.normal(shape),
    // Neighbours differ, so that labels in another order show.
    t: np.add(np.arange(b), random.integer(0, 10)).mod(10),
    sigma,
    random: seed(random),
  }
}

const SHAPES = [
  [4, 3, 5],
  [3, 2, 4],
] as const

/** Images as they are and mirrored. */
function both({ X = 0 }: Values): [Tensor, Tensor] {
  const images = asTensor(X, 'X')
  return [images, np.flip(images, 2)]
}

/** The images before the noise, by what the learner says was flipped. */
function clean({ inputs, outputs: { flipped = np.tensor(0) } }: Trial): Tensor {
  const [images, mirrored] = both(inputs)
  return np.where(flipped.reshape(flipped.size, 1, 1), mirrored, images)
}

function noise(trial: Trial): Tensor {
  return np.subtract(trial.outputs.X ?? 0, clean(trial))
}

/** Of a normal distribution, within one standard deviation of the mean. */
const WITHIN_ONE = 0.6826894921370859

/** What mean and variance leave open: uniform noise, or noise of ±σ, may have both. */
const normal: Property = {
  output: 'X',
  name: 'normal',
  regimes: ['many-draws'],
  measure: (trial) => {
    const within = np.lessEqual(np.abs(noise(trial)), trial.inputs.sigma ?? 0)
    return { measured: within.mean().item(), ...rateBounds(WITHIN_ONE, within.size) }
  },
}

export default {
  id: 'augment-batch',
  topic: 'overfitting',
  difficulty: 2,
  minutes: 12,
  prerequisites: [],
  cards: ['overfitting/augmentation', 'overfitting/overfitting-remedies'],
  entry: 'augmentBatch',
  parameters: [
    { name: 'X', type: 'tensor', axes: ['b', 'h', 'w'] },
    { name: 't', type: 'integers', axes: ['b'] },
    { name: 'sigma', type: 'number' },
    { name: 'random', type: 'generator' },
  ],
  results: ['X', 't', 'flipped'],
  withheld: [],
  limits: { cpuMs: 2000, wallMs: 6000 },
  forward: ({ t = 0 }) => ({ t: asTensor(t, 't') }),
  shapes: ({ X = 0, t = 0 }) => ({ X: asTensor(X, 'X').shape, flipped: asTensor(t, 't').shape }),
  regimes: [
    {
      name: 'ordinary',
      visibility: 'public',
      count: 2,
      ordinary: true,
      draw: (random, index) => given(random, SHAPES[(index - 1) % SHAPES.length] ?? SHAPES[0], 0.1),
    },
    {
      name: 'no-noise',
      visibility: 'public',
      count: 1,
      ordinary: true,
      draw: (random) => given(random, [6, 2, 3], 0),
    },
    hidden('no-noise', (random) => given(random, [40, 3, 5], 0)),
    // Many images for the rate of flips; little noise, so that its mean is known well.
    hidden('many-draws', (random) => given(random, [2000, 2, 3], 0.05)),
    hidden('many-draws', (random) => given(random, [60, 9, 8], 2)),
    hidden('equal-axes', (random) => given(random, [4, 4, 4], 0)),
    hidden('batch-of-one', (random) => given(random, [1, 3, 4], 0), { count: 2 }),
  ],
  properties: [
    ...distributed('flipped', { law: () => coinLaw(0.5), regimes: ['many-draws'] }),
    oneOf('X', ({ inputs }) => both(inputs), { regimes: ['no-noise', 'equal-axes', 'batch-of-one'] }),
    consistent('X', clean, { regimes: ['no-noise', 'equal-axes', 'batch-of-one'] }),
    ...distributed('X', {
      law: ({ sigma = 0 }) => spreadLaw(0, Number(sigma)),
      sample: noise,
      regimes: ['many-draws'],
    }),
    normal,
  ],
} satisfies Lab
