/**
 * `npm run bench -- engine`: the engine against loops written by hand, in one process and in turns, in Node and
 * inside a bare isolate.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { type Measured, measureAll } from './engine/measure-all.ts'
import { trainingStepMemory } from './engine/memory.ts'
import { otherLibraries } from './engine/other-libraries.ts'
import { processorTime } from './engine/processor-time.ts'
import type { Report } from './report.ts'

const FromIsolate = z.object({
  rows: z.array(z.object({ name: z.string(), goal: z.number(), engine: z.number(), hand: z.number() })),
  ready: z.object({ bytes: z.number(), plain: z.number(), snapshot: z.number() }),
})

export async function run(): Promise<Report> {
  const inNode = measureAll(processorTime)
  const others = await otherLibraries(processorTime)
  const program = join(import.meta.dirname, 'engine', 'isolate.ts')
  const printed = execFileSync(process.execPath, ['--no-node-snapshot', program], { encoding: 'utf8' })
  const isolate = FromIsolate.parse(JSON.parse(printed))
  const memory = trainingStepMemory()
  const rows = inNode.map((node) => {
    const inside = isolate.rows.find(({ name }) => name === node.name)
    return {
      name: node.name,
      'engine ms': rounded(node.engine),
      'by hand ms': rounded(node.hand),
      ratio: ratio(node),
      'in the isolate': inside === undefined ? '' : ratio(inside),
      goal: node.goal,
      ...others[node.name],
    }
  })
  const { bytes, plain, snapshot } = isolate.ready
  return {
    rows,
    notes: [
      `Ready in a bare isolate: ${rounded(plain)} ms plain (goal 8), ${rounded(snapshot)} ms from a snapshot (goal 2); ${bytes} bytes minified (goal 65536).`,
      `A training step allocates ${memory.allocated} bytes in all, garbage included: ${rounded(memory.allocated / memory.live)} times its live tensors (goal 3 for the peak).`,
      'Times are processor time, the best of several stretches. numpy-ts computes in float64, tfjs-core (CPU backend) in float32.',
    ],
  }
}

function ratio({ engine, hand }: Pick<Measured, 'engine' | 'hand'>): number {
  return rounded(engine / hand)
}

function rounded(x: number): number {
  return Number(x.toPrecision(3))
}
