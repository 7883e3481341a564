/** Submissions in Python through the whole sandbox: what goes in and out, what is said of mistakes, what is stopped. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Tensor, tensor } from '#engine/tensor.ts'
import { openPool, type SandboxPool } from '../pool.ts'
import type { Failure, Outcome, Program, Result, Values } from '../session.ts'

let pool: SandboxPool
beforeAll(async () => {
  pool = await openPool({ slots: 1 })
}, 60_000)
afterAll(() => pool.close())

const X: Values = { x: tensor([1, 2, 3]) }

type Wanted = Partial<Pick<Program, 'parameters' | 'results' | 'lists' | 'withheld' | 'limits'>>

async function run(source: string, wanted: Wanted = {}, batch: readonly Values[] = [X]): Promise<Outcome[]> {
  const opened = await pool.open({
    language: 'python',
    source,
    entry: 'theEntry',
    parameters: [{ name: 'x', type: 'tensor' }],
    results: ['y'],
    withheld: ['sigmoid', 'logSumExp', 'tanh'],
    limits: { cpuMs: 1500, wallMs: 5000, memoryMb: 64 },
    ...wanted,
  })
  if (!opened.ok) return [{ ok: false, failure: opened.failure, console: '' }]
  try {
    return await opened.session.call(batch)
  } finally {
    await opened.session.close()
  }
}

async function one(source: string, wanted?: Wanted, values?: Values): Promise<Outcome> {
  const [outcome] = await run(source, wanted, values && [values])
  if (outcome === undefined) throw new Error('no outcome')
  return outcome
}

const body = (...lines: string[]): string =>
  ['import numpy as np', 'def the_entry(x):', ...lines.map((line) => `    ${line}`)].join('\n')

async function failure(source: string, wanted?: Wanted): Promise<Failure> {
  const outcome = await one(source, wanted)
  if (outcome.ok) throw new Error('it did not fail')
  return outcome.failure
}

async function numbers(source: string, wanted?: Wanted, values?: Values): Promise<unknown> {
  const outcome = await one(source, wanted, values)
  if (!outcome.ok) throw new Error(`${outcome.failure.code} ${JSON.stringify(outcome.failure.params)}`)
  return Object.fromEntries(
    Object.entries(outcome.results).map(([name, result]) => [
      name,
      result instanceof Tensor ? result.toArray() : listOf(result).map((item) => item.toArray()),
    ]),
  )
}

function listOf(result: Result): readonly Tensor[] {
  return result instanceof Tensor ? [result] : result
}

async function expectHonestToPass(): Promise<void> {
  expect(await numbers(body('return x * 2 + 1'))).toEqual({ y: [3, 5, 7] })
}

describe('what goes in and out', () => {
  test('the entry is found by its name, in either style, or as the only function', async () => {
    for (const name of ['theEntry', 'the_entry', 'something'])
      expect(await numbers(`def ${name}(x):\n    return x`)).toEqual({ y: [1, 2, 3] })
    const many = 'def a(x): return x\ndef b(x): return x'
    expect(await failure(many)).toMatchObject({ code: 'missing-entry', params: { entry: 'theEntry' } })
  })

  test.each([
    ['a list', 'return [1, 2.5, True]', [1, 2.5, 1]],
    [
      'nested lists',
      'return [[1, 2], [3, 4]]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['a number', 'return 3', 3],
    ['a number of an array', 'return x.sum()', 6],
    ['a list of numbers of an array', 'return [x[0], x.max()]', [1, 3]],
    ['a view', 'return x[::-1]', [3, 2, 1]],
    ['a dict', 'return {"y": x}', [1, 2, 3]],
    ['booleans', 'return x > 1', [0, 1, 1]],
    ['the argument itself', 'return x', [1, 2, 3]],
  ])('a result may be %s', async (_, line, expected) => {
    expect(await numbers(body(line))).toEqual({ y: expected })
  })

  test('several results come as a dict or as a tuple in order', async () => {
    const results = ['a', 'b']
    for (const line of ['return {"b": 2, "a": x}', 'return x, 2', 'return [x, 2]'])
      expect(await numbers(body(line), { results })).toEqual({ a: [1, 2, 3], b: 2 })
  })

  test('every type of argument arrives as Python knows it', async () => {
    const parameters = [
      { name: 'i', type: 'integers' },
      { name: 'n', type: 'number' },
      { name: 'k', type: 'integer' },
      { name: 'train', type: 'boolean' },
      { name: 'kind', type: 'string' },
      { name: 'weights', type: 'tensors' },
      { name: 'random', type: 'generator' },
    ] as const
    const values: Values = {
      ...{ i: tensor([2, 0]), n: 2, k: 3, train: true, kind: 'relu 激活' },
      ...{ weights: [tensor([[1, 2]]), tensor([3])], random: { seed: 7 } },
    }
    const source = `import numpy as np
def theEntry(i, n, k, train, kind, weights, random):
    assert i.dtype == np.int64 and [10, 20, 30][i[0]] == 30
    assert type(n) is float and type(k) is int and train is True and kind == "relu 激活"
    assert [w.shape for w in weights] == [(1, 2), (1,)]
    draws = random.normal(size=1000)
    assert abs(draws.mean()) < 0.2 and isinstance(random, np.random.Generator)
    return {"y": draws[:2], "list": [w * 2 for w in weights]}`
    const outcome = await one(source, { parameters, results: ['y', 'list'], lists: ['list'] }, values)
    expect(outcome).toMatchObject({ ok: true, modified: [], repeatable: true })
  })

  test('inputs that were changed are named, whichever way', async () => {
    const parameters = [
      { name: 'x', type: 'tensor' },
      { name: 'w', type: 'tensors' },
    ] as const
    const values: Values = { x: tensor([[1, 2, 3]]), w: [tensor([1]), tensor([2])] }
    const changes: Record<string, string[]> = {
      'x += 1': ['x'],
      'x[0, 0] = 5': ['x'],
      'v = x.T\n    v[1] = 5': ['x'],
      'x.shape = (3, 1)': ['x'],
      'w.pop()': ['w'],
      'w[0] = x': ['w'],
      'w[1][0] = 7': ['w'],
      'x = x + 1': [],
      'x = x.copy()\n    x += 1': [],
    }
    for (const [change, modified] of Object.entries(changes)) {
      const source = `def theEntry(x, w):\n    ${change}\n    return 1`
      expect(await one(source, { parameters }, values), change).toMatchObject({ ok: true, modified })
    }
  })

  test('a state that is kept, and shared random numbers, are seen', async () => {
    for (const source of [
      'n = [0]\ndef theEntry(x):\n    n[0] += 1\n    return x * n[0]',
      body('return x * np.random.rand()'),
      body('return x * np.random.default_rng().random()'),
      'import random\ndef theEntry(x): return x * random.random()',
    ])
      expect(await one(source)).toMatchObject({ ok: true, repeatable: false })
    expect(await one(body('return np.random.default_rng(3).normal(size=3)'))).toMatchObject({
      ok: true,
      repeatable: true,
    })
  })

  test('what is printed comes along once, and not without end', async () => {
    expect(await one(body('print("x is", x, x.sum())', 'return x'))).toMatchObject({
      console: 'x is [1. 2. 3.] 6.0',
    })
    const { console } = await one(body('for i in range(3000): print("a long line", i)', 'return x'))
    expect(console.length).toBeLessThan(20_000)
    expect(console.endsWith('…')).toBe(true)
  })
})

describe('what is said of mistakes', () => {
  test.each([
    ['def the_entry(x):\n    return (x', 'syntax-error', { text: 'invalid syntax' }, 2],
    ['def the_entry(x):\nreturn x', 'syntax-error', {}, 2],
    ['import numpy as np\nx = np.wear', 'threw', { name: 'AttributeError' }, 2],
    [body('a = 1', 'return x.reshap(3)'), 'threw', { name: 'AttributeError' }, 4],
    [body('return x + np.ones(4)'), 'threw', { name: 'ValueError' }, 3],
    [body('return undefined_name'), 'threw', { name: 'NameError' }, 3],
    [body('return x[7]'), 'threw', { name: 'IndexError' }, 3],
    [
      `${body('return inner(x)')}\ndef inner(x):\n    return 1 / 0`,
      'threw',
      { name: 'ZeroDivisionError' },
      5,
    ],
    ['import torch', 'threw', { name: 'ImportError', text: "no module named 'torch'" }, 1],
    [body('raise ValueError("mine")'), 'threw', { name: 'ValueError', text: 'mine' }, 3],
    [body('import sys', 'sys.exit(0)'), 'threw', { name: 'SystemExit' }, 4],
  ])('%#: a code and the line of it', async (source, code, params, line) => {
    expect(await failure(source)).toMatchObject({ code, params, line })
  })

  test('the trace shows the learner’s lines with their text, and no others', async () => {
    const outcome = await one(`${body('return deeper(x)')}\ndef deeper(x):\n    return np.ones(4) + x`)
    expect(outcome.console).toBe(
      [
        'Traceback (most recent call last):',
        '  File "solution.py", line 3, in the_entry',
        '    return deeper(x)',
        '  File "solution.py", line 5, in deeper',
        '    return np.ones(4) + x',
        'ValueError: operands could not be broadcast together with shapes (4,) (3,)',
      ].join('\n'),
    )
  })

  test.each([
    ['return None', 'wrong-type', { output: 'y', got: 'none' }],
    ['x + 1', 'wrong-type', { got: 'none' }],
    ['return "text"', 'wrong-type', { got: 'string' }],
    ['return [[1], [2, 3]]', 'wrong-type', { got: 'ragged-array' }],
    ['return ["a"]', 'wrong-type', {}],
    ['return {"z": x}', 'missing-result', { output: 'y' }],
    ['return lambda: x', 'wrong-type', { got: 'function' }],
  ])('%s is no result', async (line, code, params) => {
    expect(await failure(body(line))).toMatchObject({ code, params })
  })

  test.each(['np.sigmoid(x)', 'np.tanh(x)', 'np.log_sum_exp(x)', 'np.logsumexp(x)', 'x.tanh()'])(
    '%s is withheld',
    async (call) => {
      const { code, line } = await failure(body(`return ${call}`))
      // An array has no such method anyway.
      expect([code, line]).toEqual([call.startsWith('x.') ? 'threw' : 'withheld', 3])
    },
  )

  test('what is withheld stays so for those who dig', async () => {
    const dug = body(
      'f = np.exp.__globals__',
      'op = f["_op"]("tanh")',
      'return f["_wrap"](f["_call"](op, 0, id(x._h)))',
    )
    expect(await failure(dug)).toMatchObject({ code: 'withheld' })
  })
})

/** Each is stopped, and the next honest program is right. */
const ENDLESS: Record<string, string> = {
  'an endless loop': 'while True: pass',
  'a loop that catches': 'while True:\n    try:\n        while True: pass\n    except BaseException: pass',
  'a loop of arrays': 'import numpy as np\nx = np.ones(10)\nwhile True: x = x * 1.0',
  'a list that grows': 'a = []\nwhile True: a.append([0] * 1000)',
  'arrays that pile up': 'import numpy as np\na = []\nwhile True: a.append(np.zeros(100000))',
  'one huge array': 'import numpy as np\nnp.zeros((100000, 100000))',
  'one huge list': '[0] * 10 ** 9',
  'a huge text': '"x" * 10 ** 9',
  'a huge whole number': 'x = 7\nwhile True: x = x * x',
  'recursion without end': 'def f(n): return f(n + 1) + 1\nf(0)',
  'recursion through an operator': 'class A:\n    def __add__(self, o): return self + o\nA() + 1',
  'recursion through a text': 'class A:\n    def __repr__(self): return repr(self)\nrepr(A())',
  'printing without end': 'while True: print("x" * 1000)',
  'a generator without end': 'list(iter(int, 1))',
  'nested lists as an array': 'import numpy as np\na = []\nfor i in range(10 ** 5): a = [a]\nnp.array(a)',
  input: 'input()',
  sleeping: 'import time\ntime.sleep(1000)',
  'waiting for nothing': 'import select\np = select.poll()\nwhile True: p.poll()',
  'a regular expression that backtracks': 'import re\nre.match("(a+)+$", "a" * 40 + "b")',
  'broadcasting into too much': 'import numpy as np\nnp.ones((5000, 1)) * np.ones((1, 5000))',
  'a deep bracket': `x = ${'('.repeat(30_000)}1${')'.repeat(30_000)}`,
}

