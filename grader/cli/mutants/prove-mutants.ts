/** The mutation test of one lab: all its reference's mutants, tried in a few sessions at once. */
import type { PreparedLab } from '#checks/prepare.ts'
import type { Open } from '#checks/submission.ts'
import type { EquivalentMutants } from '#labs/schema.ts'
import type { Mutant } from './source-edit.ts'
import { fateOf, mutantsOfReference } from './try-mutants.ts'

export interface MutantProof {
  readonly total: number
  readonly killed: number
  /** Survivors that the lab lists as equivalent, with a reason. */
  readonly equivalent: number
}

/** Of the mutants that are not equivalent. */
export const KILLED_PART = 0.95

export interface MutantsOptions {
  readonly open: Open
  /** How many sessions may be open at once. */
  readonly slots: number
  /** What the reference takes for all cases, in milliseconds. */
  readonly referenceMs: number
  onProgress(done: number, total: number): void
}

export async function proveMutants(
  prepared: PreparedLab,
  reference: string,
  equivalents: EquivalentMutants,
  { open, slots, referenceMs, onProgress }: MutantsOptions,
): Promise<{ proof: MutantProof; survivors: Mutant[]; problems: string[] }> {
  const mutants = await mutantsOfReference(reference)
  const waiting = [...mutants]
  const survived: Mutant[] = []
  let [killed, done] = [0, 0]
  const work = async (): Promise<void> => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const fate = await fateOf(prepared, mutant, open, referenceMs)
      if (fate === 'killed') killed++
      if (fate === 'survived') survived.push(mutant)
      onProgress(++done, mutants.length)
    }
  }
  await Promise.all(Array.from({ length: slots }, work))
  const isListed = (mutant: Mutant) =>
    equivalents.some(({ at, change }) => at === mutant.at && change === mutant.change)
  const survivors = survived.filter((mutant) => !isListed(mutant)).sort((a, b) => a.line - b.line)
  const stale = equivalents.filter(
    ({ at, change }) => !survived.some((mutant) => at === mutant.at && change === mutant.change),
  )
  return {
    proof: {
      total: killed + survived.length,
      killed,
      equivalent: survived.length - survivors.length,
    },
    survivors,
    problems: [
      ...survivors.map(({ line, at, change }) => `nothing tells this mutant: line ${line}, ${at}: ${change}`),
      ...stale.map(
        ({ at, change }) => `equivalent-mutants.json lists what did not survive: ${at}: ${change}`,
      ),
    ],
  }
}
