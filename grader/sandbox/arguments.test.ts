/** Every kind of argument and result, through the real sandbox and back. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tensor } from '#engine/tensor.ts'
import { openPool, type SandboxPool } from './pool.ts'
import type { Outcome, Program, Values } from './session.ts'

let pool: SandboxPool
beforeAll(async () => {
  pool = await openPool({ slots: 1 })
}, 60_000)
afterAll(() => pool.close())

async function run(source: string, more: Partial<Program>, batch: readonly Values[]): Promise<Outcome[]> {
  const opened = await pool.open({
    language: 'typescript',
    source,
    entry: 'f',
    parameters: [],
    results: ['y'],
    withheld: [],
    limits: { cpuMs: 1000, wallMs: 3000, memoryMb: 64 },
    ...more,
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  try {
    return await opened.session.call(batch)
  } finally {
    await opened.session.close()
  }
}

const numbers = (outcome: Outcome | undefined) =>
  outcome?.ok ? [...(outcome.results.y?.data ?? [])] : outcome?.failure

test('flags, texts, whole numbers and lists of tensors arrive as what they are', async () => {
  const parameters = [
    { name: 'training', type: 'boolean' },
    { name: 'activation', type: 'string' },
    { name: 'k', type: 'integer' },
    { name: 'weights', type: 'tensors' },
  ] as const
  const source = `export function f(training: boolean, activation: string, k: number, weights: Tensor[]) {
    return [training === true, activation === 'τanh 🎯', k, weights.length, weights[1].shape[0], weights[0].sum().item()]
  }`
  const weights = [tensor([[1, 2]]), tensor([3, 4, 5])]
  const [outcome] = await run(source, { parameters }, [
    { training: true, activation: 'τanh 🎯', k: 4, weights },
  ])
  expect(numbers(outcome)).toEqual([1, 1, 4, 2, 3, 3])
})

test('a generator gives the same numbers for the same seed, on both runs of a call, and others for another', async () => {
  const parameters = [{ name: 'random', type: 'generator' }] as const
  const source = 'export const f = (random: Random) => [...random.normal([3]).data, random.next()]'
  const [first, same, other] = await run(source, { parameters }, [
    { random: { seed: 7 } },
    { random: { seed: 7 } },
    { random: { seed: 8 } },
  ])
  expect(first).toMatchObject({ ok: true, repeatable: true, modified: [] })
  expect(numbers(first)).toEqual(numbers(same))
  expect(numbers(first)).not.toEqual(numbers(other))
})

test('Math.random instead of the generator is told as results that do not repeat', async () => {
  const parameters = [{ name: 'random', type: 'generator' }] as const
  const [outcome] = await run('export const f = () => Math.random()', { parameters }, [
    { random: { seed: 7 } },
  ])
  expect(outcome).toMatchObject({ ok: true, repeatable: false })
})

test.each([
  ['an element of a member', 'weights[1].data[0] = 9', ['weights']],
  ['a member', 'weights[0] = weights[1]', ['weights']],
  ['the length', 'weights.pop()', ['weights']],
  ['nothing', 'weights.map((w) => w.sum())', []],
])('a list in which %s changes is called so', async (_, change, modified) => {
  const parameters = [{ name: 'weights', type: 'tensors' }] as const
  const source = `export function f(weights: Tensor[]) { ${change}; return 1 }`
  const [outcome] = await run(source, { parameters }, [{ weights: [tensor([1, 2]), tensor([3])] }])
  expect(outcome).toMatchObject({ ok: true, modified })
})

test.each([
  ['bare', 'return [np.array([1, 2]), [[3]], 4]'],
  ['in a record', 'return { y: [np.array([1, 2]), [[3]], 4] }'],
])('a list of results comes %s', async (_, body) => {
  const [outcome] = await run(`export function f() { ${body} }`, { lists: ['y'] }, [{}])
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  expect(outcome.lists?.y).toMatchObject([{ shape: [2] }, { shape: [1, 1] }, { shape: [] }])
  expect(outcome.results).toEqual({})
})

test('two lists come beside a plain result, by name or in order', async () => {
  const more = { results: ['train', 'n', 'test'], lists: ['train', 'test'] }
  const returned = ['{ n: 5, test: [], train: [[1], [2, 3]] }', '[[[1], [2, 3]], 5, []]']
  for (const value of returned) {
    const [outcome] = await run(`export const f = () => (${value})`, more, [{}])
    expect(outcome).toMatchObject({
      ok: true,
      lists: { train: [{ shape: [1] }, { shape: [2] }], test: [] },
      results: { n: { shape: [] } },
    })
  }
})

test.each([
  ['a tensor', 'np.ones([2])', 'no-list'],
  ['a number', '3', 'number'],
  ['too much', 'new Array(5000).fill(1)', 'too-large'],
  ['texts', '["a"]', 'string'],
])('%s is no list', async (_, value, got) => {
  const [outcome] = await run(`export const f = () => ({ y: ${value} })`, { lists: ['y'] }, [{}])
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'wrong-type', params: { output: 'y', got } } })
})

test.each<[string, string, number[]]>([
  ['tensors', '[np.array([1, 2]), np.array([3, 4])]', [2, 2]],
  ['matrices in rows', '[[np.ones([2, 3])], [np.zeros([2, 3])]]', [2, 1, 2, 3]],
  ['typed arrays', '[new Float64Array([1, 2, 3]), new Float32Array(3)]', [2, 3]],
  ['tensors of one element', '[np.sum([1, 2]), np.array([3])]', [2]],
])('an array of %s is a tensor', async (_, value, shape) => {
  const [outcome] = await run(`export const f = () => ${value}`, {}, [{}])
  expect(outcome).toMatchObject({ ok: true, results: { y: { shape } } })
})

test.each([
  ['of other shapes', '[np.array([1, 2]), np.array([3])]'],
  ['and numbers', '[np.array([1, 2]), 3]'],
  ['of other ranks', '[np.array([[1, 2]]), np.array([3, 4])]'],
])('tensors %s are none', async (_, value) => {
  const [outcome] = await run(`export const f = () => ${value}`, {}, [{}])
  expect(outcome).toMatchObject({ ok: false, failure: { params: { got: 'ragged-array' } } })
})

test('a boolean is 1 or 0', async () => {
  const outcomes = await run('export const f = () => 2 > 1', {}, [{}])
  expect(numbers(outcomes[0])).toEqual([1])
})

test.each([
  ['typescript', 'export const f = () => Array.from({ length: 2000 }, () => 1)'],
  ['python', 'def f():\n    return [1.0] * 2000'],
] as const)(
  'more tensors than a list may hold are the doing of who returns them (%s)',
  async (language, source) => {
    const [outcome] = await run(source, { language, lists: ['y'] }, [{}])
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: 'wrong-type', params: { output: 'y', got: 'too-large' } },
    })
  },
)
