/**
 * Programs that try to stop the grader, to leave their realm, or to look right. After each, an honest
 * program is graded right by the same pool.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tensor } from '#engine/tensor.ts'
import { openPool, type SandboxPool } from './pool.ts'
import type { Outcome, Program } from './session.ts'

let pool: SandboxPool
beforeAll(async () => {
  pool = await openPool({ slots: 1 })
}, 60_000)
afterAll(() => pool.close())

const X = { x: tensor([1, 2, 3]) }
const LIMITS = { cpuMs: 250, wallMs: 1250, memoryMb: 64 }

async function run(source: string): Promise<Outcome> {
  const program: Program = {
    language: 'typescript',
    source,
    entry: 'f',
    parameters: [{ name: 'x', type: 'tensor' }],
    results: ['y'],
    withheld: ['sigmoid'],
    limits: LIMITS,
  }
  const opened = await pool.open(program)
  if (!opened.ok) return { ok: false, failure: opened.failure, console: '' }
  try {
    const [outcome] = await opened.session.call([X])
    if (outcome === undefined) throw new Error('no outcome')
    return outcome
  } finally {
    await opened.session.close()
  }
}

async function expectHonestToPass(): Promise<void> {
  const outcome = await run('export function f(x: Tensor) { return x.mul(2).add(Math.abs(-1)) }')
  expect(outcome).toMatchObject({ ok: true, modified: [], repeatable: true })
  if (outcome.ok) expect(outcome.results.y?.toArray()).toEqual([3, 5, 7])
}

/** Each is stopped, by whatever limit strikes first. */
const ENDLESS: Record<string, string> = {
  'an endless loop': 'for (;;) {}',
  'a loop that catches': 'for (;;) try { for (;;) {} } catch {} finally { for (;;) {} }',
  'a loop on the top level': '} for (;;) {} {',
  'a getter that loops': 'return { get y() { for (;;) {} } }',
  'a Proxy that loops when it is read':
    'return new Proxy({}, { get() { for (;;) {} }, has() { for (;;) {} } })',
  'microtasks without end': 'const g = () => Promise.resolve().then(g); g(); return 1',
  'an async loop': '(async () => { for (;;) await 0 })(); return 1',
  'indexOf over a length of 2^53': 'return Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)',
  'includes over a length of 2^53': 'return Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1)',
  'copyWithin over a length of 2^53': 'return Array.prototype.copyWithin.call({ length: 2 ** 53 - 1 }, 1, 0)',
  'filling an array of 2^32': 'Array(2 ** 32 - 1).fill(0); return 1',
  'joining a sparse array': 'return [Array(2 ** 29).join("x").length]',
  'sorting a sparse array': 'const a = Array(2 ** 31); a[2 ** 31 - 1] = 1; a.sort(); return 1',
  'squaring a BigInt': 'let n = 3n; for (;;) n = n * n',
  'printing a BigInt': 'return [(2n ** 10000000n).toString().length]',
  'a regular expression that backtracks': 'return [/^(a+)+$/.test("a".repeat(40) + "b") ? 1 : 0]',
  'a map that grows': 'const m = new Map(); for (let i = 0; ; i++) m.set(i, {})',
  'arrays that pile up': 'const a = []; for (;;) a.push(new Array(1000).fill(1.1))',
  'objects that pile up': 'const a = []; for (;;) a.push({ a: [1, 2] })',
  'strings that double':
    'let s = "x"; const a = []; for (;;) { s = (s + s).slice(0, 2 ** 20); a.push(s + a.length) }',
  'toString that loops, printed': 'console.log({ get a() { for (;;) {} } }); return 1',
}

describe('is stopped', () => {
  test.each(Object.entries(ENDLESS))('%s', async (_, body) => {
    const outcome = await run(`export function f(x) { ${body} }`)
    expect(outcome.ok).toBe(false)
    const codes = ['time-limit', 'memory-limit', 'threw', 'crashed']
    if (!outcome.ok) expect(codes).toContain(outcome.failure.code)
    await expectHonestToPass()
  })
})

