/**
 * When a card is due again: FSRS-6. ts-fsrs computes the memory and the intervals; the days that lie between
 * two reviews are counted here, because its own scheduler counts them in UTC.
 */
import { default_w, FSRSAlgorithm, type FSRSState } from 'ts-fsrs'
import { localDay, startOfLocalDay } from './local-day.ts'

export const ratings = [1, 2, 3, 4] as const
/** 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = (typeof ratings)[number]

/** One row of the review log. */
export interface Review {
  id: string
  rating: Rating
  reviewedAt: Date
  timeZone: string
}

/** What is remembered of a card: the fold of its reviews. */
export interface Memory {
  /** Days until retrievability falls to 90 %. */
  stability: number
  /** 1 to 10. */
  difficulty: number
  reps: number
  /** How often it was forgotten after it had been learned. */
  lapses: number
  /** 0 while the learning step is open, null once the card is counted in days. */
  step: 0 | null
  lastReview: Date
  due: Date
  /** The interval that was chosen, in the learner's days; 0 while the step is open. */
  intervalDays: number
}

export interface Scheduling {
  /** Retrievability at which a card becomes due, .70 to .99. */
  desiredRetention: number
  /** Spreads the intervals from 2.5 days on, so that cards learned together part ways. */
  fuzz: boolean
}

/** The one learning step. Hard repeats it half as long again. */
export const stepMinutes = 10
const hardStepMinutes = 15

/** FSRS-6 has 21 parameters; a vector of another length is another version of the algorithm. */
const parameters = default_w

const algorithms = new Map<string, FSRSAlgorithm>()

function algorithmOf({ desiredRetention, fuzz }: Scheduling): FSRSAlgorithm {
  const key = `${desiredRetention}/${fuzz}`
  let algorithm = algorithms.get(key)
  if (algorithm === undefined) {
    algorithm = new FSRSAlgorithm({
      request_retention: desiredRetention,
      enable_fuzz: fuzz,
      w: parameters,
      // Only how fast a memory grows within one day depends on it here; the steps themselves are ours.
      enable_short_term: true,
      relearning_steps: [`${stepMinutes}m`],
    })
    algorithms.set(key, algorithm)
  }
  return algorithm
}

/**
 * The memory after each of the four ratings of a card.
 *
 * @param memory null for a card never seen
 */
export function reviewOutcomes(
  cardId: string,
  memory: Memory | null,
  at: Date,
  timeZone: string,
  scheduling: Scheduling,
): Record<Rating, Memory> {
  const algorithm = algorithmOf(scheduling)
  const today = localDay(at, timeZone)
  // Clocks of two devices may disagree; a day before the last review counts as the same day.
  const elapsed = memory === null ? 0 : Math.max(0, today - localDay(memory.lastReview, timeZone))
  const reps = (memory?.reps ?? 0) + 1

  const state = (rating: Rating): FSRSState => algorithm.next_state(memory, elapsed, rating)
  const interval = (next: FSRSState): number => {
    // Seeded by card and review: a preview shows what the review will do, and a replay does it again.
    algorithm.seed = `${cardId}/${reps}`
    return algorithm.next_interval(next.stability, elapsed)
  }
  const inMinutes = (next: FSRSState, minutes: number, lapses: number): Memory => ({
    stability: next.stability,
    difficulty: next.difficulty,
    reps,
    lapses,
    step: 0,
    lastReview: at,
    due: new Date(at.getTime() + minutes * 60_000),
    intervalDays: 0,
  })
  const inDays = (next: FSRSState, days: number): Memory => ({
    stability: next.stability,
    difficulty: next.difficulty,
    reps,
    lapses: memory?.lapses ?? 0,
    step: null,
    lastReview: at,
    due: startOfLocalDay(today + days, timeZone),
    intervalDays: days,
  })

  const learned = memory !== null && memory.step === null
  const [again, hard, good, easy] = [state(1), state(2), state(3), state(4)]
  // A better rating never comes back sooner; rounding and fuzz alone would not promise that.
  const hardDays = Math.min(interval(hard), interval(good))
  const goodDays = learned ? Math.max(interval(good), hardDays + 1) : interval(good)
  const easyDays = Math.max(interval(easy), goodDays + 1)
  return {
    1: inMinutes(again, stepMinutes, (memory?.lapses ?? 0) + (learned ? 1 : 0)),
    2: learned ? inDays(hard, hardDays) : inMinutes(hard, hardStepMinutes, memory?.lapses ?? 0),
    3: inDays(good, goodDays),
    4: inDays(easy, easyDays),
  }
}

/** Reviews in the order in which they happened; the id decides between two of the same instant. */
export function inOrder<R extends Pick<Review, 'id' | 'reviewedAt'>>(reviews: readonly R[]): R[] {
  return [...reviews].sort(
    (a, b) => a.reviewedAt.getTime() - b.reviewedAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}

/** The memory that a card's review log adds up to; null for an empty log. The order of the rows is free. */
export function replay(cardId: string, reviews: readonly Review[], scheduling: Scheduling): Memory | null {
  let memory: Memory | null = null
  for (const { rating, reviewedAt, timeZone } of inOrder(reviews)) {
    memory = reviewOutcomes(cardId, memory, reviewedAt, timeZone, scheduling)[rating]
  }
  return memory
}

const curve = algorithmOf({ desiredRetention: 0.9, fuzz: false }).forgetting_curve

/** The probability that the card is recalled now, 0 to 1. */
export function retrievability(memory: Pick<Memory, 'stability' | 'lastReview'>, now: Date): number {
  const days = Math.max(0, now.getTime() - memory.lastReview.getTime()) / (24 * 60 * 60 * 1000)
  return curve(days, memory.stability)
}
