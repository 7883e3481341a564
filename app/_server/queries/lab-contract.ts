import type { Lab } from '#checks/lab.ts'
import { LabError, loadLab } from '#labs/load-lab.ts'
import { log } from '../log.ts'

/**
 * A lab's contract for a list of many; null for a lab that does not load, so that the others are still listed. It is
 * logged. The page of that lab itself has nothing to show without it: there `loadLab` may throw.
 */
export async function selectOptionalContract(labId: string, root?: string): Promise<Lab | null> {
  try {
    return (await loadLab(labId, root)).lab
  } catch (error) {
    if (!(error instanceof LabError)) throw error
    log.error({ err: error, lab: labId }, 'a lab does not load')
    return null
  }
}
