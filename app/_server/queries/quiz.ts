import { dayToIso, localDay } from '#app/_learning/local-day.ts'
import { missedItems } from '#app/_learning/quiz-evidence.ts'
import { type Pick, pickItems, QUIZ_ROUND } from '#app/_learning/quiz-pick.ts'
import type { Catalog } from '#labs/catalog.ts'
import { selectQuizAnswers } from '#prisma/quiz-answer.ts'
import { selectExplanationsSeen } from '#prisma/quiz-explanation.ts'

const RECENT = 8

interface Content {
  readonly topics: Catalog['topics']
}

export interface QuizTopic {
  topicId: string
  total: number
  /** Answered right the last time. */
  right: number
  /** Answered wrong the last time, or its explanation opened. */
  missed: number
}

export interface RecentAnswer {
  id: string
  itemId: string
  correct: boolean
  at: string
}

export interface QuizOverview {
  topics: QuizTopic[]
  /** Newest first. */
  recent: RecentAnswer[]
  answers: number
}

async function selectLog(userId: string | null) {
  if (userId === null) return { answers: [], opened: [] }
  const [answers, opened] = await Promise.all([selectQuizAnswers(userId), selectExplanationsSeen(userId)])
  return { answers, opened }
}

/** How a person stands with the items of every topic, and what was answered last. */
export async function selectQuizOverview(userId: string | null, { topics }: Content): Promise<QuizOverview> {
  const { answers, opened } = await selectLog(userId)
  const last = new Map(answers.map(({ itemId, correct }) => [itemId, correct]))
  const missed = new Set(missedItems(answers, opened, new Date(0)).map(({ itemId }) => itemId))
  return {
    topics: topics.map(({ id, quiz }) => ({
      topicId: id,
      total: quiz.length,
      right: quiz.filter((item) => last.get(item.id) === true && !missed.has(item.id)).length,
      missed: quiz.filter((item) => missed.has(item.id)).length,
    })),
    recent: answers
      .slice(-RECENT)
      .reverse()
      .map(({ id, itemId, correct, answeredAt }) => ({ id, itemId, correct, at: answeredAt.toISOString() })),
    answers: answers.length,
  }
}

/**
 * The items of a round: of one topic in its order, or of all topics mixed. A round begun again on the same day
 * goes on in the same order.
 */
export async function selectQuizRound(
  userId: string | null,
  topicId: string | null,
  now: Date,
  timeZone: string,
  { topics }: Content,
): Promise<Pick[]> {
  const { answers, opened } = await selectLog(userId)
  return pickItems({
    items: topics
      .filter(({ id }) => topicId === null || id === topicId)
      .flatMap(({ quiz }) => quiz.map(({ id }) => id)),
    ...{ answers, opened, now },
    size: QUIZ_ROUND,
    seed: topicId === null ? `${userId} ${dayToIso(localDay(now, timeZone))}` : null,
  })
}
