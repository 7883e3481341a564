/** Calls are sent before those in front of them are answered; nobody can tell from what comes out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPool, type SandboxPool } from './pool.ts'
import type { Outcome, Program, Values } from './session.ts'

let pool: SandboxPool

beforeAll(async () => {
  pool = await openPool()
}, 60_000)
afterAll(() => pool.close())

const COUNT = 40
const BATCH: readonly Values[] = Array.from({ length: COUNT }, (_, x) => ({ x }))

const program = (language: Program['language'], source: string): Program => ({
  language,
  source,
  entry: 'f',
  parameters: [{ name: 'x', type: 'number' }],
  results: ['y'],
  withheld: [],
  limits: { cpuMs: 400, wallMs: 3000, memoryMb: 64 },
})

async function outcomes(one: Program, batches = [BATCH], ahead = batches[0]): Promise<Outcome[]> {
  const opened = await pool.open(one, ahead)
  if (!opened.ok) throw new Error(opened.failure.code)
  const all: Outcome[] = []
  try {
    for (const batch of batches) all.push(...(await opened.session.call(batch)))
    return all
  } finally {
    await opened.session.close()
  }
}

/** A result, or the code of a failure, each with what was printed. */
const written = (all: readonly Outcome[]) =>
  all.map((one) => `${one.ok ? one.results.y?.item() : one.failure.code}${one.console && ` ${one.console}`}`)

const IN_BOTH = [
  [
    'typescript',
    {
      throwing: 'export const f = (x) => { if (x % 3 === 1) throw new Error(String(x)); return 2 * x }',
      printing: 'export const f = (x) => { if (x % 4 === 1) console.log("at", x); return 2 * x }',
      looping: 'export const f = (x) => { while (x === 25) {} return 2 * x }',
      broken: 'export const f = (x) => {',
    },
  ],
  [
    'python',
    {
      throwing: 'def f(x):\n    if x % 3 == 1:\n        raise ValueError(x)\n    return 2 * x',
      printing: 'def f(x):\n    if x % 4 == 1:\n        print("at", int(x))\n    return 2 * x',
      looping: 'def f(x):\n    while x == 25:\n        pass\n    return 2 * x',
      broken: 'def f(x):\n    return (',
    },
  ],
] as const

describe.each(IN_BOTH)('in %s', (language, sources) => {
  test('a call that throws costs no other its answer', async () => {
    const all = written(await outcomes(program(language, sources.throwing)))
    expect(all.map((text) => text.split(' ')[0])).toEqual(
      BATCH.map((_, x) => (x % 3 === 1 ? 'threw' : `${2 * x}`)),
    )
  })

  test('what is printed stays with the call that printed it', async () => {
    expect(written(await outcomes(program(language, sources.printing)))).toEqual(
      BATCH.map((_, x) => (x % 4 === 1 ? `${2 * x} at ${x}` : `${2 * x}`)),
    )
  })

  test('what was right before a call without end counts', async () => {
    expect(written(await outcomes(program(language, sources.looping)))).toEqual(
      BATCH.map((_, x) => (x < 25 ? `${2 * x}` : 'time-limit')),
    )
  })

  test('calls that came with a program that does not open are let go', async () => {
    const opened = await pool.open(program(language, sources.broken), BATCH)
    expect(opened.ok || opened.failure.code).toBe('syntax-error')
    expect(written(await outcomes(program(language, sources.printing), [[{ x: 21 }]]))).toEqual(['42 at 21'])
  })
})

test('a call that only the death of the process ends takes nothing from those before it', async () => {
  const source = 'export const f = (x) => x === 25 ? [].indexOf.call({ length: 2 ** 53 - 1 }, 1) : 2 * x'
  const all = written(await outcomes(program('typescript', source)))
  // What was computed in the last milliseconds before it may be lost with the process.
  expect(all.slice(25)).toEqual(BATCH.slice(25).map(() => 'time-limit'))
  expect(all.slice(0, 25)).toEqual(BATCH.slice(0, 25).map((_, x) => `${2 * x}`))
})

test('answers go to the batch that they are about, whichever was sent along', async () => {
  const source = 'let n = 0\nexport const f = (x) => 2 * x'
  const two = [[{ x: 100 }, { x: 101 }], BATCH]
  expect(written(await outcomes(program('typescript', source), two, BATCH))).toEqual([
    '200',
    '202',
    ...BATCH.map((_, x) => `${2 * x}`),
  ])
})
