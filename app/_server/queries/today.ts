import { streak } from '#app/_learning/history.ts'
import { dayToIso, localDay } from '#app/_learning/local-day.ts'
import { catalog } from '#labs/catalog.ts'
import { selectReviews } from '#prisma/card-review.ts'
import { selectHandInTimes } from '#prisma/lab-activity.ts'
import type { Curriculum } from './curriculum.ts'
import { type Learner, selectLearner } from './learner.ts'
import { countQueue, selectQueueState } from './review-queue.ts'
import { suggestQuiz } from './suggest-quiz.ts'
import { summarizeTopics } from './topics.ts'
import type { LabReason, Today, TopicSummary } from './types.ts'

/** The pace that is assumed before there is one of the learner's own. */
const assumedMs = 15_000

/** What there is to do today. */
export async function selectToday(
  userId: string | null,
  now: Date,
  timeZone: string,
  curriculum: Curriculum = catalog(),
): Promise<Today> {
  const learner = await selectLearner(userId)
  const { queue, reviewedToday, medianMs } = await selectQueueState(
    userId,
    learner,
    now,
    timeZone,
    curriculum,
  )
  const topics = summarizeTopics(curriculum, learner, now)
  const counts = countQueue(queue)
  const quizTimes = learner.quizAnswers.map(({ answeredAt }) => answeredAt)
  return {
    day: dayToIso(localDay(now, timeZone)),
    queue: counts,
    minutes: Math.ceil((counts.total * (medianMs ?? assumedMs)) / 60_000),
    reviewedToday,
    streak: streak([...(await selectWorkTimes(userId)), ...quizTimes], now, timeZone),
    lab: suggestLab(curriculum, learner, topics),
    quiz: suggestQuiz(curriculum, learner, topics, now),
    topics,
  }
}

/** Every instant at which the person reviewed a card or handed in a lab. */
async function selectWorkTimes(userId: string | null): Promise<Date[]> {
  if (userId === null) return []
  const [reviews, handedIn] = await Promise.all([
    selectReviews(userId),
    selectHandInTimes(userId, new Date(0)),
  ])
  return [...reviews.map(({ reviewedAt }) => reviewedAt), ...handedIn]
}

/**
 * One lab to do next: one that failed last time, one that was begun, one of a topic whose cards lapse, or the
 * next of the first topic that is ready. Null when every lab is passed.
 */
function suggestLab(curriculum: Curriculum, learner: Learner, topics: readonly TopicSummary[]): Today['lab'] {
  const ready = new Set(topics.filter((topic) => topic.ready).map(({ topicId }) => topicId))
  const open = curriculum.topics
    .flatMap((topic) => topic.labs.map(({ id }) => ({ labId: id, topicId: topic.id, topic })))
    .filter(({ labId }) => !learner.labs.get(labId)?.passed)
  type Open = (typeof open)[number]

  const failed = ({ labId }: Open) => (learner.labs.get(labId)?.submissions ?? 0) > 0
  const begun = ({ labId }: Open) => learner.labs.get(labId)?.draftAt != null
  const lapsing = ({ topic }: Open) =>
    topic.cards.some(({ id }) => {
      const state = learner.states.get(id)
      return state !== undefined && state.lapses > 0 && state.step !== null
    })
  const choices: [LabReason, Open | undefined][] = [
    ['failed', latest(open.filter(failed), (lab) => learner.labs.get(lab.labId)?.lastSubmittedAt)],
    ['unfinished', latest(open.filter(begun), (lab) => learner.labs.get(lab.labId)?.draftAt)],
    ['lapsed-cards', open.find(lapsing)],
    ['next', open.find(({ topicId }) => ready.has(topicId)) ?? open[0]],
  ]
  for (const [reason, lab] of choices) {
    if (lab !== undefined) return { labId: lab.labId, topicId: lab.topicId, reason }
  }
  return null
}

function latest<T>(items: readonly T[], at: (item: T) => Date | null | undefined): T | undefined {
  const time = (item: T) => at(item)?.getTime() ?? 0
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || time(item) > time(best) ? item : best),
    undefined,
  )
}
