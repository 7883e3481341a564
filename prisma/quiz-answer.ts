/** The log of quiz answers: rows are added, never changed. */
import { z } from 'zod'
import { type Database, prisma } from './client.ts'

/** What was answered; options and steps by their place in the item's file. */
export const QuizResponse = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), option: z.int().min(0).max(20) }),
  z.strictObject({ kind: z.literal('several'), options: z.array(z.int().min(0).max(20)).max(20) }),
  z.strictObject({ kind: z.literal('number'), text: z.string().max(100) }),
  z.strictObject({ kind: z.literal('order'), order: z.array(z.int().min(0).max(20)).max(20) }),
  z.strictObject({ kind: z.literal('formula'), latex: z.string().max(10_000) }),
])

export type QuizResponse = z.infer<typeof QuizResponse>

const Row = z.object({
  id: z.uuid(),
  itemId: z.string(),
  topicId: z.string(),
  itemHash: z.string(),
  difficulty: z.int(),
  guess: z.number(),
  response: QuizResponse,
  correct: z.boolean(),
  durationMs: z.int(),
  answeredAt: z.date(),
})
export type QuizAnswer = z.infer<typeof Row>

/** @returns false when the id is taken */
export async function insertQuizAnswer(
  userId: string,
  answer: QuizAnswer,
  database: Database = prisma,
): Promise<boolean> {
  const { count } = await database.quizAnswer.createMany({
    data: { ...answer, userId },
    skipDuplicates: true,
  })
  return count === 1
}

/** A person's own answer. */
export async function selectOptionalQuizAnswer(
  userId: string,
  id: string,
  database: Database = prisma,
): Promise<QuizAnswer | null> {
  const row = await database.quizAnswer.findFirst({ where: { id, userId }, omit: { userId: true } })
  return row && Row.parse(row)
}

/** A person's whole log, in order of time. */
export async function selectQuizAnswers(userId: string, database: Database = prisma): Promise<QuizAnswer[]> {
  const rows = await database.quizAnswer.findMany({
    where: { userId },
    omit: { userId: true },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => Row.parse(row))
}
