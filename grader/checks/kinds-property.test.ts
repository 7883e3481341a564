/** Labs whose results chance or training decides: properties judge them. */
import { describe, expect, test } from 'vitest'
import * as np from '#engine/np.ts'
import { asTensor } from '#engine/tensor.ts'
import { openInProcess } from '../../tests/fixtures/in-process.ts'
import { expectFailed, failed, regime, shell, verdictOn } from '../../tests/fixtures/small-labs.ts'
import { seed } from './draws.ts'
import { judge } from './judge.ts'
import type { Lab } from './lab.ts'
import { prepareLab } from './prepare.ts'
import { sumsToZero } from './properties.ts'
import { coinLaw, distributed, spreadLaw, uniformLaw } from './properties-random.ts'
import {
  atLeast,
  atMost,
  balanced,
  changesWithSeed,
  complement,
  consistent,
  oneOf,
  partition,
} from './properties-relations.ts'

const dropout: Lab = {
  ...shell,
  id: 'dropout',
  parameters: [
    { name: 'x', type: 'tensor' },
    { name: 'p_keep', type: 'number' },
    { name: 'training', type: 'boolean' },
    { name: 'random', type: 'generator' },
  ],
  results: ['y'],
  forward: ({ x = 0 }, { flag }): Record<string, ReturnType<typeof asTensor>> =>
    flag('training') ? {} : { y: asTensor(x, 'x') },
  shapes: ({ x = 0 }) => ({ y: asTensor(x, 'x').shape }),
  regimes: [
    regime('ordinary', (random, i) => ({
      x: random.normal([60, 50]).add(3),
      p_keep: i === 1 ? 0.8 : 0.4,
      training: true,
      random: seed(random),
    })),
    regime('inference', (random) => ({
      x: random.normal([4, 3]),
      p_keep: 0.5,
      training: false,
      random: seed(random),
    })),
  ],
  properties: distributed('y', {
    sample: ({ inputs, outputs }) => np.divide(outputs.y ?? 0, inputs.x ?? 1),
    law: ({ p_keep = 1 }) => coinLaw(Number(p_keep), 1 / Number(p_keep)),
    applies: (_, { flag }) => flag('training'),
  }),
}

describe('dropout, by a mask of the learner’s own', () => {
  const lab = dropout
  const right = 'if (!training) return x; return x.mul(random.bernoulli(x.shape, p_keep)).div(p_keep)'
  test.each<[string, string, string[]]>([
    ['a mask by bernoulli', right, []],
    [
      'a mask by comparison',
      'return training ? np.where(random.uniform(x.shape).less(p_keep), x.div(p_keep), 0) : x.copy()',
      [],
    ],
    [
      'a mask in loops',
      'if (!training) return x; return np.array(x.data.map((v) => (random.next() < p_keep ? v / p_keep : 0))).reshape(x.shape)',
      [],
    ],
    ['no scaling', right.replace('.div(p_keep)', ''), ['y.values']],
    ['p_keep for p_drop', right.replace('x.shape, p_keep', 'x.shape, 1 - p_keep'), ['y.rate']],
    [
      'one mask for the batch',
      right.replace('x.shape, p_keep', '[1, x.shape[1]], p_keep'),
      ['y.independent'],
    ],
    [
      'one mask for all units',
      right.replace('x.shape, p_keep', '[x.shape[0], 1], p_keep'),
      ['y.independent'],
    ],
    ['the same mask again', right.replace('random.bernoulli', 'new Random(1).bernoulli'), ['y.fresh']],
    ['dropping at test', right.replace('if (!training) return x; ', ''), ['y.value']],
  ])('%s', async (_, body, wrong) => {
    expectFailed(await failed(lab, body), wrong)
  })
})

test('one property that fails on a case that may be shown is the verdict’s first line', async () => {
  const pinned = 'if (!training) return x; return x.mul(new Random(1).bernoulli(x.shape, p_keep)).div(p_keep)'
  expect((await verdictOn(dropout, pinned)).summary.code).toBe('property.fresh')
})

test('where only hidden cases fail it, a fresh case gives the first line its numbers', async () => {
  const [ordinary, ...others] = dropout.regimes
  if (!ordinary) throw new Error('no regime')
  const lab: Lab = { ...dropout, regimes: [{ ...ordinary, visibility: 'hidden' }, ...others] }
  const flipped = 'if (!training) return x; return x.mul(random.bernoulli(x.shape, 1 - p_keep)).div(p_keep)'
  expect((await verdictOn(lab, flipped)).summary).toMatchObject({
    code: 'property.rate',
    params: { measured: expect.any(Number) },
  })
})

