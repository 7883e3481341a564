import type { InterviewQuestion } from '#labs/catalog.ts'
import { type LastAnswer, selectLastAnswers } from '#prisma/interview-answer.ts'

/** How a person last rated each question they answered; empty for a visitor. */
export async function selectAnswers(userId: string | null): Promise<ReadonlyMap<string, LastAnswer>> {
  const rows = userId === null ? [] : await selectLastAnswers(userId)
  return new Map(rows.map((row) => [row.questionId, row]))
}

const order: Record<LastAnswer['rating'], number> = { WEAK: 1, GOOD: 2, EXCELLENT: 3 }

/**
 * The question to practise next: the first that was never answered, then the weakest, the longest ago first.
 * None when every answer was excellent.
 */
export function nextQuestion(
  questions: readonly InterviewQuestion[],
  answers: ReadonlyMap<string, LastAnswer>,
): InterviewQuestion | null {
  const rank = ({ id }: InterviewQuestion): [number, number] => {
    const last = answers.get(id)
    return last ? [order[last.rating], last.answeredAt.getTime()] : [0, 0]
  }
  const [first] = questions.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)]
    return x[0] - y[0] || x[1] - y[1]
  })
  return first && rank(first)[0] < order.EXCELLENT ? first : null
}
