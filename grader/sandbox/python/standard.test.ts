/** What Python's standard modules have beyond MicroPython's, as CPython answers. */
import { expect, test } from 'vitest'
import { pythonLibrary } from './library.ts'
import { Machine } from './machine.ts'
import { machineCode } from './machine-code.ts'

async function printed(source: string): Promise<string> {
  const { saved } = await pythonLibrary()
  const machine = new Machine(new WebAssembly.Module(machineCode()), { saved })
  const none = { parameters: [], results: [], lists: [], withheld: [] }
  machine.contract = { ...none, entry: '', source }
  machine.load()
  expect(machine.raised).toBe(null)
  return machine.console.take()
}

test.each([
  ['math.log1p(1e-10)', '9.999999999500001e-11'],
  ['math.log1p(-0.5)', '-0.6931471805599453'],
  ['math.log1p(float("inf"))', 'inf'],
  ['math.hypot(3, 4)', '5.0'],
  ['math.hypot(1e200, 1e200) < 2e200', 'True'],
  ['math.dist([1, 2], [4, 6])', '5.0'],
  ['math.prod([2, 3, 4])', '24'],
  ['math.prod([0.5, 2], start=3)', '3.0'],
  ['math.fsum([0.1] * 10)', '1.0'],
  ['math.fsum([1e100, 1.0, -1e100])', '1.0'],
  ['math.gcd(12, 18), math.gcd(), math.lcm(4, 6)', '(6, 0, 12)'],
  ['math.isqrt(10**20)', '10000000000'],
  ['math.comb(5, 2), math.comb(3, 5), math.perm(5, 2), math.perm(4)', '(10, 0, 20, 24)'],
  ['math.sqrt(2), math.inf', '(1.4142135623730951, inf)'],
  ['list(itertools.product([0, 1], repeat=2))', '[(0, 0), (0, 1), (1, 0), (1, 1)]'],
  ['list(itertools.product("ab", [1, 2]))', "[('a', 1), ('a', 2), ('b', 1), ('b', 2)]"],
  ['list(itertools.product()), list(itertools.product([], [1]))', '([()], [])'],
  ['list(itertools.permutations(range(3), 2))', '[(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)]'],
  ['list(itertools.combinations([1, 2, 3, 4], 3))', '[(1, 2, 3), (1, 2, 4), (1, 3, 4), (2, 3, 4)]'],
  ['list(itertools.combinations([1], 2)), list(itertools.combinations([1], 0))', '([], [()])'],
  ['list(itertools.combinations_with_replacement("ab", 2))', "[('a', 'a'), ('a', 'b'), ('b', 'b')]"],
  ['list(itertools.zip_longest([1, 2], [3], fillvalue=0))', '[(1, 3), (2, 0)]'],
  [
    'list(itertools.pairwise([1, 2, 3])), list(itertools.batched([1, 2, 3], 2))',
    '([(1, 2), (2, 3)], [(1, 2), (3,)])',
  ],
  ['list(itertools.takewhile(lambda v: v < 3, [1, 3, 1]))', '[1]'],
  ['list(itertools.dropwhile(lambda v: v < 3, [1, 3, 1]))', '[3, 1]'],
  [
    'list(itertools.compress("abc", [1, 0, 1])), list(itertools.filterfalse(None, [0, 1]))',
    "(['a', 'c'], [0])",
  ],
  ['[(k, list(g)) for k, g in itertools.groupby([1, 1, 2])]', '[(1, [1, 1]), (2, [2])]'],
])('%s is %s', async (expression, answer) => {
  expect(await printed(`import math, itertools\nprint((${expression}))`)).toBe(answer)
})

test('what a function gave is remembered in each of the three ways', async () => {
  const source = `import functools
for memo in (functools.cache, functools.lru_cache, functools.lru_cache(maxsize=None)):
    calls = []
    @memo
    def f(n, sign=1):
        calls.append(n)
        return sign * n
    print(f(2), f(2), f(2, sign=-1), f(2, sign=-1), len(calls))`
  expect(await printed(source)).toBe(Array(3).fill('2 2 -2 -2 2').join('\n'))
})

test('names are imported, and what is missing says so', async () => {
  const source = `from math import log1p, pi
from itertools import product
import math
for wrong in (lambda: math.nothing, lambda: math.log1p(-2)):
    try:
        wrong()
    except (AttributeError, ValueError) as error:
        print(error)`
  expect(await printed(source)).toBe("module 'math' has no attribute 'nothing' here\nmath domain error")
})
