import type { Result } from '#app/_learning/mastery.ts'
import { quizResults } from '#app/_learning/quiz-evidence.ts'
import { type CardState, selectStates } from '#prisma/card-state.ts'
import { selectEvidence } from '#prisma/evidence.ts'
import { type LabActivity, selectLabActivity } from '#prisma/lab-activity.ts'
import { type QuizAnswer, selectQuizAnswers } from '#prisma/quiz-answer.ts'
import { type QuizExplanationSeen, selectExplanationsSeen } from '#prisma/quiz-explanation.ts'
import { defaultSettings, type Settings, selectSettings } from '#prisma/settings.ts'

/** What the database knows about a person's learning, read once for a page. */
export interface Learner {
  settings: Settings
  states: ReadonlyMap<string, CardState>
  results: readonly Result[]
  labs: ReadonlyMap<string, LabActivity>
  /** In order of time. */
  quizAnswers: readonly QuizAnswer[]
  explanationsSeen: readonly QuizExplanationSeen[]
}

const visitor: Learner = {
  settings: defaultSettings,
  states: new Map(),
  results: [],
  labs: new Map(),
  quizAnswers: [],
  explanationsSeen: [],
}

/** @param userId null for a visitor without an account, who has done nothing yet */
export async function selectLearner(userId: string | null): Promise<Learner> {
  if (userId === null) return visitor
  const [settings, states, labResults, labs, quizAnswers, explanationsSeen] = await Promise.all([
    selectSettings(userId),
    selectStates(userId),
    selectEvidence(userId),
    selectLabActivity(userId),
    selectQuizAnswers(userId),
    selectExplanationsSeen(userId),
  ])
  return {
    settings,
    states: new Map(states.map((state) => [state.cardId, state])),
    results: [...labResults, ...quizResults(quizAnswers, explanationsSeen)],
    quizAnswers,
    explanationsSeen,
    labs: new Map(labs.map((lab) => [lab.labId, lab])),
  }
}
