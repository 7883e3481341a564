/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not: weights that chance draws. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

/** Ways to draw from U(−c, c), where `c` is the bound. */
const UNIFORM = {
  'drawn from 0 to 1, moved': (c: string) =>
    `return random.uniform([fan_in, fan_out]).mul(2).sub(1).mul(${c})`,
  'centred first': (c: string) => `return random.uniform([fan_in, fan_out]).sub(0.5).mul(2 * ${c})`,
  'from the upper end': (c: string) => `return random.uniform([fan_in, fan_out], ${c}, -${c})`,
  mirrored: (c: string) => `return random.uniform([fan_in, fan_out], -${c}, ${c}).neg()`,
  'the transpose': (c: string) => `return random.uniform([fan_out, fan_in], -${c}, ${c}).T`,
  'unit by unit': (c: string) =>
    `return np.stack(Array.from({ length: fan_out }, () => random.uniform([fan_in], -${c}, ${c})), 1)`,
  'number by number, arrays out': (c: string) =>
    `return Array.from({ length: fan_in }, () => Array.from({ length: fan_out }, () => (random.uniform([]).item() * 2 - 1) * ${c}))`,
  'a sign and a size': (c: string) =>
    `return random.uniform([fan_in, fan_out], 0, ${c}).mul(random.bernoulli([fan_in, fan_out]).mul(2).sub(1))`,
  'a normal, through its own distribution function': (c: string) =>
    `return np.erf(random.normal([fan_in, fan_out]).div(Math.SQRT2)).mul(${c})`,
  'a cosine’s phase': (c: string) =>
    `return np.arccos(np.cos(random.uniform([fan_in, fan_out], 0, 2 * Math.PI))).div(Math.PI).mul(2).sub(1).mul(${c})`,
} as const
const NOT_UNIFORM = {
  zeros: () => 'return np.zeros([fan_in, fan_out])',
  'normal with that variance': (c: string) =>
    `return random.normal([fan_in, fan_out], 0, ${c} / Math.sqrt(3))`,
  'normal with that deviation': (c: string) => `return random.normal([fan_in, fan_out], 0, ${c})`,
  'normal, clipped': (c: string) =>
    `return random.normal([fan_in, fan_out], 0, ${c} / Math.sqrt(3)).clip(-${c}, ${c})`,
  'one side': (c: string) => `return random.uniform([fan_in, fan_out], 0, ${c})`,
  'one side, twice as wide': (c: string) => `return random.uniform([fan_in, fan_out], 0, 2 * ${c})`,
  'half as wide': (c: string) => `return random.uniform([fan_in, fan_out], -${c} / 2, ${c} / 2)`,
  'a tenth too wide': (c: string) => `return random.uniform([fan_in, fan_out], -1.1 * ${c}, 1.1 * ${c})`,
  'a tenth too narrow': (c: string) => `return random.uniform([fan_in, fan_out], -0.9 * ${c}, 0.9 * ${c})`,
  'the square of the bound': (c: string) =>
    `return random.uniform([fan_in, fan_out], -(${c} ** 2), ${c} ** 2)`,
  'the root of the bound': (c: string) =>
    `return random.uniform([fan_in, fan_out], -Math.sqrt(${c}), Math.sqrt(${c}))`,
  'ends only': (c: string) => `return random.bernoulli([fan_in, fan_out]).mul(2).sub(1).mul(${c})`,
  'two draws averaged': (c: string) =>
    `return random.uniform([fan_in, fan_out], -${c}, ${c}).add(random.uniform([fan_in, fan_out], -${c}, ${c})).div(2)`,
  'all units alike': (c: string) =>
    `return np.broadcastTo(random.uniform([fan_in, 1], -${c}, ${c}), [fan_in, fan_out])`,
  'all inputs alike': (c: string) =>
    `return np.broadcastTo(random.uniform([1, fan_out], -${c}, ${c}), [fan_in, fan_out])`,
  'half of the units drawn, laid twice': (c: string) =>
    `const half = random.uniform([fan_in, Math.ceil(fan_out / 2)], -${c}, ${c})\nreturn np.concat([half, half], 1).slice(null, [0, fan_out])`,
  'half of the inputs drawn, laid twice with the other sign': (c: string) =>
    `const half = random.uniform([Math.ceil(fan_in / 2), fan_out], -${c}, ${c})\nreturn np.concat([half, half.neg()], 0).slice([0, fan_in])`,
  'an own seed': (c: string) => `return new Random(0).uniform([fan_in, fan_out], -${c}, ${c})`,
  'evenly spaced': (c: string) =>
    `return np.linspace(-${c}, ${c}, fan_in * fan_out).add(random.uniform([], -1e-9, 1e-9)).reshape(fan_in, fan_out)`,
  sorted: (c: string) =>
    `return np.sort(random.uniform([fan_in * fan_out], -${c}, ${c})).reshape(fan_in, fan_out)`,
  'the shape exchanged where it fits': (c: string) =>
    `return random.uniform([fan_in, fan_out], -${c}, ${c}).mul(fan_in > 1000 ? 2 : 1)`,
} as const
const of = (ways: Readonly<Record<string, (c: string) => string>>, c: string) =>
  Object.fromEntries(Object.entries(ways).map(([name, body]) => [name, body(c)]))

