/** What verdicts say about mastery: a raw log, written in the transaction that stores the verdict. */
import { type Database, prisma } from './client.ts'

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

/** What a person's results say, in order of time. */
export function selectEvidence(
  userId: string,
  database: Database = prisma,
): Promise<Omit<NewEvidence, 'userId' | 'submissionId'>[]> {
  return database.evidence.findMany({
    where: { userId },
    select: {
      ...{ topicId: true, labId: true, score: true, difficulty: true },
      ...{ hints: true, solutionSeen: true, at: true },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
}
