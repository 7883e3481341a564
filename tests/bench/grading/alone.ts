/** Judging without a queue: in the sandbox with and without its second layer, and what others do instead. */
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { createContext, runInContext } from 'node:vm'
import type { Open } from '#checks/submission.ts'
import type { SandboxPool } from '#sandbox/pool.ts'
import { openWith } from '../../fixtures/in-process.ts'
import { judgeOnce } from './judge-once.ts'
import type { Work } from './weights.ts'

const WARM_UP = 10
/** A heavy lab is measured fewer times rather than for ever. */
const BUDGET_MS = 20_000
const run = promisify(execFile)

export interface Sample {
  readonly name: string
  readonly ms: readonly number[]
  readonly gradesPerSecond: number
}

/** One submission after the other. */
export async function inPool(name: string, work: Work, pool: SandboxPool, count: number): Promise<Sample> {
  return sample(name, count, WARM_UP, () => judgeOnce(work.prepared, work, pool.open))
}

/** As many at once as there are slots; each one's time includes what the others cost it. */
export async function inSlots(
  name: string,
  work: Work,
  pool: SandboxPool,
  slots: number,
  count: number,
): Promise<Sample> {
  for (let i = 0; i < WARM_UP; i++) await judgeOnce(work.prepared, work, pool.open)
  const ms: number[] = []
  let left = count
  const start = performance.now()
  const lane = async () => {
    while (left-- > 0 && performance.now() - start < BUDGET_MS)
      ms.push(await judgeOnce(work.prepared, work, pool.open))
  }
  await Promise.all(Array.from({ length: slots }, lane))
  return { name, ms, gradesPerSecond: (1000 * ms.length) / (performance.now() - start) }
}

/** What most runners do: a fresh Node for each submission, which loads the lab and runs the same checks. */
export async function inFreshNode(name: string, work: Work, count: number, file: string): Promise<Sample> {
  writeFileSync(file, work.source)
  return sample(name, count, 1, async () => {
    const start = performance.now()
    await run(process.execPath, ['tests/bench/grading/fresh-node.ts', work.lab, file])
    return performance.now() - start
  })
}

/** The floor: the same checks, and the learner's code in a `vm` context of this very process. */
export async function inVm(name: string, work: Work, count: number): Promise<Sample> {
  return sample(name, count, WARM_UP, () => judgeOnce(work.prepared, work, openInVm))
}

const openInVm: Open = openWith((parameters, body) =>
  runInContext(`(function (${parameters.join(', ')}) {${body}\n})`, createContext()),
)

async function sample(
  name: string,
  count: number,
  warmUp: number,
  once: () => Promise<number>,
): Promise<Sample> {
  for (let i = 0; i < warmUp; i++) await once()
  const ms: number[] = []
  const start = performance.now()
  while (ms.length < count && performance.now() - start < BUDGET_MS) ms.push(await once())
  return { name, ms, gradesPerSecond: (1000 * ms.length) / (performance.now() - start) }
}
