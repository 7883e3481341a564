/** How a program fails, in codes and lines. */
import { describe, expect, test } from 'vitest'
import { tensor } from '#engine/tensor.ts'
import { programsInPool, X } from '../../tests/fixtures/programs.ts'

const { run, one, results, failure } = programsInPool()

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
