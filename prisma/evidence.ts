/** What verdicts say about mastery: a raw log, written in the transaction that stores the verdict. */
import type { Database } from './client.ts'

export interface NewEvidence {
  readonly userId: string
  readonly topicId: string
  readonly labId: string
  readonly submissionId: string
  readonly score: number
  readonly difficulty: number
  readonly hints: number
  readonly solutionSeen: boolean
  readonly at: Date
}

/** Once for each submission; a repetition changes nothing. */
export async function insertEvidence(evidence: NewEvidence, database: Database): Promise<void> {
  await database.evidence.createMany({ data: evidence, skipDuplicates: true })
}
