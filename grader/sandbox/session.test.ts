/** What a session gives: arguments in, results out, and what is told of each call. */
import { describe, expect, test } from 'vitest'
import { Tensor, tensor } from '#engine/tensor.ts'
import { program, programsInPool, X } from '../../tests/fixtures/programs.ts'

const { pool, run, one, results, failure } = programsInPool()

describe('a program', () => {
  test('gets tensors and numbers in order and gives tensors', async () => {
    const parameters = [
      { name: 'z', type: 'tensor' },
      { name: 'a', type: 'number' },
    ] as const
    const source =
      'export function f(z: Tensor, a: number): Tensor { return np.where(z.greater(0), z, z.mul(a)) }'
    const outcome = await one(source, { parameters }, { z: tensor([-2, 3]), a: 0.5, unused: 9 })
    expect(outcome).toMatchObject({ ok: true, modified: [], repeatable: true, console: '' })
    if (outcome.ok) expect(outcome.results.y).toBeInstanceOf(Tensor)
    if (outcome.ok) expect(outcome.results.y?.toArray()).toEqual([-1, 3])
  })

  test('is called batch after batch, and keeps what it kept', async () => {
    const opened = await pool().open(program('let n = 0\nexport const f = (x: Tensor) => x.mul(0).add(n++)'))
    if (!opened.ok) throw new Error('not opened')
    const values: number[] = []
    for (const size of [1, 3, 2]) {
      const outcomes = await opened.session.call(Array.from({ length: size }, () => ({ x: tensor(1) })))
      for (const outcome of outcomes) if (outcome.ok) values.push(outcome.results.y?.item() ?? Number.NaN)
    }
    await opened.session.close()
    expect(values).toEqual([0, 2, 4, 6, 8, 10])
  })

  test('starts in a realm that no other program has touched', async () => {
    await one('export const f = (x) => { globalThis.seen = 1; Array.prototype.map = null; return x }')
    expect(
      await results('export const f = (x) => [typeof globalThis.seen === "undefined", [1].map((n) => n)[0]]'),
    ).toEqual({
      y: [1, 1],
    })
  })

  test('may be one of several at once', async () => {
    const sums = await Promise.all(
      Array.from({ length: 12 }, (_, i) => results(`export const f = (x: Tensor) => x.sum().add(${i})`)),
    )
    expect(sums.map(({ y }) => y)).toEqual(Array.from({ length: 12 }, (_, i) => 21 + i))
  })

  test('is taken with its default export, or its only function', async () => {
    expect(await results('export default (x: Tensor) => x.sum()')).toEqual({ y: 21 })
    expect(
      await results('export const size = 2\nexport function other(x: Tensor) { return x.sum() }'),
    ).toEqual({ y: 21 })
  })

  test('sees one fixed moment, and the same random stream in every session', async () => {
    const source = 'export const f = () => [Date.now(), +new Date(), Math.random()]'
    const [first, second] = [await results(source), await results(source)]
    expect(first).toEqual(second)
  })
})

