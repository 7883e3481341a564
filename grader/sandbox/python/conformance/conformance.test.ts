/**
 * Our numpy beside NumPy: each case's answer was written down from NumPy itself (make-expected.py). Types,
 * shapes and printed texts are the same; numbers agree to the last digits.
 */
import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { pythonLibrary } from '../library.ts'
import { Machine } from '../machine.ts'
import { machineCode } from '../machine-code.ts'

const here = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')
const expected = z.array(z.tuple([z.string(), z.string()])).parse(JSON.parse(here('expected.json')))
const prelude = here('prelude.py')
const module = new WebAssembly.Module(machineCode())
const { saved } = await pythonLibrary()
let machine = new Machine(module, { saved })
let done = 0

function answer(line: string): string {
  const parts = line.split('; ')
  const expression = parts.pop() ?? ''
  const body = [...parts, `result = ${expression}`].map((part) => `    ${part}`).join('\n')
  // Memory is given back between calls only, and nothing is ever called here.
  if (++done % 100 === 0) machine = new Machine(module, { saved })
  machine.contract = {
    ...{ entry: 'told', parameters: [], results: [], lists: [], withheld: [] },
    source: `${prelude}\ntry:\n${body}\n    print(told(result))\nexcept Exception as error:\n    for kind in (ValueError, TypeError, IndexError, AttributeError, ZeroDivisionError, Exception):\n        if isinstance(error, kind):\n            print("!" + kind.__name__)\n            break\n`,
  }
  machine.load()
  return machine.raised ? machine.raised.trace : machine.console.take()
}

/** Numbers but for rounding, everything else to the letter. Two numbers compare to Python's own truth values here. */
function alike(got: string, wanted: string): boolean {
  if (got.startsWith('bool|') && got.replace('|', '||') === wanted) return true
  const [a, b] = [tokens(got), tokens(wanted)]
  return a.length === b.length && a.every((token, i) => token === b[i] || near(token, b[i] ?? ''))
}

function tokens(text: string): string[] {
  return text.split(/([|; ,()]+)/)
}

function near(a: string, b: string): boolean {
  const [x, y] = [Number(a), Number(b)]
  return a !== '' && b !== '' && Math.abs(x - y) <= 1e-14 + 1e-13 * Math.abs(y)
}

const text = (answered: string): boolean => answered.includes('text|')

test.each(expected)('%s', (line, wanted) => {
  const got = answer(line)
  if (text(wanted) ? got !== wanted : !alike(got, wanted)) expect(got).toBe(wanted)
})

test('there are enough cases', () => expect(expected.length).toBeGreaterThan(550))

afterAll(() => {
  machine.console.take()
})
