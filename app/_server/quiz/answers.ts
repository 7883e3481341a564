import { hash } from '#app/_learning/quiz-pick.ts'
import type { AnswerReply, Feedback } from '#app/_ui/quiz/feedback.ts'
import type { Locale } from '#app/_ui/routing.ts'
import { catalog, type QuizItem } from '#labs/catalog.ts'
import { prisma } from '#prisma/client.ts'
import { insertQuizAnswer, type QuizResponse, selectOptionalQuizAnswer } from '#prisma/quiz-answer.ts'
import { recordExplanationSeen } from '#prisma/quiz-explanation.ts'
import { lockLearner } from '#prisma/user.ts'
import { AppError } from '../errors.ts'
import { feedbackOn } from './feedback.ts'
import { guessOf, judgeAnswer } from './judge-answer.ts'
import { shownOrder } from './shown-order.ts'

export interface NewAnswer {
  /** Chosen by the client: the same request sent twice is one answer. */
  readonly id: string
  readonly itemId: string
  /** Options and steps by the place they are shown at. */
  readonly response: QuizResponse
  readonly durationMs: number
  readonly locale: Locale
}

function itemOf(itemId: string): QuizItem {
  const item = catalog().quiz.get(itemId)
  if (item === undefined) throw new AppError('not-found')
  return item
}

/** Places on the page as places in the file, which is what is kept. */
function toFile(item: QuizItem, response: QuizResponse): QuizResponse {
  const order = shownOrder(item)
  const place = (shown: number) => {
    const found = order[shown]
    if (found === undefined) throw new AppError('invalid-input', { path: 'response' })
    return found
  }
  if (response.kind === 'choice') return { kind: 'choice', option: place(response.option) }
  if (response.kind === 'several')
    return { kind: 'several', options: response.options.map(place).sort((a, b) => a - b) }
  if (response.kind === 'order') return { kind: 'order', order: response.order.map(place) }
  return response
}

/**
 * Judges an answer and writes it to the log. What cannot be read is no answer: nothing is written, and the
 * learner may put it right.
 *
 * @throws AppError `not-found` (no such item), `invalid-input`, `id-taken` (the id is another answer's), `no-account`
 */
export async function answerItem(userId: string, answer: NewAnswer, now: Date): Promise<AnswerReply> {
  const item = itemOf(answer.itemId)
  const response = toFile(item, answer.response)
  // From the id, so that the same request is judged at the same points.
  const judgement = await judgeAnswer(item, response, hash(answer.id))
  if (judgement.kind === 'unreadable') return { ...judgement, params: { ...judgement.params } }

  const { id, durationMs, locale } = answer
  await prisma.$transaction(async (database) => {
    if (!(await lockLearner(userId, database))) throw new AppError('no-account')
    const known = await selectOptionalQuizAnswer(userId, id, database)
    if (known !== null) {
      if (known.itemId !== item.id || known.correct !== judgement.correct) throw new AppError('id-taken')
      return
    }
    const row = {
      ...{ id, itemId: item.id, topicId: item.topic, itemHash: item.hash, difficulty: item.difficulty },
      ...{ guess: guessOf(item), response, correct: judgement.correct, durationMs, answeredAt: now },
    }
    if (!(await insertQuizAnswer(userId, row, database))) throw new AppError('id-taken')
  })
  return feedbackOn(item, { response, judgement }, locale)
}

/**
 * Shows an item's explanation without an answer, and writes that down: later answers prove nothing.
 *
 * @throws AppError `not-found`, `no-account`
 */
export async function openExplanation(
  userId: string,
  itemId: string,
  locale: Locale,
  now: Date,
): Promise<Feedback> {
  const item = itemOf(itemId)
  await prisma.$transaction(async (database) => {
    if (!(await lockLearner(userId, database))) throw new AppError('no-account')
    await recordExplanationSeen(userId, itemId, now, database)
  })
  return feedbackOn(item, null, locale)
}