describe('is stopped', () => {
  test.each(Object.entries(ENDLESS))('%s', { timeout: 60_000 }, async (_, source) => {
    const limits = { cpuMs: 400, wallMs: 4000, memoryMb: 64 }
    const { code } = await failure(`${source}\ndef the_entry(x): return x`, { limits })
    expect(['time-limit', 'memory-limit', 'threw', 'crashed', 'syntax-error']).toContain(code)
    await expectHonestToPass()
  })
})

test.each(['pass', 'x = x * 1.5', 'a = [1.5] * 100', 'w = np.ones(100000) * 2'])(
  'a loop of `%s` ends at the time limit, also where it was cut off too early and run again',
  { timeout: 60_000 },
  async (line) => {
    const limits = { cpuMs: 400, wallMs: 4000, memoryMb: 64 }
    const failed = await failure(body('while True:', `    ${line}`), { limits })
    expect(failed).toMatchObject({ code: 'time-limit', params: { ms: 400 } })
  },
)

/** Each says what it found; whatever it finds must be nothing. */
const ESCAPES: Record<string, string> = {
  'the module js': 'import js\nfound = js.globalThis',
  'an attribute of js': 'import js\nfound = js.process',
  'eval of js': 'import js\nfound = js.eval("1 + 1")',
  'the module jsffi': 'import jsffi\nfound = jsffi.create_proxy(print).constructor',
  'a proxy to a function of JavaScript': 'import _bridge\nfound = _bridge.constructor',
  'its prototype': 'import _bridge\nfound = _bridge.__proto__',
  'a constructor called': 'import _bridge\nfound = _bridge.new(1)',
  'a proxy that is iterated': 'import _bridge\nfound = list(_bridge) or None',
  'an item of a proxy': 'import _bridge\nfound = _bridge["constructor"]',
  'opening a file': 'found = open("/etc/passwd").read()',
  'a file by its path': 'import io\nfound = io.open("package.json")',
  'the folder': 'import os\nfound = os.listdir("/")',
  'a folder of its own': 'import os\nos.mkdir("/x")\nfound = 1',
  'the environment': 'import os\nfound = os.getenv("PATH") or os.nothing',
  'a process': 'import os\nfound = os.system("id")',
  'a mounted file system':
    'import vfs\nvfs.mount(vfs.VfsPosix("/"), "/m")\nimport os\nfound = os.listdir("/m")',
  'running a file': 'found = execfile("/etc/passwd")',
  'an import by function': 'found = __import__("js").fetch',
  'the loaded modules':
    'import sys\nfound = [m for m in sys.modules.values() if type(m) is type(sys) and hasattr(m, "fetch")][0]',
  'a socket': 'import socket\nfound = socket.socket()',
  'the machine': 'import machine\nfound = machine.mem8[0]',
  'asynchronous JavaScript': 'import asyncio\nfound = asyncio.get_event_loop().fetch',
  'the bridge by an unknown number': 'import _bridge\nr = _bridge(10 ** 6, 1)\nassert r[0] != "!"\nfound = r',
  'an array at a made-up address':
    'import _bridge\nr = _bridge(_bridge(1, "sum"), 2 ** 29, False, True)\nassert type(r) is not str\nfound = r',
  'an array with a made-up shape': `import numpy as np
from struct import pack_into
a = np.zeros(2)
pack_into("<I", a._h, 16, 2 ** 26)
found = a.sum() + a[2 ** 25]`,
}

