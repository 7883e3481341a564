/** Right solutions of whatever style are accepted, wrong ones of whatever kind are not: masks that chance draws. */
import { testSolutions } from '../../tests/fixtures/solutions.ts'

const DRAWN = `if (!training) return { y: x, mask: np.onesLike(x) }
  const p_keep = 1 - p_drop, mask = random.bernoulli(x.shape, p_keep), y = x.mul(mask).div(p_keep)
  `
const STANDARD = `if (!training) return { y: x.mul(p_keep), mask: np.onesLike(x) }
  const mask = random.bernoulli(x.shape, p_keep), y = x.mul(mask)
  `
/** Ways to draw a mask of ones that are kept with probability `p`. */
const KEPT = {
  'uniform numbers below': (p: string) => `random.uniform(x.shape).less(${p})`,
  'uniform numbers above': (p: string) => `np.sub(1, random.uniform(x.shape).less(1 - ${p}))`,
  'one number at a time': (p: string) =>
    `np.array(Array.from({ length: x.size }, () => random.uniform([]).item() < ${p} ? 1 : 0)).reshape(...x.shape)`,
  'row by row': (p: string) =>
    `np.stack(Array.from({ length: x.shape[0] }, () => random.bernoulli(x.shape.slice(1), ${p})))`,
  'from the last element on': (p: string) =>
    `np.flip(random.bernoulli([x.size], ${p}), 0).reshape(...x.shape)`,
  'the transpose': (p: string) => `random.bernoulli([...x.shape].reverse(), ${p}).T`,
  'exponential times': (p: string) => `np.log(random.uniform(x.shape)).greater(Math.log(1 - ${p}))`,
  'a forked generator': (p: string) => `new Random(random.integer(0, 2 ** 31)).bernoulli(x.shape, ${p})`,
} as const
/** Masks that are none of what was asked for. */
const NOT_KEPT = {
  'one mask for all rows': (p: string) => `np.broadcastTo(random.bernoulli(x.shape.slice(1), ${p}), x.shape)`,
  'one number per row': (p: string) =>
    `np.broadcastTo(random.bernoulli([x.shape[0], ...x.shape.slice(1).map(() => 1)], ${p}), x.shape)`,
  'one coin for everything': (p: string) => `np.full(x.shape, random.bernoulli([], ${p}).item())`,
  'half of the rows drawn, laid twice': (p: string) =>
    `((half) => np.concat([half, half], 0).slice([0, x.shape[0]]))(random.bernoulli([Math.ceil(x.shape[0] / 2), ...x.shape.slice(1)], ${p}))`,
  'a period of two rows': (p: string) =>
    `((two) => np.stack(Array.from({ length: x.shape[0] }, (_, i) => two.slice(i % 2))))(random.bernoulli([2, ...x.shape.slice(1)], ${p}))`,
  'a period of seven columns': (p: string) =>
    `((seven) => np.take(seven, np.arange(x.shape.at(-1) ?? 1).mod(7), -1))(random.bernoulli([...x.shape.slice(0, -1), 7], ${p}))`,
  'an exact number per row': (p: string) =>
    `np.stack(Array.from({ length: x.shape[0] }, () => random.permutation(x.size / x.shape[0]).less(Math.round(${p} * x.size / x.shape[0])).reshape(...x.shape.slice(1))))`,
  'an own seed': (p: string) => `new Random(7).bernoulli(x.shape, ${p})`,
  'the complement': (p: string) => `random.bernoulli(x.shape, 1 - ${p})`,
  'a half always': () => 'random.bernoulli(x.shape, 0.5)',
  'a little too few': (p: string) => `random.bernoulli(x.shape, ${p} * 0.9)`,
  'by the size of x': (p: string) => `x.abs().mul(random.uniform(x.shape)).greater(1 - ${p})`,
  'where x is not 0': (p: string) => `random.bernoulli(x.shape, ${p}).mul(x.notEqual(0))`,
  soft: (p: string) => `random.uniform(x.shape).sub(1 - ${p}).maximum(0).minimum(1)`,
  'nothing dropped': () => 'np.onesLike(x)',
  'everything dropped': () => 'np.zerosLike(x)',
} as const

function ofMasks(
  ways: Readonly<Record<string, (p: string) => string>>,
  p: string,
  body: (mask: string) => string,
) {
  return Object.fromEntries(Object.entries(ways).map(([name, mask]) => [name, body(mask(p))]))
}

