import { countByDay, lastDays, retention, streak } from '#app/_learning/history.ts'
import { localDay, startOfLocalDay } from '#app/_learning/local-day.ts'
import { catalog } from '#labs/catalog.ts'
import { selectReviews } from '#prisma/card-review.ts'
import { selectHandedIn, selectHandInTimes } from '#prisma/lab-activity.ts'
import type { Curriculum } from './curriculum.ts'
import { selectLearner } from './learner.ts'
import { summarizeTopics } from './topics.ts'
import type { Progress, RecentSubmission } from './types.ts'

const calendarDays = 20 * 7
const retentionDays = 30
const recentSubmissions = 10

/** What was done, and what it came to. */
export async function selectProgress(
  userId: string | null,
  now: Date,
  timeZone: string,
  curriculum: Curriculum = catalog(),
): Promise<Progress> {
  const learner = await selectLearner(userId)
  const [reviews, handInTimes, handedIn] =
    userId === null
      ? [[], [], []]
      : await Promise.all([
          selectReviews(userId),
          selectHandInTimes(userId, new Date(0)),
          selectHandedIn(userId, recentSubmissions),
        ])
  const today = localDay(now, timeZone)
  const reviewTimes = reviews.map(({ reviewedAt }) => reviewedAt)
  const quizTimes = learner.quizAnswers.map(({ answeredAt }) => answeredAt)
  const reviewCounts = countByDay(reviewTimes, now, timeZone, calendarDays)
  const answerCounts = countByDay(quizTimes, now, timeZone, calendarDays)
  const submissionCounts = countByDay(handInTimes, now, timeZone, calendarDays)
  const recalled = retention(reviews, startOfLocalDay(today - retentionDays + 1, timeZone))
  const cards = new Set(curriculum.topics.flatMap((topic) => topic.cards.map(({ id }) => id)))
  const tomorrowEnds = startOfLocalDay(today + 2, timeZone)
  const tomorrowBegins = startOfLocalDay(today + 1, timeZone)
  const topicOf = new Map(curriculum.topics.flatMap(({ id, labs }) => labs.map((lab) => [lab.id, id])))
  return {
    calendar: lastDays(now, timeZone, calendarDays).map((day, i) => ({
      day,
      reviews: reviewCounts[i] ?? 0,
      submissions: submissionCounts[i] ?? 0,
      answers: answerCounts[i] ?? 0,
    })),
    streak: streak([...reviewTimes, ...handInTimes, ...quizTimes], now, timeZone),
    reviews: reviews.length,
    retention: {
      ...recalled,
      rate: recalled.total === 0 ? null : recalled.recalled / recalled.total,
      desired: learner.settings.desiredRetention,
    },
    dueTomorrow: [...learner.states.values()].filter(
      ({ cardId, due }) => cards.has(cardId) && due >= tomorrowBegins && due < tomorrowEnds,
    ).length,
    topics: summarizeTopics(curriculum, learner, now),
    submissions: handedIn.map(
      ({ submissionId, labId, language, state, status, score, at }): RecentSubmission => ({
        submissionId,
        labId,
        topicId: topicOf.get(labId) ?? null,
        language,
        status: state === 'FAULT' ? 'fault' : status,
        score,
        at: at.toISOString(),
      }),
    ),
  }
}
