/**
 * What the pages are given: plain values, safe to hand to a client component. Instants are ISO strings in
 * UTC, days are `YYYY-MM-DD` in the learner's time zone, ratios lie between 0 and 1.
 */

/** Skill with its 90 % band. */
export interface Skill {
  value: number
  low: number
  high: number
}

export interface TopicMastery {
  topicId: string
  /** Mean retrievability of the topic's cards now; a card never seen counts 0. */
  recall: number
  skill: Skill
  /** √(recall · skill). */
  mastery: number
  mastered: boolean
  /** How many results of labs and quizzes the skill rests on; 0 means the band is all there is. */
  evidence: number
}

export interface TopicSummary extends TopicMastery {
  /** Topics to know first; a recommendation, never a lock. */
  needs: string[]
  /** True when every topic in `needs` has at least half its mastery. */
  ready: boolean
  cards: { total: number; seen: number; due: number }
  labs: { total: number; passed: number }
}

export type CardStage = 'new' | 'learning' | 'review'

export interface TopicCard {
  cardId: string
  difficulty: number
  stage: CardStage
  /** Null for a card never seen. */
  due: string | null
  retrievability: number | null
}

/** `draft`: something was written, nothing handed in yet. */
export type LabStage = 'new' | 'draft' | 'tried' | 'passed'

export interface LabSummary {
  labId: string
  topicId: string
  stage: LabStage
  bestScore: number | null
  submissions: number
  lastSubmittedAt: string | null
  hintsTaken: number
  solutionSeen: boolean
}

export interface Topic extends TopicSummary {
  cardList: TopicCard[]
  labList: LabSummary[]
}

export interface QueueCounts {
  /** Learning steps that are open and come today. */
  learning: number
  review: number
  /** New cards within today's cap. */
  new: number
  total: number
}

/** Until a card is shown again. */
export type Interval = { minutes: number } | { days: number }

export interface QueueCard {
  cardId: string
  stage: CardStage
  /** Null for a card never seen. */
  retrievability: number | null
  /** What each rating (1 again, 2 hard, 3 good, 4 easy) would do. */
  intervals: Record<1 | 2 | 3 | 4, Interval>
}

export interface ReviewQueue {
  /** What can be studied now, in order. */
  cards: QueueCard[]
  counts: QueueCounts
  /** When the next learning step ends that is not among the cards. */
  nextLearningAt: string | null
  canUndo: boolean
}

/** Why a lab is put forward: begun and not passed, failed last time, its topic's cards lapse, or simply next. */
export type LabReason = 'unfinished' | 'failed' | 'lapsed-cards' | 'next'

/** Questions of a topic: `fresh` were never asked, `missed` went wrong the last time. */
export interface QuizSuggestion {
  topicId: string
  fresh: number
  missed: number
}

export interface Today {
  day: string
  queue: QueueCounts
  /** A guess from the learner's own pace. */
  minutes: number
  reviewedToday: number
  /** Days in a row with work, today or until yesterday. */
  streak: number
  lab: { labId: string; topicId: string; reason: LabReason } | null
  quiz: QuizSuggestion | null
  topics: TopicSummary[]
}

export interface CalendarDay {
  day: string
  reviews: number
  submissions: number
  /** Questions of quizzes. */
  answers: number
}

export interface RecentSubmission {
  submissionId: string
  labId: string
  /** Null for a lab that is no longer in the curriculum. */
  topicId: string | null
  language: 'typescript' | 'python'
  /** Null while it is being judged; `fault` when it could not be judged. */
  status: 'passed' | 'failed' | 'error' | 'fault' | null
  score: number | null
  at: string
}

export interface Progress {
  /** The last 140 days, the last of them today. */
  calendar: CalendarDay[]
  streak: number
  reviews: number
  /** Of the learned cards that were due in the last 30 days: how many were recalled. Null without any. */
  retention: { recalled: number; total: number; rate: number | null; desired: number }
  dueTomorrow: number
  topics: TopicSummary[]
  submissions: RecentSubmission[]
}

/** Work of an anonymous account that waits for a decision after signing in to another one. */
export interface PendingMerge {
  /** `declined` can still be taken back. */
  state: 'pending' | 'declined'
  reviews: number
  submissions: number
  drafts: number
}