const BY_FAN_IN = '(1 / Math.sqrt(fan_in))'
const XAVIER = '(Math.sqrt(6 / (fan_in + fan_out)))'
const range = (c: string) => `return random.uniform([fan_in, fan_out], -${c}, ${c})`
const he = (sd: string) => `return random.normal([channels_out, channels_in, k, k], 0, ${sd})`
const HE = 'Math.sqrt(2 / (channels_in * k * k))'

testSolutions({
  'init-uniform': {
    entry: 'initUniform(fan_in: number, fan_out: number, random: Random)',
    redraws: 2,
    oneIn: 3,
    right: of(UNIFORM, BY_FAN_IN),
    wrong: {
      ...of(NOT_UNIFORM, BY_FAN_IN),
      'by the fan-out': range('(1 / Math.sqrt(fan_out))'),
      'by both': range('(1 / Math.sqrt(fan_in + fan_out))'),
      'by the larger': range('(1 / Math.sqrt(Math.max(fan_in, fan_out)))'),
      'no root': range('(1 / fan_in)'),
      Xavier: range(XAVIER),
      He: range('(Math.sqrt(6 / fan_in))'),
      'a bias counted': range('(1 / Math.sqrt(fan_in + 1))'),
      'always 0.1': range('0.1'),
    },
    python: {
      entry: 'init_uniform(fan_in, fan_out, random)',
      right: {
        uniform: 'return random.uniform(-(fan_in**-0.5), fan_in**-0.5, (fan_in, fan_out))',
        random: 'return (2 * random.random((fan_in, fan_out)) - 1) / np.sqrt(fan_in)',
        'unit by unit':
          'c = 1 / fan_in**0.5\nreturn np.stack([random.uniform(-c, c, fan_in) for _ in range(fan_out)], axis=1)',
      },
      wrong: {
        'np.random, seeded':
          'c = 1 / fan_in**0.5\nreturn np.random.default_rng(0).uniform(-c, c, (fan_in, fan_out))',
        'by the fan-out': 'c = 1 / fan_out**0.5\nreturn random.uniform(-c, c, (fan_in, fan_out))',
        normal: 'return random.normal(0, 1 / fan_in**0.5, (fan_in, fan_out))',
      },
    },
  },
  'init-xavier': {
    entry: 'initXavier(fan_in: number, fan_out: number, random: Random)',
    redraws: 2,
    oneIn: 3,
    right: of(UNIFORM, XAVIER),
    wrong: {
      ...of(NOT_UNIFORM, XAVIER),
      'the deviation as the bound': range('(Math.sqrt(2 / (fan_in + fan_out)))'),
      'the fan-in alone': range('(Math.sqrt(6 / (2 * fan_in)))'),
      'the fan-out alone': range('(Math.sqrt(6 / (2 * fan_out)))'),
      'the mean of the fans as their sum': range('(Math.sqrt(6 / ((fan_in + fan_out) / 2)))'),
      'the product of the fans': range('(Math.sqrt(6 / (2 * Math.sqrt(fan_in * fan_out))))'),
      '3 for 6': range('(Math.sqrt(3 / (fan_in + fan_out)))'),
      'no root': range('(6 / (fan_in + fan_out))'),
      He: range('(Math.sqrt(6 / fan_in))'),
    },
    python: {
      entry: 'init_xavier(fan_in, fan_out, random)',
      right: {
        uniform: 'c = (6 / (fan_in + fan_out)) ** 0.5\nreturn random.uniform(-c, c, size=(fan_in, fan_out))',
        random:
          'c = np.sqrt(6.0 / (fan_in + fan_out))\nreturn c * (1 - 2 * random.random((fan_in, fan_out)))',
      },
      wrong: {
        normal: 'return random.normal(0, (2 / (fan_in + fan_out)) ** 0.5, (fan_in, fan_out))',
        'the deviation as the bound':
          'c = (2 / (fan_in + fan_out)) ** 0.5\nreturn random.uniform(-c, c, (fan_in, fan_out))',
      },
    },
  },
  'init-he': {
    entry: 'initHe(channels_in: number, channels_out: number, k: number, random: Random)',
    redraws: 2,
    oneIn: 3,
    right: {
      'scaled afterwards': `return random.normal([channels_out, channels_in, k, k]).mul(${HE})`,
      'divided by the root':
        'return random.normal([channels_out, channels_in, k, k]).div(Math.sqrt(channels_in * k ** 2 / 2))',
      'one row, folded': `return random.normal([channels_out * channels_in * k * k], 0, ${HE}).reshape(channels_out, channels_in, k, k)`,
      'kernels last, moved': `return random.normal([k, k, channels_in, channels_out], 0, ${HE}).transpose(3, 2, 0, 1)`,
      'channel by channel': `return np.stack(Array.from({ length: channels_out }, () => random.normal([channels_in, k, k], 0, ${HE})))`,
      'number by number': `return np.array(Array.from({ length: channels_out * channels_in * k * k }, () => random.normal([]).item() * ${HE})).reshape(channels_out, channels_in, k, k)`,
      'Box and Muller': `const shape = [channels_out, channels_in, k, k], u = np.sub(1, random.uniform(shape)), v = random.uniform(shape)
        return np.sqrt(u.log().mul(-2)).mul(v.mul(2 * Math.PI).cos()).mul(${HE})`,
      'a sum of twelve uniform numbers': `let z: Tensor = np.full([channels_out, channels_in, k, k], -6)
        for (let i = 0; i < 12; i++) z = z.add(random.uniform(z.shape))
        return z.mul(${HE})`,
      mirrored: `return random.normal([channels_out, channels_in, k, k], 0, ${HE}).neg()`,
      'a sum of two': `const shape = [channels_out, channels_in, k, k], sd = 1 / Math.sqrt(channels_in * k * k)\nreturn random.normal(shape, 0, sd).add(random.normal(shape, 0, sd))`,
    },
    wrong: {
      zeros: 'return np.zeros([channels_out, channels_in, k, k])',
      ones: 'return np.ones([channels_out, channels_in, k, k])',
      'the fan-out': he('Math.sqrt(2 / (channels_out * k * k))'),
      'no kernel': he('Math.sqrt(2 / channels_in)'),
      'k once': he('Math.sqrt(2 / (channels_in * k))'),
      '1 for 2': he('Math.sqrt(1 / (channels_in * k * k))'),
      'the variance as the deviation': he('2 / (channels_in * k * k)'),
      Xavier: he('Math.sqrt(2 / ((channels_in + channels_out) * k * k))'),
      'both fans': he('Math.sqrt(4 / ((channels_in + channels_out) * k * k))'),
      'for a leaky unit of 0.5': he('Math.sqrt(2 / (1.25 * channels_in * k * k))'),
      'uniform, the deviation as the bound': `return random.uniform([channels_out, channels_in, k, k], -${HE}, ${HE})`,
      positive: `return random.normal([channels_out, channels_in, k, k], 0, ${HE}).abs()`,
      'around 1': `return random.normal([channels_out, channels_in, k, k], 1, ${HE})`,
      'truncated at one deviation': `return random.truncatedNormal([channels_out, channels_in, k, k], 0, ${HE}, 1)`,
      'the shape in another order where it fits': `const W = random.normal([channels_out, channels_in, k, k], 0, ${HE})\nreturn k === 1 ? W.mul(1.5) : W`,
      'one kernel for all channels': `return np.broadcastTo(random.normal([channels_out, 1, k, k], 0, ${HE}), [channels_out, channels_in, k, k])`,
      'one filter for all outputs': `return np.broadcastTo(random.normal([1, channels_in, k, k], 0, ${HE}), [channels_out, channels_in, k, k])`,
      'half of the filters drawn, laid twice': `const half = random.normal([Math.ceil(channels_out / 2), channels_in, k, k], 0, ${HE})\nreturn np.concat([half, half], 0).slice([0, channels_out])`,
      'one number per filter': `return np.broadcastTo(random.normal([channels_out, 1, 1, 1], 0, ${HE}), [channels_out, channels_in, k, k])`,
      'an own seed': `return new Random(0).normal([channels_out, channels_in, k, k], 0, ${HE})`,
    },
    python: {
      entry: 'init_he(channels_in, channels_out, k, random)',
      right: {
        normal:
          'return random.normal(0, (2 / (channels_in * k * k)) ** 0.5, (channels_out, channels_in, k, k))',
        standard_normal:
          'return random.standard_normal((channels_out, channels_in, k, k)) * np.sqrt(2.0 / (channels_in * k**2))',
      },
      wrong: {
        'no kernel': 'return random.normal(0, (2 / channels_in) ** 0.5, (channels_out, channels_in, k, k))',
        'the variance as the deviation':
          'return random.normal(0, 2 / (channels_in * k * k), (channels_out, channels_in, k, k))',
      },
    },
  },
})
