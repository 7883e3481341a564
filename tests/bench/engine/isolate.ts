/**
 * The same workloads inside a bare isolate, and how long the library takes to be ready there. A process of its own:
 * isolated-vm does not run with Node's snapshot. Prints JSON.
 */
import { join } from 'node:path'
import ivm from 'isolated-vm'
import { bundle } from './bundle.ts'
import { processorTime } from './processor-time.ts'

const TRIES = 30
const ROUNDS = 5
const here = import.meta.dirname
const library = await bundle(join(here, 'everything.ts'), true)

/** Milliseconds until an isolate computes with the library: the best mean of several rounds, all on this thread. */
function readyIn(snapshot?: ivm.ExternalCopy<ArrayBuffer>): number {
  let best = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    let total = 0
    for (let i = 0; i < TRIES; i++) {
      const start = processorTime()
      const isolate = new ivm.Isolate({ memoryLimit: 64, snapshot })
      const context = isolate.createContextSync()
      if (snapshot === undefined) context.evalSync(library)
      context.evalSync('library.np.add(1, 2).item()')
      total += processorTime() - start
      isolate.dispose()
    }
    best = Math.min(best, total / TRIES)
  }
  return best
}

const plain = readyIn()
const snapshot = readyIn(ivm.Isolate.createSnapshot([{ code: library }]))

const isolate = new ivm.Isolate({ memoryLimit: 2048 })
const context = isolate.createContextSync()
context.global.setSync('now', new ivm.Callback(processorTime))
context.evalSync(await bundle(join(here, 'measure-all.ts'), false))
const rows: unknown = JSON.parse(context.evalSync('JSON.stringify(library.measureAll(now))'))
isolate.dispose()

console.log(JSON.stringify({ rows, ready: { bytes: library.length, plain, snapshot } }))
