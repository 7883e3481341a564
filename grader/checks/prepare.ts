/** A lab made ready to judge any number of submissions: its cases drawn, its wrong solutions run when needed. */
import type { Language } from '#verdict'
import { callAll, propertyFindings } from './calls.ts'
import { drawCases, type PreparedCase } from './cases.ts'
import type { Lab } from './lab.ts'
import type { Rival } from './misconception.ts'
import { type Open, outputsOf, programOf } from './submission.ts'

/** A wrong solution in the learner's language. */
export interface Misconception {
  readonly name: string
  readonly language: Language
  readonly source: string
  /** Ids of the cards to review. */
  readonly cards: readonly string[]
}

export interface PreparedLab {
  readonly lab: Lab
  /** Names the lab's content; a verdict carries it. */
  readonly hash: string
  readonly cases: readonly PreparedCase[]
  /** What the lab's misconceptions give on every case; run once, when first asked for. */
  rivals(open: Open): Promise<readonly Rival[]>
}

/** Keep the result: it is good for as long as the lab's hash. */
export function prepareLab(lab: Lab, hash: string, misconceptions: readonly Misconception[]): PreparedLab {
  const cases = drawCases(lab)
  let rivals: Promise<readonly Rival[]> | null = null
  return {
    lab,
    hash,
    cases,
    rivals(open) {
      rivals ??= runAll(lab, cases, misconceptions, open).catch((error: unknown) => {
        rivals = null
        throw error
      })
      return rivals
    },
  }
}

/** One after the other: a worker's slots are for learners. */
async function runAll(
  lab: Lab,
  cases: readonly PreparedCase[],
  misconceptions: readonly Misconception[],
  open: Open,
): Promise<Rival[]> {
  const rivals: Rival[] = []
  for (const { name, language, source, cards } of misconceptions) {
    const opened = await open(programOf({ lab, cases }, language, source))
    if (!opened.ok)
      throw new Error(`lab ${lab.id}: the misconception ${name} does not open (${opened.failure.code})`)
    try {
      const called = await callAll(opened.session, cases)
      rivals.push({
        name,
        cards,
        outputs: new Map(called.map(({ prepared, main }) => [prepared.id, outputsOf(main)])),
        findings: new Map(called.map((one) => [one.prepared.id, propertyFindings(one)])),
      })
    } finally {
      await opened.session.close()
    }
  }
  return rivals
}
