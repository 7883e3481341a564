import { expect, test } from 'vitest'
import * as np from '#engine/np.ts'
import { type Tensor, tensor } from '#engine/tensor.ts'
import { drawCases, type PreparedCase } from './cases.ts'
import { diagnose } from './diagnosis.ts'
import { withZeros } from './draws.ts'
import type { Lab, Tensors, Values } from './lab.ts'
import type { Rival } from './misconception.ts'
import { numbersOf } from './results.ts'

/** total = Σx over axis 0, row = x·k, for matrices whose sizes differ from case to case. */
const lab: Lab = {
  id: 'two-results',
  topic: 'test',
  difficulty: 1,
  minutes: 1,
  prerequisites: [],
  cards: ['test/card'],
  entry: 'f',
  parameters: [
    { name: 'x', type: 'tensor', axes: ['b', 'd'] },
    { name: 'k', type: 'number' },
  ],
  results: ['total', 'scaled'],
  withheld: [],
  limits: { cpuMs: 1, wallMs: 1 },
  forward: ({ x = 0, k = 0 }) => ({ total: np.sum(x, 0), scaled: np.multiply(x, k) }),
  regimes: [
    {
      name: 'ordinary',
      visibility: 'public',
      count: 3,
      ordinary: true,
      draw: (random, index) => ({ x: random.normal([2 + index, 3 + 2 * index]), k: 0.25 * index }),
    },
  ],
  properties: [],
}

const cases = drawCases(lab)
const truth = ({ x = 0, k = 0 }: Values): Record<string, Tensor> => ({
  total: np.sum(x, 0),
  scaled: np.multiply(x, k),
})

function diagnosed(solve: (inputs: Values) => Tensors, rivals: readonly Rival[] = []) {
  return diagnose(
    lab,
    cases.map((prepared) => ({ prepared, outputs: solve(numbersOf(prepared.inputs)), findings: [] })),
    rivals,
  )
}

function rival(name: string, solve: (inputs: Values) => Tensors): Rival {
  return {
    name,
    cards: [`test/${name}`],
    findings: new Map(),
    outputs: new Map(cases.map(({ id, inputs }) => [id, solve(numbersOf(inputs))])),
  }
}

const mean = (inputs: Values): Tensors => ({ ...truth(inputs), total: np.mean(inputs.x ?? 0, 0) })
const negative = (inputs: Values): Tensors => ({
  ...truth(inputs),
  scaled: np.negative(truth(inputs).scaled ?? 0),
})
const both = (inputs: Values): Tensors =>
  ({ total: mean(inputs).total ?? 0, scaled: negative(inputs).scaled ?? 0 }) as Tensors

test('outputs like those of a misconception get its name and its cards', () => {
  expect(diagnosed(mean, [rival('mean', mean), rival('negative', negative)])).toMatchObject({
    misconception: 'mean',
    cards: ['test/mean'],
    agreement: 0,
  })
})

test('the same mistake with other rounding is the same mistake', () => {
  const rounded = (inputs: Values): Tensors => ({
    ...mean(inputs),
    total: np.multiply(mean(inputs).total ?? 0, 1 + 1e-9),
  })
  expect(diagnosed(rounded, [rival('mean', mean)])).toMatchObject({ misconception: 'mean' })
})

test('a mistake close to a misconception, but another one, is not given its name', () => {
  const other = (inputs: Values): Tensors => ({
    ...mean(inputs),
    total: np.multiply(mean(inputs).total ?? 0, 1.001),
  })
  expect(diagnosed(other, [rival('mean', mean)])?.misconception ?? null).toBeNull()
})

test('two misconceptions that nobody can tell apart are no diagnosis by name', () => {
  expect(diagnosed(mean, [rival('mean', mean), rival('twin', mean)])?.misconception).toBeNull()
})

test('of two that fit, the one that accounts for everything wrong comes first', () => {
  const found = diagnosed(both, [rival('mean', mean), rival('both', both)])
  expect(found).toMatchObject({ misconception: 'both' })
})