describe('results', () => {
  const two = { results: ['a', 'b'] }
  test.each([
    ['a number', '3', {}, { y: 3 }],
    [
      'nested arrays',
      '[[1, 2], [3, true]]',
      {},
      {
        y: [
          [1, 2],
          [3, 1],
        ],
      },
    ],
    ['arrays of tensors with one element', '[x.sum(), x.sum([0, 1], true)]', {}, { y: [21, 21] }],
    ['a typed array', 'new Float32Array([1, 2])', {}, { y: [1, 2] }],
    ['something like a tensor', '({ data: new Float64Array([1, 2]), shape: [2, 1] })', {}, { y: [[1], [2]] }],
    ['a record of one', '({ y: x.sum() })', {}, { y: 21 }],
    ['a record of several', '({ b: 2, a: [1], c: 3 })', two, { a: [1], b: 2 }],
    ['several in an array, in order', '[1, [2, 3]]', two, { a: 1, b: [2, 3] }],
    ['nothing of an empty axis', 'np.zeros([0, 3])', {}, { y: [] }],
    ['numbers that are none', '[NaN, Infinity, -Infinity]', {}, { y: [Number.NaN, Infinity, -Infinity] }],
  ] as const)('%s are taken', async (_, expression, more, expected) => {
    expect(await results(`export const f = (x) => ${expression}`, more)).toEqual(expected)
  })

  test.each([
    ['undefined', '{}', 'undefined'],
    ['null', '(null)', 'null'],
    ['a string', '("1")', 'string'],
    ['a bigint', '(1n)', 'bigint'],
    ['a function', '(() => 1)', 'function'],
    ['a promise', '(Promise.resolve(x))', 'promise'],
    ['strings in arrays', '([["1"]])', 'string'],
    ['rows of different lengths', '([[1, 2], [3]])', 'ragged-array'],
    ['holes', '([1, , 3])', 'undefined'],
    ['an array of any length', '(new Array(2 ** 32 - 1))', 'too-large'],
    ['a shape that does not fit', '({ data: new Float64Array(2), shape: [3] })', 'malformed-tensor'],
    ['a shape of fractions', '({ data: new Float64Array(2), shape: [0.5, 4] })', 'malformed-tensor'],
    ['a shape of text', '({ data: new Float64Array(2), shape: ["2"] })', 'malformed-tensor'],
    [
      'a shape without end',
      '({ data: new Float64Array(2), shape: { length: 1, 0: 2 } })',
      'malformed-tensor',
    ],
    ['big numbers', '(new BigInt64Array(2))', 'bigint'],
  ])('%s are of the wrong type', async (_, body, got) => {
    expect(await failure(`export const f = (x) => ${body}`)).toMatchObject({
      code: 'wrong-type',
      params: { output: 'y', got },
    })
  })

  test('that are missing are named', async () => {
    expect(await failure('export const f = () => ({ a: 1 })', two)).toMatchObject({
      code: 'missing-result',
      params: { output: 'b' },
    })
  })
})

describe('what a call does to its inputs', () => {
  test.each([
    'x.data[0] = 9',
    'x.set(0, 0, 9)',
    'x.shape[0] = 1',
    'x.data = new Float64Array(6)',
    'x.shape = [6]',
  ])('%s is seen', async (statement) => {
    const outcome = await one(`export const f = (x) => { ${statement}; return 1 }`)
    expect(outcome).toMatchObject({ ok: true, modified: ['x'], repeatable: true })
  })

  test('does not reach the next call', async () => {
    const outcomes = await run('export const f = (x) => { const s = x.sum(); x.data[0] = 9; return s }', {}, [
      X,
      X,
    ])
    expect(outcomes.map((outcome) => outcome.ok && outcome.results.y?.item())).toEqual([21, 21])
  })

  test('is not held against what was put back', async () => {
    const source = 'export const f = (x) => { const v = x.data[0]; x.data[0] = 9; x.data[0] = v; return 1 }'
    expect(await one(source)).toMatchObject({ ok: true, modified: [] })
  })
})

test.each([
  ['random numbers', 'let n = 0\nexport const f = () => Math.random()'],
  ['a count', 'let n = 0\nexport const f = () => n++'],
  ['the sign of zero', 'let n = 1\nexport const f = () => { n = -n; return 0 * n }'],
  ['another shape', 'let n = 1\nexport const f = () => np.zeros([n++])'],
  ['an exception', 'let n = 0\nexport const f = () => { if (n++) throw 1; return 1 }'],
])('a second run that differs by %s is told', async (_, source) => {
  expect(await one(source)).toMatchObject({ ok: true, repeatable: false })
})

describe('the console', () => {
  test('shows eight digits of numbers among others, and all of one by itself', async () => {
    const source = 'export const f = (x) => { console.log(1 / 3, x.div(3)); return 1 }'
    expect((await run(source, {}, [{ x: tensor([1, 2]) }]))[0]?.console).toBe(
      '0.3333333333333333 tensor([0.33333333, 0.66666667], shape [2])',
    )
  })

  test('shows tensors and records of the first run, call by call', async () => {
    const source =
      'export const f = (x) => { console.log("x =", x, { a: [1, -0, "b"] }); console.warn(null); return 1 }'
    const outcomes = await run(source, {}, [{ x: tensor([1, 2]) }, { x: tensor(3) }])
    expect(outcomes.map(({ console }) => console)).toEqual([
      'x = tensor([1, 2], shape [2]) { a: [1, -0, "b"] }\nnull',
      'x = tensor(3, shape []) { a: [1, -0, "b"] }\nnull',
    ])
  })

  test('is cut', async () => {
    const outcome = await one(
      'export const f = () => { for (let i = 0; i < 1e4; i++) console.log("x".repeat(100)); return 1 }',
    )
    expect(outcome.ok).toBe(true)
    expect(outcome.console.length).toBeLessThan(17_000)
  })
})
