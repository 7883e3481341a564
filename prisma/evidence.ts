/** What verdicts say about mastery: a raw log, written by the statement that stores the verdict (`verdict.ts`). */
import { type Database, prisma } from './client.ts'

/** What one judged submission says. */
export interface Evidence {
  readonly topicId: string
  readonly labId: string
  readonly score: number
  /** 1 to 5. */
  readonly difficulty: number
  /** Taken before it was sent. */
  readonly hints: number
  readonly solutionSeen: boolean
  readonly at: Date
}

/** What a person's results say, in order of time. */
export function selectEvidence(userId: string, database: Database = prisma): Promise<Evidence[]> {
  return database.evidence.findMany({
    where: { userId },
    select: {
      ...{ topicId: true, labId: true, score: true, difficulty: true },
      ...{ hints: true, solutionSeen: true, at: true },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
}
