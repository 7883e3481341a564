import { type LoggedAnswer, missedItems, type OpenedExplanation } from '#app/_learning/quiz-evidence.ts'
import type { Curriculum } from './curriculum.ts'
import type { QuizSuggestion, TopicSummary } from './types.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * The topic whose questions say the most now: one that was begun, else one whose prerequisites are known, else any;
 * among them the one with the most questions that were missed and are by now half forgotten, then the first. Null when
 * every question is answered.
 */
export function suggestQuiz(
  curriculum: Pick<Curriculum, 'topics'>,
  log: {
    readonly quizAnswers: readonly LoggedAnswer[]
    readonly explanationsSeen: readonly OpenedExplanation[]
  },
  topics: readonly TopicSummary[],
  now: Date,
): QuizSuggestion | null {
  const { quizAnswers, explanationsSeen } = log
  const met = new Set([...quizAnswers, ...explanationsSeen].map(({ itemId }) => itemId))
  const missed = new Set(
    missedItems(quizAnswers, explanationsSeen, new Date(0))
      .filter(({ at }) => now.getTime() - at.getTime() >= dayMs)
      .map(({ itemId }) => itemId),
  )
  const summaries = new Map(topics.map((topic) => [topic.topicId, topic]))
  const open = curriculum.topics.flatMap(({ id, quiz }) => {
    const topic = summaries.get(id)
    const suggestion = {
      topicId: id,
      fresh: quiz.filter((item) => !met.has(item.id)).length,
      missed: quiz.filter((item) => missed.has(item.id)).length,
    }
    const begun = topic !== undefined && (topic.cards.seen > 0 || topic.evidence > 0)
    const near = begun ? 2 : topic?.ready ? 1 : 0
    return suggestion.fresh + suggestion.missed > 0 ? [{ suggestion, near }] : []
  })
  const best = open.toSorted((a, b) => b.near - a.near || b.suggestion.missed - a.suggestion.missed)[0]
  return best?.suggestion ?? null
}
