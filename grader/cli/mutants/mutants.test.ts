import { expect, test } from 'vitest'
import type { Lab } from '#checks/lab.ts'
import { prepareLab } from '#checks/prepare.ts'
import * as np from '#engine/np.ts'
import { openInProcess } from '../../../tests/fixtures/in-process.ts'
import { numericEdits } from './numeric-edits.ts'
import { proveMutants } from './prove-mutants.ts'
import { mutantsOf } from './source-edit.ts'
import { mutantsOfReference } from './try-mutants.ts'

const changes = (source: string) => mutantsOf(source, numericEdits(source)).map(({ change }) => change)

test.each<[string, string, string[]]>([
  ['an operation', 'export const f = (x: Tensor) => { const y = x.sub(1) }', ['sub → add']],
  ['a term', 'const y = a.add(b.mul(c))', ['a.add(b.mul(c)) → a', 'b.mul(c) → b']],
  ['operands', 'const y = a.div(b)', ['a.div(b) → np.divide(b, a)']],
  [
    'branches',
    'const y = np.where(c, a, b)',
    ['np.where(c, a, b) → np.where(c, b, a)', 'np.where(c, a, b) → a'],
  ],
  [
    'axes',
    'const y = x.sum([0, 2])',
    ['[0, 2] → [2]', '[0, 2] → [0]', 'x.sum([0, 2]) → x.sum()', 'sum → mean'],
  ],
  ['constants', 'const y = x.add(1)', ['1 → 0', '1 → 2']],
  ['a transposition', 'const y = x.T', ['x.T → x']],
  ['arithmetic', 'const y = a - b', ['a - b → (a)', 'a - b → (b)', 'a - b → ((b) - (a))']],
  [
    'arguments',
    'export function f(x: Tensor, dy: Tensor, p: number) { const y = x.div(p) }',
    ['x → dy', 'p → (1 - p)', 'p → (-p)'],
  ],
  [
    'results',
    'export function f(a: Tensor) { return { da: a, db: b } }',
    [
      '{ da: a, db: b } → { da: b, db: a }',
      'da: a → da: np.negative(a)',
      'db: b → db: np.multiply(b, 1.0001)',
    ],
  ],
])('%s are changed', (_, source, expected) => {
  expect(changes(source)).toEqual(expect.arrayContaining(expected))
})

const draw = (result: string) =>
  `export function f(random: Random, b: Tensor) { return { result: ${result} } }`

test.each<[string, string, string[], string[]]>([
  ['zeros', 'np.zerosLike(b)', ['np.negative', 'np.multiply'], ['np.add', 'np.onesLike']],
  ['draws', 'random.normal([9], 0, b)', ['np.negative'], ['np.multiply', 'np.add']],
  ['draws', 'random.uniform([9], -b, b)', ['np.negative'], ['np.multiply', 'np.add']],
  ['draws that lie to one side', 'random.uniform([9], b, 1)', [], ['np.negative', 'np.multiply']],
  ['a default', 'np.softmax(b, -1)', ['np.softmax(b)'], ['np.negative']],
])('of %s (%s) no mutant is made that changes nothing by its text', (_, result, never, ever) => {
  const made = mutantsOf(draw(result), numericEdits(draw(result))).map(({ source }) => source)
  const isMade = (text: string) => made.some((source) => source.includes(text))
  expect(never.filter(isMade)).toEqual([])
  expect(ever.filter((text) => !isMade(text))).toEqual([])
})

test('types, names of parameters and of results stay as they are', () => {
  const source = 'export function f(x: Tensor, n: 7 | 8): { x: Tensor } { return { x } }'
  expect(changes(source).filter((change) => /7|8|Tensor/.test(change))).toEqual([])
})

test('every mutant is another text, and says where it differs', async () => {
  const source = 'export function f(x: Tensor): Tensor {\n  return x.mul(2).sum(0)\n}\n'
  const mutants = await mutantsOfReference(source)
  expect(new Set(mutants.map((mutant) => mutant.source)).size).toBe(mutants.length)
  for (const mutant of mutants) expect(mutant.source).not.toBe(source)
  expect(mutants.find(({ change }) => change === '2 → 3')).toMatchObject({
    line: 2,
    at: 'return x.mul(2).sum(0)',
  })
})

/** y = 2x on positive numbers only: nothing there tells x from |x|. */
const lab = (low: number): Lab => ({
  id: 'double',
  topic: 'test',
  difficulty: 1,
  minutes: 1,
  prerequisites: [],
  cards: ['test/card'],
  entry: 'f',
  parameters: [{ name: 'x', type: 'tensor' }],
  results: ['y'],
  withheld: [],
  limits: { cpuMs: 100, wallMs: 100 },
  forward: ({ x = 0 }) => np.multiply(np.maximum(x, 0), 2),
  regimes: [
    {
      name: 'ordinary',
      visibility: 'public',
      count: 2,
      ordinary: true,
      draw: (random) => ({ x: random.uniform([4], low, 1) }),
    },
  ],
  properties: [],
})
const REFERENCE =
  'export function f(x: Tensor): Tensor {\n  const y = np.maximum(x, 0)\n  return y.mul(2)\n}\n'
const prove = (low: number, equivalents: Parameters<typeof proveMutants>[2] = []) =>
  proveMutants(prepareLab(lab(low), 'hash', []), REFERENCE, equivalents, {
    open: openInProcess,
    slots: 2,
    referenceMs: 1,
    onProgress: () => {},
  })

test('cases that leave a mutant unseen are told with it', async () => {
  const weak = await prove(0.1)
  const change = 'np.maximum(x, 0) → x'
  expect(weak.survivors).toContainEqual(expect.objectContaining({ at: 'const y = np.maximum(x, 0)', change }))
  expect(weak.problems.some((problem) => problem.includes(change))).toBe(true)
  const strong = await prove(-1)
  expect(strong.survivors).toEqual([])
  expect(strong.proof).toMatchObject({ equivalent: 0, killed: strong.proof.total })
})

test('a survivor that is listed as equivalent is none, and a listed one that is killed is told', async () => {
  const entry = { at: 'const y = np.maximum(x, 0)', change: 'np.maximum(x, 0) → x', reason: 'x > 0' }
  const listed = await prove(0.1, [entry])
  expect(listed.proof.equivalent).toBe(1)
  expect(listed.survivors).not.toContainEqual(expect.objectContaining({ change: entry.change }))
  expect((await prove(-1, [entry])).problems).toEqual([
    `equivalent-mutants.json lists what did not survive: ${entry.at}: ${entry.change}`,
  ])
})