describe('a mistake where chance decides the outputs', () => {
  const wrong: Record<string, string> = {
    'no-scaling': 'if (!training) return x; return x.mul(random.bernoulli(x.shape, p_keep))',
    'by-p-drop': 'if (!training) return x; return x.mul(random.bernoulli(x.shape, p_keep)).div(1 - p_keep)',
    'keeps-p-drop':
      'if (!training) return x; return x.mul(random.bernoulli(x.shape, 1 - p_keep)).div(p_keep)',
    'row-lost-at-times':
      'if (!training) return x; const y = x.mul(random.bernoulli(x.shape, p_keep)).div(p_keep); return p_keep < 0.6 ? y.slice([1]) : y',
    'one-mask':
      'if (!training) return x; return x.mul(random.bernoulli([1, x.shape[1]], p_keep)).div(p_keep)',
  }
  const about = Object.entries(wrong).map(([name, body]) => ({
    name,
    language: 'typescript' as const,
    source: `export function f(x, p_keep, training, random) { ${body} }`,
    cards: ['test/card'],
  }))
  const prepared = prepareLab(dropout, 'hash', about)
  const diagnosed = async (body: string) => {
    const source = `export function f(x, p_keep, training, random) { ${body} }`
    const submission = { language: 'typescript' as const, source, mode: 'submit' as const }
    const { diagnosis } = await judge(prepared, submission, openInProcess, { seed: 'test', now: () => 0 })
    return diagnosis
  }

  test.each(Object.entries(wrong))('%s is known as itself by its very numbers', async (name, body) => {
    expect(await diagnosed(body)).toMatchObject({ misconception: name, agreement: 0 })
  })

  test.each([
    ['no-scaling', 'return training ? np.where(random.uniform(x.shape).greater(1 - p_keep), x, 0) : x'],
    [
      'by-p-drop',
      'return training ? np.where(random.uniform(x.shape).greater(1 - p_keep), x.div(1 - p_keep), 0) : x',
    ],
    [
      'keeps-p-drop',
      'return training ? np.where(random.uniform(x.shape).less(p_keep), 0, x.div(p_keep)) : x',
    ],
  ])('%s is known by its statistics when drawn in another way', async (name, body) => {
    expect(await diagnosed(body)).toMatchObject({ misconception: name, agreement: null })
  })

  test('another mistake is none of them', async () => {
    expect((await diagnosed('return training ? x.mul(0.5) : x'))?.misconception ?? null).toBeNull()
  })
})

describe('an initializer', () => {
  const he: Lab = {
    ...shell,
    id: 'he',
    parameters: [
      { name: 'fan_in', type: 'integer' },
      { name: 'fan_out', type: 'integer' },
      { name: 'random', type: 'generator' },
    ],
    results: ['W'],
    forward: () => ({}),
    shapes: ({ fan_in = 1, fan_out = 1 }) => ({ W: [Number(fan_in), Number(fan_out)] }),
    regimes: [regime('ordinary', (random) => ({ fan_in: 80, fan_out: 50, random: seed(random) }))],
    properties: distributed('W', { law: ({ fan_in = 1 }) => spreadLaw(0, Math.sqrt(2 / Number(fan_in))) }),
  }
  test.each<[string, string, string[]]>([
    ['normal', 'return random.normal([fan_in, fan_out], 0, Math.sqrt(2 / fan_in))', []],
    ['uniform', 'const b = Math.sqrt(6 / fan_in); return random.uniform([fan_in, fan_out], -b, b)', []],
    ['fans swapped', 'return random.normal([fan_in, fan_out], 0, Math.sqrt(2 / fan_out))', ['W.variance']],
    ['variance as deviation', 'return random.normal([fan_in, fan_out], 0, 2 / fan_in)', ['W.variance']],
    [
      'not centred',
      'return random.uniform([fan_in, fan_out], 0, Math.sqrt(24 / fan_in))',
      ['W.mean', 'W.variance'],
    ],
    [
      'a wrong shape',
      'return random.normal([fan_out, fan_in], 0, Math.sqrt(2 / fan_in))',
      ['form', 'W.mean', 'W.variance', 'W.independent', 'W.fresh'],
    ],
  ])('%s', async (_, body, wrong) => {
    expectFailed(await failed(he, body), wrong)
  })

  test('by a uniform law keeps to its range', async () => {
    const law = () => uniformLaw(-0.5, 0.5)
    const lab: Lab = { ...he, id: 'uniform', properties: distributed('W', { law }) }
    expect(await failed(lab, 'return random.uniform([fan_in, fan_out], -0.5, 0.5)')).toEqual([])
    expect(await failed(lab, 'return random.normal([fan_in, fan_out], 0, Math.sqrt(1 / 12))')).toEqual([
      'W.range',
    ])
  })
})

