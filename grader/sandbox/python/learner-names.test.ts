/** What the editor completes is what there is. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { pythonLibrary } from './library.ts'
import { Machine } from './machine.ts'
import { machineCode } from './machine-code.ts'

const Names = z.record(z.string(), z.record(z.string(), z.tuple([z.string(), z.string()])))
const names = Names.parse(JSON.parse(readFileSync(new URL('./learner-names.json', import.meta.url), 'utf8')))

test('every name that the editor completes is there', async () => {
  const { saved } = await pythonLibrary()
  const machine = new Machine(new WebAssembly.Module(machineCode()), { saved })
  const owners: Record<string, string> = { ndarray: 'np.zeros(1)', Generator: 'np.random.default_rng(0)' }
  const lines = Object.entries(names).flatMap(([owner, of]) =>
    Object.keys(of).map((name) => `    (${owners[owner] ?? owner}, "${name}"),`),
  )
  machine.contract = {
    ...{ entry: '', parameters: [], results: [], lists: [], withheld: [] },
    source: `import numpy as np\nfor owner, name in [\n${lines.join('\n')}\n]:\n    if not hasattr(owner, name):\n        print(owner, name)\n`,
  }
  machine.load()
  expect(machine.raised).toBe(null)
  expect(machine.console.take()).toBe('')
  expect(lines.length).toBeGreaterThan(200)
})

test('a signature begins with its name', () => {
  for (const of of Object.values(names))
    for (const [name, [signature]] of Object.entries(of)) expect(signature.split('(')[0]).toBe(name)
})