/** Each fails in its own call, with a code that says why. */
const FAILING: Record<string, [string, string]> = {
  'a thrown Proxy': [
    'throw new Proxy({}, { get() { for (;;) {} }, getPrototypeOf() { for (;;) {} } })',
    'threw',
  ],
  'a thrown Proxy of an error': ['throw new Proxy(new Error("a"), { get() { for (;;) {} } })', 'threw'],
  'an error whose message loops': [
    'const e = new Error("a"); Object.defineProperty(e, "message", { get() { for (;;) {} } }); throw e',
    'time-limit',
  ],
  'an error whose name throws': [
    'const e = new Error("a"); Object.defineProperty(e, "name", { get() { throw 1 } }); throw e',
    'threw',
  ],
  'an error of a megabyte': ['throw new Error("x".repeat(1 << 20))', 'threw'],
  'a symbol': ['throw Symbol("a")', 'threw'],
  'a hundred thousand frames': ['const g = (n) => g(n + 1) + 1; return g(0)', 'threw'],
  'a shape that changes while it is read': [
    'let n = 0; return { data: new Float64Array(4), shape: new Proxy([4], { get: (t, k) => k === "0" ? (n++ ? 4 : 1e9) : t[k] }) }',
    'wrong-type',
  ],
  'a length that is no number': [
    'return new Proxy([1], { get: (t, k) => k === "length" ? "4" : t[k] })',
    'wrong-type',
  ],
  'a length of 10^12': [
    'return new Proxy([1], { get: (t, k) => k === "length" ? 1e12 : t[k] })',
    'wrong-type',
  ],
  'arrays in themselves': ['const a = []; a.push(a); return a', 'wrong-type'],
  'toJSON in place of numbers': ['return { y: { toJSON: () => [3, 5, 7] } }', 'wrong-type'],
  'valueOf in place of numbers': ['return [{ valueOf: () => 3 }]', 'wrong-type'],
  'a tensor without numbers': ['return Object.create(Tensor.prototype)', 'missing-result'],
  'a tensor without its buffer': ['x.data = structuredClone ? undefined : 0; return x', 'threw'],
  'the withheld operation by way of its code': [
    'return Object.getPrototypeOf(x).sigmoid.call(x)',
    'withheld',
  ],
}

describe('fails', () => {
  test.each(Object.entries(FAILING))('%s', async (_, [body, code]) => {
    const outcome = await run(`export function f(x) { ${body} }`)
    expect(outcome).toMatchObject({ ok: false, failure: { code } })
    expect(JSON.stringify(outcome).length).toBeLessThan(4000)
    await expectHonestToPass()
  })
})

/** Each changes its own realm as it likes; what is reported of it stays true. */
const PATCHES: Record<string, string> = {
  'Object.is': 'Object.is = () => true',
  'setters on arrays':
    'for (const i of [0, 1, 2]) Object.defineProperty(Array.prototype, i, { set() {}, get: () => 0 })',
  'toJSON everywhere':
    'Object.prototype.toJSON = () => ({ code: "ok" }); String.prototype.toJSON = () => "ok"',
  'JSON and Reflect': 'JSON.stringify = () => ""; JSON.parse = () => ({}); Reflect.apply = () => 1',
  Float64Array: 'globalThis.Float64Array = class { length = 0 }',
  'function calls':
    'Function.prototype.call = () => 1; Function.prototype.apply = () => 1; Function.prototype.bind = () => 1',
  'property descriptors':
    'Object.prototype.get = () => 1; Object.prototype.set = () => {}; Object.prototype.value = 7',
}

/** Built-ins that the learner's own library needs. */
const BREAKING: Record<string, string> = {
  'typed arrays':
    'Object.defineProperty(Object.getPrototypeOf(Float64Array.prototype), "length", { get: () => 0 })',
  'the iterator of arrays': 'Array.prototype[Symbol.iterator] = function* () {}',
}

describe('a realm with other built-ins', () => {
  test.each(Object.entries(PATCHES))(
    '%s: inputs changed and runs that differ are still seen',
    async (_, patch) => {
      const body =
        'let n = 0\nexport function f(x) { x.data[0] = 9; const y = new Own(1); y[0] = n++; return { data: y, shape: [1] } }'
      const outcome = await run(`const Own = Float64Array\n${patch}\n${body}`)
      if (outcome.ok) expect(outcome).toMatchObject({ modified: ['x'], repeatable: false })
      await expectHonestToPass()
    },
  )

  test.each(Object.entries(BREAKING))(
    '%s: the library no longer works, and that is said',
    async (_, patch) => {
      const outcome = await run(`${patch}\nexport function f(x) { return x.add(1) }`)
      expect(outcome).toMatchObject({
        ok: false,
        failure: { code: 'threw', params: { name: 'EngineError' } },
      })
      await expectHonestToPass()
    },
  )

  test('errors are reported as they are', async () => {
    const patch =
      'Object.prototype.toJSON = () => ({ code: "ok" }); JSON.stringify = () => ""; String.prototype.slice = () => "z"'
    const outcome = await run(`${patch}\nexport function f() { throw new TypeError("no") }`)
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: 'threw', params: { name: 'TypeError', text: 'no' } },
    })
    await expectHonestToPass()
  })
})

