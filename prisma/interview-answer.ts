/** How people rated the answers they gave aloud: a raw log. */
import { z } from 'zod'
import { type Database, prisma } from './client.ts'

const Rating = z.enum(['WEAK', 'GOOD', 'EXCELLENT'])
export type InterviewRating = z.infer<typeof Rating>

export interface InterviewAnswer {
  /** Chosen by the client: the same request sent twice is one answer. */
  readonly id: string
  readonly questionId: string
  readonly rating: InterviewRating
  readonly thoughtMs: number
  readonly answeredAt: Date
}

/** @returns false when the id is another answer's */
export async function insertInterviewAnswer(
  userId: string,
  answer: InterviewAnswer,
  database: Database = prisma,
): Promise<boolean> {
  const data = { ...answer, userId }
  const { count } = await database.interviewAnswer.createMany({ data, skipDuplicates: true })
  if (count > 0) return true
  const { id, questionId, rating } = answer
  return (await database.interviewAnswer.count({ where: { id, userId, questionId, rating } })) > 0
}

const Row = z.object({ questionId: z.string(), rating: Rating, times: z.number(), answeredAt: z.date() })
export type LastAnswer = z.infer<typeof Row>

/** For every question that was answered: the last rating, when, and how often it was answered. */
export async function selectLastAnswers(userId: string, database: Database = prisma): Promise<LastAnswer[]> {
  const rows = await database.$queryRaw<unknown[]>`
    SELECT DISTINCT ON ("questionId") "questionId", "rating"::text AS "rating", "answeredAt",
      (count(*) OVER (PARTITION BY "questionId"))::int AS "times"
    FROM "InterviewAnswer" WHERE "userId" = ${userId}
    ORDER BY "questionId", "answeredAt" DESC, "id" DESC`
  return rows.map((row) => Row.parse(row))
}
