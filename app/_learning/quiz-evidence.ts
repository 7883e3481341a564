/** What a log of quiz answers says: evidence of skill, and what was missed. */
import type { QuizResult } from './mastery.ts'

export interface LoggedAnswer {
  readonly itemId: string
  readonly topicId: string
  readonly difficulty: number
  readonly guess: number
  readonly correct: boolean
  readonly answeredAt: Date
}

/** The explanation of an item was opened without an answer. */
export interface OpenedExplanation {
  readonly itemId: string
  readonly seenAt: Date
}

/** The answers as results; those given after the explanation had been opened are marked. */
export function quizResults(
  answers: readonly LoggedAnswer[],
  opened: readonly OpenedExplanation[],
): QuizResult[] {
  const seen = new Map(opened.map(({ itemId, seenAt }) => [itemId, seenAt]))
  return answers.map(({ answeredAt, ...answer }) => {
    const seenAt = seen.get(answer.itemId)
    const { itemId, topicId, difficulty, guess, correct } = answer
    const explanationSeen = seenAt !== undefined && seenAt <= answeredAt
    return { itemId, topicId, difficulty, guess, correct, explanationSeen, at: answeredAt }
  })
}

/** Items whose last answer was wrong, or whose explanation was opened instead of an answer, since an instant. */
export function missedItems(
  answers: readonly LoggedAnswer[],
  opened: readonly OpenedExplanation[],
  since: Date,
): { itemId: string; at: Date }[] {
  const last = new Map<string, { correct: boolean; at: Date }>()
  const events = [
    ...answers.map(({ itemId, correct, answeredAt }) => ({ itemId, correct, at: answeredAt })),
    ...opened.map(({ itemId, seenAt }) => ({ itemId, correct: false, at: seenAt })),
  ]
  for (const { itemId, correct, at } of events) {
    const known = last.get(itemId)
    if (known === undefined || known.at <= at) last.set(itemId, { correct, at })
  }
  return [...last].flatMap(([itemId, { correct, at }]) => (!correct && at >= since ? [{ itemId, at }] : []))
}