/** Each evaluates to true in a realm from which there is no way out. */
const CLOSED: Record<string, string> = {
  'no Node globals':
    '["process", "require", "Buffer", "fetch", "setTimeout", "structuredClone"].every((n) => !(n in globalThis))',
  'no memory beyond the limit':
    '["WebAssembly", "SharedArrayBuffer", "Atomics"].every((n) => !(n in globalThis))',
  'no garbage collector to watch':
    '["WeakRef", "FinalizationRegistry", "gc"].every((n) => !(n in globalThis))',
  'constructors lead to this realm':
    '(() => 0).constructor.constructor("return globalThis")() === globalThis',
  'tensors lead to this realm': 'x.constructor.constructor("return typeof process")() === "undefined"',
  'np leads to this realm': 'np.add.constructor("return typeof process")() === "undefined"',
  'console leads to this realm': 'console.log.constructor("return typeof process")() === "undefined"',
  'buffers keep their length': 'new ArrayBuffer(8, { maxByteLength: 1 << 30 }).resize === undefined',
  'buffers of typed arrays, too':
    'new (new Float64Array(1).buffer.constructor)(8, { maxByteLength: 16 }).resizable === undefined',
  'dates lead to no clock':
    'new (new Date().constructor)().getTime() === Date.now() && Date.now() === 946684800000',
  'np cannot be replaced':
    '(() => { try { np = 1 } catch {} try { np.add = 1 } catch {} return typeof np.add === "function" })()',
  'no derivatives': '["grad", "vjp", "jvp", "checkGradient"].every((n) => !(n in np) && !(n in globalThis))',
  'no hook into stack traces':
    '(() => { try { Error.prepareStackTrace = () => 1 } catch {} return typeof new Error().stack === "string" })()',
  'no caller': '(() => { try { return f.caller === null } catch { return true } })()',
  'no names of files': '!new Error().stack.includes("/")',
  'an argument of the driver is none of the learner': 'f.length === 1 && arguments.length === 1',
}

describe('from inside there is', () => {
  test.each(Object.entries(CLOSED))('%s', async (_, expression) => {
    const outcome = await run(`export function f(x) { return (${expression}) ? 1 : 0 }`)
    expect(outcome).toMatchObject({ ok: true })
    if (outcome.ok) expect(outcome.results.y?.item()).toBe(1)
  })

  test('no import, in whatever way it is asked for', async () => {
    for (const body of [
      'return require("fs")',
      'return (0, eval)("require")("fs")',
      'return module.require("fs")',
    ])
      expect(await run(`export function f(x) { ${body} }`)).toMatchObject({
        ok: false,
        failure: { code: 'threw' },
      })
    expect(await run('export function f(x) { return (0, eval)("import(\'fs\')") }')).toMatchObject({
      ok: false,
    })
    await expectHonestToPass()
  })
})

describe('source', () => {
  test.each([
    ['of a megabyte', `export const f = "${'x'.repeat(1 << 20)}"`, ['source-too-long']],
    ['of open parentheses', `export const f = ${'('.repeat(60_000)}`, ['syntax-error']],
    ['of nested brackets', `export const f = ${'['.repeat(30_000)}${']'.repeat(30_000)}`, ['syntax-error']],
    [
      'of conditions and arrows',
      `export const f = ${'a ? (b) : c =>'.repeat(2000)} 1`,
      ['syntax-error', 'threw', 'missing-entry'],
    ],
    [
      'of one long sum',
      `export const f = ${'1+'.repeat(30_000)}1`,
      ['time-limit', 'missing-entry', 'syntax-error'],
    ],
    [
      'of generics',
      `type A = ${'Array<'.repeat(8000)}1${'>'.repeat(8000)}`,
      ['syntax-error', 'missing-entry'],
    ],
    ['of template strings', `export const f = ${'`${'.repeat(15_000)}`, ['syntax-error', 'time-limit']],
    ['that ends the wrapper', '}); for (;;) {} (function () {', ['syntax-error']],
    ['of broken characters', 'export const f = () => "\u0000\ud800\udc00\ud800"', ['wrong-type']],
    ['of comments', `/*${'*'.repeat(60_000)}`, ['syntax-error']],
  ])('%s is answered', async (_, source, codes) => {
    const outcome = await run(source)
    expect(outcome.ok).toBe(false)
    if (!outcome.ok) expect(codes).toContain(outcome.failure.code)
    await expectHonestToPass()
  })
})