test('a known mistake in one result is known beside an unknown one in another', () => {
  const messy = (inputs: Values): Tensors => ({
    ...mean(inputs),
    scaled: np.add(truth(inputs).scaled ?? 0, 0.1),
  })
  expect(diagnosed(messy, [rival('mean', mean)])).toMatchObject({ misconception: 'mean' })
})

test.each<[string, (inputs: Values) => Tensors, { code: string; params: Record<string, unknown> }]>([
  ['a sign', negative, { code: 'diagnosis.sign', params: { output: 'scaled' } }],
  [
    'a factor of 2',
    (v) => ({ ...truth(v), total: np.sum(v.x ?? 0, 0).mul(2) }),
    { code: 'diagnosis.factor', params: { output: 'total' } },
  ],
  [
    'a mean in place of a sum',
    mean,
    { code: 'diagnosis.factor-of', params: { output: 'total', factor: '1/b' } },
  ],
  [
    'a factor that is a parameter',
    (v) => ({ ...truth(v), total: np.sum(v.x ?? 0, 0).mul(v.k ?? 0) }),
    { code: 'diagnosis.factor-of', params: { factor: 'k' } },
  ],
  [
    'a factor of 1 − k',
    (v) => ({ ...truth(v), total: np.sum(v.x ?? 0, 0).mul(1 - Number(v.k)) }),
    { code: 'diagnosis.factor-of', params: { factor: '1 − k' } },
  ],
  [
    'a divisor of b − 1',
    (v) => {
      const b = (v.x as Tensor).shape[0] ?? 1
      return { ...truth(v), total: np.sum(v.x ?? 0, 0).mul(b / (b - 1)) }
    },
    { code: 'diagnosis.factor-of', params: { factor: 'b/(b − 1)' } },
  ],
  [
    'a factor for each column',
    (v) => ({ ...truth(v), scaled: np.multiply(truth(v).scaled ?? 0, np.sum(np.square(v.x ?? 0), 0)) }),
    { code: 'diagnosis.factor-along', params: { output: 'scaled', axis: 'd' } },
  ],
  [
    'a number too much',
    (v) => ({ ...truth(v), scaled: np.add(truth(v).scaled ?? 0, 0.5) }),
    { code: 'diagnosis.offset', params: { output: 'scaled', offset: 0.5 } },
  ],
  [
    'the last row',
    (v) => {
      const y = truth(v).scaled?.copy() ?? tensor(0)
      const [rows = 0, columns = 0] = y.shape
      for (let j = 0; j < columns; j++) y.set(rows - 1, j, 9 * j)
      return { ...truth(v), scaled: y }
    },
    { code: 'diagnosis.last-only', params: { output: 'scaled', axis: 'b' } },
  ],
  [
    'zeros',
    (v) => ({ ...truth(v), total: np.sum(v.x ?? 0, 0).mul(0) }),
    { code: 'diagnosis.zero-result', params: { output: 'total' } },
  ],
  [
    'a transpose',
    (v) => ({ ...truth(v), scaled: truth(v).scaled?.transpose() ?? tensor(0) }),
    { code: 'diagnosis.transposed', params: { output: 'scaled', order: '[d, b]' } },
  ],
  [
    'a missing sum',
    (v) => ({ ...truth(v), total: v.x as Tensor }),
    { code: 'diagnosis.unsummed', params: { output: 'total', axes: '0' } },
  ],
  [
    'a missing constant',
    (v) => ({ ...truth(v), scaled: np.add(truth(v).scaled ?? 0, np.mean(v.x ?? 0, 0, true)) }),
    { code: 'diagnosis.constant-along', params: { output: 'scaled', axes: 'b' } },
  ],
  [
    'one sign of an input',
    (v) => ({ ...truth(v), scaled: np.where(np.less(v.x ?? 0, 0), 9, truth(v).scaled ?? 0) }),
    { code: 'diagnosis.negative-only', params: { output: 'scaled', input: 'x' } },
  ],
])('the shape of a mistake is named: %s', (_, solve, message) => {
  expect(diagnosed(solve)?.message).toMatchObject(message)
})