describe('finds no way out', () => {
  test.each(Object.entries(ESCAPES))('%s', { timeout: 60_000 }, async (_, source) => {
    const outcome = await one(`${source}\ndef the_entry(x):\n    return float(found is not None)`)
    // Most of it raises an error; where it does not, nothing comes back.
    if (outcome.ok) expect(outcome.results.y).toEqual(tensor(0))
    await expectHonestToPass()
  })

  test('reading all of its memory finds Python’s own things only', { timeout: 60_000 }, async () => {
    const source = `import uctypes
def the_entry(x):
    size = 1 << 20
    text = bytes(uctypes.bytearray_at(0, size))
    return [text.find(b"PATH="), text.find(b"/work"), text.find(b"node_modules")]`
    expect(await numbers(source)).toEqual({ y: [-1, -1, -1] })
  })

  test('writing over its memory breaks itself at most', { timeout: 60_000 }, async () => {
    const source = `import uctypes
def the_entry(x):
    memory = uctypes.bytearray_at(0, 1 << 21)
    for i in range(0, 1 << 21, 4099): memory[i] = 255
    return x`
    await one(source)
    await expectHonestToPass()
  })
})

test('memory is given back while a function runs', { timeout: 120_000 }, async () => {
  const source = body(
    'w = np.ones(20000)',
    'for i in range(400):',
    '    w = w + np.where(w > 0, [1.0] * 1, 0.5) - 1.0',
    '    if i % 100 == 0: total = sum(v.sum() for v in [w, w])',
    'return [w[0], w.sum(), total]',
  )
  expect(await numbers(source, { limits: { cpuMs: 100_000, wallMs: 100_000, memoryMb: 64 } })).toEqual({
    y: [1, 20_000, 40_000],
  })
})

test('a thousand calls take no more memory than ten', { timeout: 120_000 }, async () => {
  const source = `import gc
import numpy as np
def the_entry(x):
    for _ in range(20):
        x = x * 1.5 + np.ones(1000).sum()
    return gc.mem_alloc()`
  const outcomes = await run(
    source,
    { limits: { cpuMs: 100_000, wallMs: 100_000, memoryMb: 64 } },
    Array(1000).fill(X),
  )
  const used = outcomes.map((outcome) =>
    outcome.ok ? Number(Object.values(outcome.results)[0]?.toString().match(/\d+/)?.[0]) : Number.NaN,
  )
  expect(Math.max(...used)).toBeLessThan(64 * 1024 * 1024)
  expect(used.at(-1)).toBeLessThan(8 * Math.max(...used.slice(0, 10)))
})