describe('a k-fold split', () => {
  const n = ({ inputs }: { inputs: Readonly<Record<string, unknown>> }) => Number(inputs.n)
  const lab: Lab = {
    ...shell,
    id: 'k-fold',
    parameters: [
      { name: 'n', type: 'integer' },
      { name: 'k', type: 'integer' },
      { name: 'random', type: 'generator' },
    ],
    results: ['validation', 'train'],
    lists: ['validation', 'train'],
    forward: () => ({}),
    regimes: [regime('ordinary', (random, i) => ({ n: 20 + i, k: 4, random: seed(random) }))],
    properties: [
      partition('validation', n),
      balanced('validation'),
      complement('train', 'validation', n),
      changesWithSeed('validation'),
    ],
  }
  const split = `const order = [...random.permutation(n).data]
    const validation = Array.from({ length: k }, (_, i) => order.slice(Math.floor(i * n / k), Math.floor((i + 1) * n / k)))
    const train = validation.map((fold) => order.filter((i) => !fold.includes(i)))
    return { validation, train }`
  test.each<[string, string, string[]]>([
    ['in slices', split, []],
    [
      'in turn',
      split.replace(
        'order.slice(Math.floor(i * n / k), Math.floor((i + 1) * n / k))',
        'order.filter((_, j) => j % k === i)',
      ),
      [],
    ],
    ['remainder lost', split.replaceAll('* n / k', '* Math.floor(n / k)'), ['validation.partition']],
    [
      'remainder in one fold',
      split
        .replace('Math.floor((i + 1) * n / k)', 'i === k - 1 ? n : Math.floor(n / k) * (i + 1)')
        .replace('Math.floor(i * n / k)', 'Math.floor(n / k) * i'),
      ['validation.balanced'],
    ],
    ['validation in train', split.replace('!fold.includes(i)', 'true'), ['train.complement']],
    ['not shuffled', split.replace('random.permutation(n)', 'np.arange(n)'), ['validation.changes']],
  ])('%s', async (_, body, wrong) => {
    expect(
      (await failed(lab, body)).filter((id) => id !== 'validation.balanced' || wrong.includes(id)),
    ).toEqual(wrong)
  })
})

test('augmentation leaves each image as it was or flips it', async () => {
  const lab: Lab = {
    ...shell,
    id: 'flip',
    parameters: [
      { name: 'x', type: 'tensor' },
      { name: 'random', type: 'generator' },
    ],
    results: ['y'],
    forward: () => ({}),
    shapes: ({ x = 0 }) => ({ y: asTensor(x, 'x').shape }),
    regimes: [regime('ordinary', (random) => ({ x: random.normal([400, 2, 3]), random: seed(random) }), 1)],
    properties: [
      oneOf('y', ({ inputs }) => [asTensor(inputs.x ?? 0, 'x'), np.flip(inputs.x ?? 0, 2)]),
      ...distributed('y', {
        sample: ({ inputs, outputs }) =>
          np.max(np.abs(np.subtract(outputs.y ?? 0, inputs.x ?? 0)), [1, 2]).greater(1e-9),
        law: () => coinLaw(0.5),
      }),
    ],
  }
  const right = 'return np.where(random.bernoulli([x.shape[0], 1, 1]), np.flip(x, 2), x)'
  expect(await failed(lab, right)).toEqual([])
  expect(await failed(lab, right.replace('[x.shape[0], 1, 1]', '[x.shape[0], 2, 1]'))).toContain('y.one-of')
  expect(await failed(lab, right.replace('[x.shape[0], 1, 1]', '[1, 1, 1]'))).toContain('y.rate')
})

test('training is judged by what came of it, and results by each other', async () => {
  const lab: Lab = {
    ...shell,
    id: 'fit',
    parameters: [
      { name: 'x', type: 'tensor' },
      { name: 't', type: 'tensor' },
    ],
    results: ['w', 'residual'],
    forward: () => ({}),
    shapes: ({ x = 0, t = 0 }) => ({ w: [asTensor(x, 'x').shape[1] ?? 0], residual: asTensor(t, 't').shape }),
    regimes: [regime('ordinary', (random) => ({ x: random.normal([9, 2]), t: random.normal([9]) }))],
    properties: [
      consistent('residual', ({ inputs, outputs }) =>
        np.subtract(np.matmul(inputs.x ?? 0, outputs.w ?? 0), inputs.t ?? 0),
      ),
      atMost('w', 'gradient-norm', 1e-6, ({ inputs, outputs }) =>
        np
          .matmul(np.transpose(inputs.x ?? 0), outputs.residual ?? 0)
          .abs()
          .max()
          .item(),
      ),
      atLeast('w', 'accuracy', 1, ({ outputs }) => (Number.isFinite(outputs.w?.sum().item()) ? 1 : 0)),
      sumsToZero('residual', [], 'n', ['nowhere']),
    ],
  }
  const descent = (steps: number) => `let w = np.zeros([2])
    for (let i = 0; i < ${steps}; i++) w = w.sub(x.T.matmul(x.matmul(w).sub(t)).mul(0.02))
    return { w, residual: x.matmul(w).sub(t) }`
  expect(await failed(lab, descent(3000))).toEqual([])
  expect(await failed(lab, descent(10))).toEqual(['w.gradient-norm'])
  expect(await failed(lab, descent(3000).replace('.sub(t) }', ' }'))).toContain('residual.consistent')
})