test('a side is told with the border, where that is wrong as well', () => {
  const [regime] = lab.regimes
  if (!regime) throw new Error('no regime')
  const draw: typeof regime.draw = (random, index) => {
    const values = regime.draw(random, index)
    return { ...values, x: withZeros(values.x as Tensor) }
  }
  const bordered = drawCases({ ...lab, regimes: [{ ...regime, draw }] })
  const wrongWhere = (isWrong: (x: Tensor) => Tensor) =>
    diagnose(
      lab,
      bordered.map((prepared) => {
        const right = truth(numbersOf(prepared.inputs))
        const x = prepared.inputs.x as Tensor
        return {
          prepared,
          outputs: { ...right, scaled: np.where(isWrong(x), np.add(np.exp(x), 3), right.scaled ?? 0) },
          findings: [],
        }
      }),
      [],
    )?.message
  expect(wrongWhere((x) => np.less(x, 0))?.code).toBe('diagnosis.negative-only')
  expect(wrongWhere((x) => np.lessEqual(x, 0))).toEqual({
    code: 'diagnosis.not-positive-only',
    params: { output: 'scaled', input: 'x' },
  })
  expect(wrongWhere((x) => np.greaterEqual(x, 0))?.code).toBe('diagnosis.not-negative-only')
})

test('a factor or a difference of hidden cases alone is not told: it could be one of their inputs', () => {
  const secret = 1.7320508075688772
  const hidden = cases.map((prepared) => ({ ...prepared, visibility: 'hidden' as const }))
  const only = (solve: (inputs: Values) => Tensors, of: readonly PreparedCase[]) =>
    diagnose(
      lab,
      of.map((prepared) => ({ prepared, outputs: solve(numbersOf(prepared.inputs)), findings: [] })),
      [],
    )
  const times = (v: Values) => ({ ...truth(v), scaled: np.multiply(truth(v).scaled ?? 0, secret) })
  const plus = (v: Values) => ({ ...truth(v), scaled: np.add(truth(v).scaled ?? 0, secret) })
  expect(only(times, cases)?.message.code).toBe('diagnosis.factor')
  expect(only(plus, cases)?.message.code).toBe('diagnosis.offset')
  for (const solve of [times, plus]) expect(JSON.stringify(only(solve, hidden))).not.toContain('1.73')
  expect(only(negative, hidden)?.message.code).toBe('diagnosis.sign')
})

test('a factor is told in the digits that it has on public cases', () => {
  const [first, ...others] = cases
  if (!first) throw new Error('no cases')
  const hiddenFirst = [{ ...first, visibility: 'hidden' as const }, ...others]
  const found = diagnose(
    lab,
    hiddenFirst.map((prepared) => {
      const right = truth(numbersOf(prepared.inputs))
      const factor = prepared.visibility === 'hidden' ? 2 + 1.41e-7 : 2
      return {
        prepared,
        outputs: { ...right, scaled: np.multiply(right.scaled ?? 0, factor) },
        findings: [],
      }
    }),
    [],
  )
  expect(found?.message.params.factor).toBeCloseTo(2, 12)
})

test('how well a misconception agrees is told as a power of ten, whose digits nobody chose', () => {
  const nearly = (v: Values): Tensors => ({
    ...mean(v),
    total: np.multiply(mean(v).total ?? 0, 1 + 1.2345e-9),
  })
  expect(diagnosed(nearly, [rival('mean', mean)])?.agreement).toBe(1e-9)
})

test('of a result with a great many axes no sums are tried', () => {
  const long = (v: Values): Tensors => ({
    ...truth(v),
    total: (v.x as Tensor).reshape([...Array(28).fill(1), ...(v.x as Tensor).shape]),
  })
  expect(diagnosed(long)).toBeNull()
})

test('a mistake without a shape is not given one', () => {
  const noise = (v: Values): Tensors => ({ ...truth(v), scaled: np.exp(v.x ?? 0) })
  expect(diagnosed(noise)).toBeNull()
})
