import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Tensor, tensor } from '#engine/tensor.ts'
import { openPool, type SandboxPool } from './pool.ts'
import { ORDINARY, PATIENT } from './priority.ts'
import { type Outcome, type Program, SandboxFault, type Values } from './session.ts'

let pool: SandboxPool
beforeAll(async () => {
  pool = await openPool({ slots: 2 })
}, 60_000)
afterAll(() => pool.close())

function program(source: string, more: Partial<Program> = {}): Program {
  return {
    language: 'typescript',
    source,
    entry: 'f',
    parameters: [{ name: 'x', type: 'tensor' }],
    results: ['y'],
    withheld: [],
    limits: { cpuMs: 1000, wallMs: 3000, memoryMb: 64 },
    ...more,
  }
}

const X = {
  x: tensor([
    [1, 2, 3],
    [4, 5, 6],
  ]),
}

async function run(
  source: string,
  more: Partial<Program> = {},
  batch: readonly Values[] = [X],
): Promise<Outcome[]> {
  const opened = await pool.open(program(source, more))
  if (!opened.ok) return batch.map(() => ({ ok: false, failure: opened.failure, console: '' }))
  try {
    return await opened.session.call(batch)
  } finally {
    await opened.session.close()
  }
}

async function one(source: string, more: Partial<Program> = {}, values: Values = X): Promise<Outcome> {
  const [outcome] = await run(source, more, [values])
  if (outcome === undefined) throw new Error('no outcome')
  return outcome
}

async function results(source: string, more: Partial<Program> = {}, values: Values = X) {
  const outcome = await one(source, more, values)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return Object.fromEntries(Object.entries(outcome.results).map(([name, value]) => [name, value.toArray()]))
}

async function failure(source: string, more: Partial<Program> = {}) {
  const outcome = await one(source, more)
  if (outcome.ok) throw new Error('it went well')
  return outcome.failure
}

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
    const opened = await pool.open(program('let n = 0\nexport const f = (x: Tensor) => x.mul(0).add(n++)'))
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

describe('a failure', () => {
  test('by an empty source, or one too long', async () => {
    expect(await failure(' \n\t ')).toMatchObject({ code: 'empty-source' })
    expect(await failure(`//${'x'.repeat(1 << 20)}`)).toMatchObject({ code: 'source-too-long' })
  })

  test('by a name declared twice has a line, though only V8 finds it', async () => {
    expect(await failure('type A = 1\n\nexport function f() {\n  let a = 1\n  let a = 2\n}')).toMatchObject({
      code: 'syntax-error',
      line: 5,
      column: 7,
    })
  })

  test('by a missing entry', async () => {
    for (const source of [
      'function f() {}',
      'export const f = 3',
      'export const a = () => 1, b = () => 2',
      '// nothing',
    ])
      expect(await failure(source)).toMatchObject({ code: 'missing-entry', params: { entry: 'f' } })
  })

  test('by an exception has the line that threw', async () => {
    const source =
      'interface A {\n  a: 1\n}\nexport function f(x: Tensor) {\n  return g(x)\n}\nfunction g(x: Tensor): A {\n  throw new TypeError("no")\n}'
    expect(await failure(source)).toEqual({
      code: 'threw',
      params: { name: 'TypeError', text: 'no' },
      line: 8,
      column: 9,
    })
  })

  test('inside the library has the line that called it', async () => {
    expect(await failure('export const f = (x) =>\n  x.add(\n    np.matmul(x, x))')).toMatchObject({
      code: 'threw',
      params: { name: 'EngineError' },
      line: 3,
      column: 8,
    })
  })

  test('on the top level, by an import, by something odd thrown', async () => {
    expect(await failure('const a = 1\nthrow new Error("top")\nexport const f = 1')).toMatchObject({
      code: 'threw',
      line: 2,
    })
    expect(await failure('import { a } from "fs"\nexport const f = () => a')).toMatchObject({
      code: 'threw',
      line: 1,
    })
    expect(await failure('export const f = () => { throw "text" }')).toMatchObject({
      params: { name: 'throw', text: 'text' },
    })
    expect(await failure('export const f = () => { throw null }')).toMatchObject({
      params: { text: 'object' },
    })
    expect(await failure('export const f = () => f()')).toMatchObject({
      code: 'threw',
      params: { name: 'RangeError' },
    })
  })

  test('by an endless loop has the line of the loop and what was printed', async () => {
    const outcome = await one('export function f() {\n  console.log("in")\n  for (;;) {}\n}', {
      limits: { cpuMs: 200, wallMs: 1200, memoryMb: 64 },
    })
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: 'time-limit', params: { ms: 200 }, line: 3 },
      console: 'in',
    })
  })

  test('by a loop on one input leaves the outcomes before it', async () => {
    const source = 'export const f = (x) => { while (x.size === 1); return x.size }'
    const outcomes = await run(source, { limits: { cpuMs: 300, wallMs: 1300, memoryMb: 64 } }, [
      X,
      { x: tensor(1) },
      X,
    ])
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.failure.code))).toEqual([
      'ok',
      'time-limit',
      'time-limit',
    ])
  })

  test('by too much memory', async () => {
    for (const body of ['const a = []; for (;;) a.push({ a: [1] })', 'return new Float64Array(2 ** 27)'])
      expect(
        await failure(`export const f = () => { ${body} }`, {
          limits: { cpuMs: 5000, wallMs: 9000, memoryMb: 32 },
        }),
      ).toMatchObject({
        code: 'memory-limit',
        params: { mb: 32 },
      })
  })
})

