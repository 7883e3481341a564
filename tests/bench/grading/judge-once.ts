import { randomUUID } from 'node:crypto'
import { judge } from '#checks/judge.ts'
import type { PreparedLab } from '#checks/prepare.ts'
import type { Open } from '#checks/submission.ts'
import type { Language } from '#verdict'

/** Judges a solution that has to pass. @returns milliseconds */
export async function judgeOnce(
  prepared: PreparedLab,
  { language, source }: { language: Language; source: string },
  open: Open,
): Promise<number> {
  const start = performance.now()
  const options = { seed: randomUUID(), now: () => performance.now() }
  const verdict = await judge(prepared, { language, source, mode: 'submit' }, open, options)
  const ms = performance.now() - start
  if (verdict.status !== 'passed')
    throw new Error(`${verdict.lab} in ${language}: the reference did not pass (${verdict.summary.code})`)
  return ms
}
