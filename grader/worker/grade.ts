import { judge } from '#checks/judge.ts'
import type { Open } from '#checks/submission.ts'
import type { StartedSubmission } from '#prisma/submission.ts'
import type { Labs } from './labs.ts'
import type { Graded } from './settle.ts'

/**
 * Judges submissions with the labs that are here.
 *
 * @returns a function that throws GradingFault `lab-changed` for a lab of other content, and whatever `open`
 *   throws over the sandbox's own trouble
 */
export function grader(labs: Labs, open: Open): (submission: StartedSubmission) => Promise<Graded> {
  return async ({ id, labId, labHash, language, source, mode }) => {
    const prepared = await labs.load(labId, labHash)
    const options = { seed: id, now: () => performance.now() }
    const verdict = await judge(prepared, { language, source, mode }, open, options)
    const { topic, difficulty } = prepared.lab
    return { verdict, topic, difficulty }
  }
}