describe('a withheld operation', () => {
  const withheld = ['sigmoid', 'multiply', 'transpose']
  test.each([
    ['np.sigmoid(x)', 'sigmoid'],
    ['x.sigmoid()', 'sigmoid'],
    ['x.mul(2)', 'multiply'],
    ['np.mul(x, 2)', 'multiply'],
    ['x.T', 'transpose'],
    ['Tensor.prototype.sigmoid.call(x)', 'sigmoid'],
  ])('%s is refused by name, with its line', async (expression, operation) => {
    const source = `export const f = (x) => {\n  return ${expression}\n}`
    expect(await failure(source, { withheld })).toMatchObject({
      code: 'withheld',
      params: { operation },
      line: 2,
    })
  })

  test('leaves the others, and other labs, alone', async () => {
    expect(await results('export const f = (x) => x.add(1).sum()', { withheld })).toEqual({ y: 27 })
    expect(await results('export const f = () => np.sigmoid(0)')).toEqual({ y: 0.5 })
  })
})

describe('the console', () => {
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

test('a process is replaced after its jobs, and a closed pool opens nothing', async () => {
  const short = await openPool({ slots: 1, recycleAfter: 2 })
  for (let i = 0; i < 5; i++) {
    const opened = await short.open(program('export const f = (x) => x'))
    if (!opened.ok) throw new Error('not opened')
    expect((await opened.session.call([X]))[0]?.ok).toBe(true)
    await opened.session.close()
  }
  const opened = await short.open(program('export const f = (x) => x'))
  await short.close()
  if (opened.ok) await expect(opened.session.call([X])).rejects.toThrow(SandboxFault)
  await expect(short.open(program('export const f = 1'))).rejects.toThrow(SandboxFault)
}, 60_000)

/** The process ids of the sandbox children of this process. */
function childrenOfThis(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
        return (
          parent === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('child/main.ts')
        )
      } catch {
        return false
      }
    })
}

test.skipIf(process.platform !== 'linux')(
  'a child killed by somebody else is a fault, not a failure',
  async () => {
    const opened = await pool.open(program('export const f = (x) => { for (;;) {} }'))
    if (!opened.ok) throw new Error('not opened')
    const call = opened.session.call([X])
    const killed = childrenOfThis()
    expect(killed.length).toBeGreaterThan(0)
    for (const pid of killed) process.kill(pid, 'SIGKILL')
    await expect(call).rejects.toThrow(SandboxFault)
    await opened.session.close()
    await vi.waitFor(() => expect(childrenOfThis().filter((pid) => killed.includes(pid))).toEqual([]))
    expect(await results('export const f = (x) => x.sum()')).toEqual({ y: 21 })
  },
)

test.skipIf(process.platform !== 'linux')(
  'code that takes long lets others go first, for as long as it runs',
  async () => {
    const before = new Set(priorities())
    const running = one('export const f = (x) => { for (;;) {} }')
    await vi.waitFor(() => expect(priorities()).toContain(PATIENT), { timeout: 5_000 })
    expect((await running).ok).toBe(false)
    expect(before).toEqual(new Set([ORDINARY]))
    await vi.waitFor(() => expect(new Set(priorities())).toEqual(new Set([ORDINARY])), { timeout: 5_000 })
    expect(await results('export const f = (x) => x.sum()')).toEqual({ y: 21 })
  },
)

test.skipIf(process.platform !== 'linux')('processes come when they are needed, and go again', async () => {
  const others = priorities().length
  const count = () => priorities().length - others
  const wide = await openPool({ slots: 3, kept: 2 })
  try {
    await vi.waitFor(() => expect(count()).toBe(2), { timeout: 10_000 })
    const open = async () => {
      const opened = await wide.open(program('export const f = (x) => x'))
      if (!opened.ok) throw new Error('not opened')
      return opened.session
    }
    const sessions = [await open(), await open(), await open()]
    await vi.waitFor(() => expect(count()).toBe(4), { timeout: 10_000 })
    for (const session of sessions) await session.close()
    await vi.waitFor(() => expect(count()).toBe(2), { timeout: 10_000 })
    await (await open()).close()
  } finally {
    await wide.close()
  }
})

/** Of every process that runs the sandbox's own program and descends from this one. */
function priorities(): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,ni=,args='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(-?\d+)\s+(.*)$/.exec(line) ?? [])
    .map(([, pid, parent, nice, args = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      nice: Number(nice),
      args,
    }))
  const ours = new Set([process.pid])
  for (const { pid, parent } of rows.toSorted((a, b) => a.pid - b.pid)) if (ours.has(parent)) ours.add(pid)
  return rows
    .filter(({ pid, args }) => ours.has(pid) && /^\S*node .*child\/main\.ts/.test(args))
    .map(({ nice }) => nice)
}
