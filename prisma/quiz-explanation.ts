/** Which explanations a person opened without an answer. */
import { type Database, prisma } from './client.ts'

export interface QuizExplanationSeen {
  readonly itemId: string
  readonly seenAt: Date
}

/** Records that an explanation was opened; the first time counts. */
export async function recordExplanationSeen(
  userId: string,
  itemId: string,
  seenAt: Date,
  database: Database = prisma,
): Promise<void> {
  await database.quizExplanationSeen.createMany({ data: { userId, itemId, seenAt }, skipDuplicates: true })
}

export function selectExplanationsSeen(
  userId: string,
  database: Database = prisma,
): Promise<QuizExplanationSeen[]> {
  return database.quizExplanationSeen.findMany({ where: { userId }, select: { itemId: true, seenAt: true } })
}