const inverted = (mask: string) => `if (!training) return { y: x, mask: np.onesLike(x) }
  const mask = ${mask}\n  return { y: x.mul(mask).div(1 - p_drop), mask }`
const standard = (mask: string) => `if (!training) return { y: x.mul(p_keep), mask: np.onesLike(x) }
  const mask = ${mask}\n  return { y: x.mul(mask), mask }`

testSolutions({
  'dropout-inverted': {
    entry: 'dropout(x: Tensor, p_drop: number, training: boolean, random: Random)',
    redraws: 2,
    oneIn: 3,
    right: {
      ...ofMasks(KEPT, '(1 - p_drop)', inverted),
      'results in order': `${DRAWN}return [y, mask]`,
      'a scaled mask': `if (!training) return { mask: np.onesLike(x), y: x.copy() }
        const scale = random.uniform(x.shape).greaterEqual(p_drop).div(1 - p_drop)
        return { y: x.mul(scale), mask: scale.greater(0) }`,
      where: `${DRAWN}return { y: np.where(mask.equal(1), x.div(p_keep), 0), mask }`,
      'zeros written into a copy': `${DRAWN}const out = x.copy()
        for (let i = 0; i < x.size; i++) out.data[i] = mask.data[i] ? x.data[i] / p_keep : 0
        return { y: out, mask }`,
    },
    wrong: {
      ...ofMasks(NOT_KEPT, '(1 - p_drop)', inverted),
      'not scaled': `${DRAWN}return { y: x.mul(mask), mask }`,
      'divided by p_drop': `${DRAWN}return { y: p_drop > 0 ? x.mul(mask).div(p_drop) : y, mask }`,
      'times p_keep': `${DRAWN}return { y: x.mul(mask).mul(p_keep), mask }`,
      'scaled by what was kept': `${DRAWN}return { y: x.mul(mask).div(mask.mean()), mask }`,
      'drops at test':
        'const p_keep = 1 - p_drop, mask = random.bernoulli(x.shape, p_keep)\nreturn { y: x.mul(mask).div(p_keep), mask }',
      'scaled at test': `if (!training) return { y: x.mul(1 - p_drop), mask: np.onesLike(x) }\n${DRAWN}return { y, mask }`,
      'modes exchanged': `if (training) return { y: x, mask: np.onesLike(x) }\nconst mask = random.bernoulli(x.shape, 1 - p_drop)\nreturn { y: x.mul(mask).div(1 - p_drop), mask }`,
      'zeros at test': `if (!training) return { y: x, mask: np.zerosLike(x) }\n${DRAWN}return { y, mask }`,
      'another mask returned': `${DRAWN}return { y, mask: random.bernoulli(x.shape, p_keep) }`,
      'a scaled mask returned': `${DRAWN}return { y, mask: mask.div(p_keep) }`,
      'the dropped ones returned': `${DRAWN}return { y, mask: np.sub(1, mask) }`,
      'y too large by 1e-4': `${DRAWN}return { y: y.mul(1.0001), mask }`,
      'one element off by 1 %': `${DRAWN}y.data[y.data.findIndex((v) => v !== 0)] *= 1.01\nreturn { y, mask }`,
      'single precision': `${DRAWN}return { y: np.array(Float32Array.from(y.data)).reshape(...y.shape), mask }`,
      'x changed': `${DRAWN}for (let i = 0; i < x.size; i++) x.data[i] *= mask.data[i]\nreturn { y, mask }`,
    },
    python: {
      entry: 'dropout(x, p_drop, training, random)',
      right: {
        'a comparison': `if not training:
    return x, np.ones_like(x)
mask = (random.random(x.shape) >= p_drop).astype(float)
return x * mask / (1 - p_drop), mask`,
        binomial: `mask = random.binomial(1, 1 - p_drop, x.shape) if training else np.ones(x.shape)
return {"y": x * mask / (1 - p_drop) if training else x, "mask": mask}`,
        'a copy, written into': `mask = np.ones(x.shape)
y = x.copy()
if training:
    mask[random.random(x.shape) < p_drop] = 0
    y[mask == 0] = 0
    y /= 1 - p_drop
return y, mask`,
        choice: `if not training:
    return {"y": x, "mask": np.ones(x.shape)}
mask = random.choice([0, 1], size=x.shape, p=[p_drop, 1 - p_drop])
return {"y": np.where(mask, x / (1 - p_drop), 0.0), "mask": mask}`,
      },
      wrong: {
        'p_drop kept':
          'if not training:\n    return x, np.ones_like(x)\nmask = random.random(x.shape) < p_drop\nreturn x * mask / (1 - p_drop), mask',
        'one mask for all rows':
          'if not training:\n    return x, np.ones_like(x)\nmask = np.ones(x.shape) * (random.random(x.shape[1:]) >= p_drop)\nreturn x * mask / (1 - p_drop), mask',
        'np.random':
          'if not training:\n    return x, np.ones_like(x)\nmask = (np.random.default_rng(1).random(x.shape) >= p_drop) * 1.0\nreturn x * mask / (1 - p_drop), mask',
        'in place':
          'mask = np.ones(x.shape)\nif training:\n    mask = (random.random(x.shape) >= p_drop) * 1.0\n    x *= mask / (1 - p_drop)\nreturn x, mask',
      },
    },
  },
  'dropout-standard': {
    entry: 'standardDropout(x: Tensor, p_keep: number, training: boolean, random: Random)',
    redraws: 2,
    oneIn: 3,
    right: {
      ...ofMasks(KEPT, 'p_keep', standard),
      'results in order': `${STANDARD}return [y, mask]`,
      where: `${STANDARD}return { mask, y: np.where(mask, x, 0) }`,
      'at test the mean of the mask': `const mask = training ? random.uniform(x.shape).less(p_keep) : np.full(x.shape, 1)
        return { y: x.mul(training ? mask : np.full(x.shape, p_keep)), mask }`,
    },
    wrong: {
      ...ofMasks(NOT_KEPT, 'p_keep', standard),
      'scaled in training': `${STANDARD}return { y: y.div(p_keep), mask }`,
      'times p_keep in training as well': `${STANDARD}return { y: y.mul(p_keep), mask }`,
      'test as it is': `if (!training) return { y: x, mask: np.onesLike(x) }\n${STANDARD}return { y, mask }`,
      'test times p_drop': `if (!training) return { y: x.mul(1 - p_keep), mask: np.onesLike(x) }\n${STANDARD}return { y, mask }`,
      'test divided': `if (!training) return { y: x.div(p_keep), mask: np.onesLike(x) }\n${STANDARD}return { y, mask }`,
      'test by the root': `if (!training) return { y: x.mul(Math.sqrt(p_keep)), mask: np.onesLike(x) }\n${STANDARD}return { y, mask }`,
      'drops at test': 'const mask = random.bernoulli(x.shape, p_keep)\nreturn { y: x.mul(mask), mask }',
      'modes exchanged':
        'if (training) return { y: x.mul(p_keep), mask: np.onesLike(x) }\nconst mask = random.bernoulli(x.shape, p_keep)\nreturn { y: x.mul(mask), mask }',
      'p_keep as the mask at test': `if (!training) return { y: x.mul(p_keep), mask: np.full(x.shape, p_keep) }\n${STANDARD}return { y, mask }`,
      'another mask returned': `${STANDARD}return { y, mask: random.bernoulli(x.shape, p_keep) }`,
      'a mask from y': `${STANDARD}return { y, mask: y.notEqual(0) }`,
      'y too large by 1e-4': `${STANDARD}return { y: y.mul(1.0001), mask }`,
      'x changed': `${STANDARD}for (let i = 0; i < x.size; i++) x.data[i] *= mask.data[i]\nreturn { y, mask }`,
    },
    python: {
      entry: 'standard_dropout(x, p_keep, training, random)',
      right: {
        'a boolean mask':
          'if not training:\n    return x * p_keep, np.ones(x.shape)\nmask = random.random(x.shape) < p_keep\nreturn x * mask, mask',
        uniform:
          'mask = (random.uniform(0, 1, x.shape) <= p_keep) * 1.0 if training else np.ones(x.shape)\nreturn {"mask": mask, "y": mask * x if training else p_keep * x}',
      },
      wrong: {
        'scaled in training':
          'if not training:\n    return x * p_keep, np.ones(x.shape)\nmask = random.random(x.shape) < p_keep\nreturn x * mask / p_keep, mask',
        'test as it is':
          'if not training:\n    return x, np.ones(x.shape)\nmask = random.random(x.shape) < p_keep\nreturn x * mask, mask',
      },
    },
  },
})
