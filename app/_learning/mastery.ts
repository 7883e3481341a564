/**
 * What a learner can do, per topic: a Gaussian Elo model over the results of labs and quizzes, with decay and with a
 * prior from the topics to know first. Ratings that people give themselves on cards feed recall only;
 * otherwise twenty times "good" would make a master.
 */

/** A normal distribution: mean and variance. */
export interface Belief {
  mean: number
  variance: number
}

/** What was handed in to a lab. */
export interface LabResult {
  labId: string
  topicId: string
  /** 0 to 1. */
  score: number
  /** 1 to 5. */
  difficulty: number
  /** Hints taken before it. */
  hints: number
  solutionSeen: boolean
  at: Date
}

/** One answer to a quiz item. */
export interface QuizResult {
  /** `<topic>/<item>` */
  itemId: string
  topicId: string
  correct: boolean
  /** 1 to 5. */
  difficulty: number
  /** Probability of guessing right: one of the options of a choice, else 0. */
  guess: number
  /** Opened before the answer. */
  explanationSeen: boolean
  at: Date
}

export type Result = LabResult | QuizResult

/** A topic as the model sees it. */
export interface MasteryTopic {
  id: string
  needs: readonly string[]
  /** Retrievability now of every card of the topic; 0 for one never seen. */
  recalls: readonly number[]
  /** Stabilities of the cards that were seen, in days. */
  stabilities: readonly number[]
}

export interface Mastery {
  recall: number
  skill: { value: number; low: number; high: number }
  mastery: number
  mastered: boolean
  /** How many results the skill rests on. */
  evidence: number
}

/** Starting values; see docs/decisions for what they were tuned by. */
export const start = {
  learner: { mean: 0, variance: 0.5 },
  topicVariance: 1,
  itemVariance: 0.25,
  difficultyStep: 0.8,
  /** Variance that a topic gains per day without evidence. */
  drift: 0.01,
  labDiscrimination: 1.5,
  quizDiscrimination: 1,
  /** A later result on the same lab says less, because the lab is known. */
  laterResult: 0.5,
  hintFactor: 0.8,
  repeatDays: 7,
  prerequisiteShare: 0.5,
  halfLifeDays: { min: 30, max: 365 },
} as const

const msPerDay = 24 * 60 * 60 * 1000
const logistic = (x: number) => 1 / (1 + Math.exp(-x))

/**
 * One observation: the new beliefs about learner, topic and item.
 *
 * @param y result, 0 to 1
 * @param a discrimination
 * @param c probability of guessing right
 */
export function observe(
  learner: Belief,
  topic: Belief,
  item: Belief,
  y: number,
  a: number,
  c = 0,
): { learner: Belief; topic: Belief; item: Belief } {
  const eta = Math.max(-20, Math.min(20, a * (learner.mean + topic.mean - item.mean)))
  const sigma = logistic(eta)
  const p = c + (1 - c) * sigma
  const slope = (1 - c) * sigma * (1 - sigma)
  const variance = learner.variance + topic.variance + item.variance
  const denominator = p * (1 - p) + a * a * variance * slope * slope
  const updated = (belief: Belief, sign: 1 | -1): Belief => ({
    mean: belief.mean + (sign * a * belief.variance * slope * (y - p)) / denominator,
    variance: belief.variance * (1 - (a * a * belief.variance * slope * slope) / denominator),
  })
  return { learner: updated(learner, 1), topic: updated(topic, 1), item: updated(item, -1) }
}

/**
 * A topic's belief after `days` without evidence: the mean returns to the prior with the given half-life, and
 * the variance grows back to where it began.
 */
export function decay(topic: Belief, prior: number, days: number, halfLifeDays: number): Belief {
  return {
    mean: prior + (topic.mean - prior) * 2 ** (-days / halfLifeDays),
    variance: Math.min(start.topicVariance, topic.variance + start.drift * days),
  }
}

/** What the results say about a learner, folded up to an instant. */
class Estimate {
  learner: Belief = { ...start.learner }
  readonly evidence = new Map<string, Result[]>()
  private readonly topics: ReadonlyMap<string, MasteryTopic>
  private readonly beliefs = new Map<string, { belief: Belief; at: Date }>()
  private readonly items = new Map<string, { belief: Belief; at: Date }>()

  constructor(topics: readonly MasteryTopic[]) {
    this.topics = new Map(topics.map((topic) => [topic.id, topic]))
  }

  /** The belief about a topic at an instant: decayed, or its prior when nothing is known. */
  topic(id: string, at: Date, above: readonly string[] = []): Belief {
    const prior = this.prior(id, at, above)
    const known = this.beliefs.get(id)
    if (known === undefined) return { mean: prior, variance: start.topicVariance }
    const days = Math.max(0, at.getTime() - known.at.getTime()) / msPerDay
    return decay(known.belief, prior, days, halfLife(this.topics.get(id)?.stabilities ?? []))
  }

  private prior(id: string, at: Date, above: readonly string[]): number {
    // The curriculum has no cycles; data that has one must not hang the page.
    const needs = (this.topics.get(id)?.needs ?? []).filter(
      (need) => this.topics.has(need) && !above.includes(need),
    )
    if (needs.length === 0) return 0
    const sum = needs.reduce((total, need) => total + this.topic(need, at, [...above, id]).mean, 0)
    return (start.prerequisiteShare * sum) / needs.length
  }

  observe(result: Result): void {
    const isLab = 'labId' in result
    const id = isLab ? `lab ${result.labId}` : `quiz ${result.itemId}`
    const known = this.items.get(id)
    // After the solution was seen, or once more within the week, a result shows memory rather than skill.
    if ((isLab ? result.solutionSeen : result.explanationSeen) || !this.topics.has(result.topicId)) return
    if (known && result.at.getTime() - known.at.getTime() < start.repeatDays * msPerDay) {
      // Every answer in a quiz is followed by its explanation, so the week begins again.
      if (!isLab) this.items.set(id, { ...known, at: result.at })
      return
    }
    const item = known?.belief ?? {
      mean: (result.difficulty - 3) * start.difficultyStep,
      variance: start.itemVariance,
    }
    const topic = this.topic(result.topicId, result.at)
    const next = isLab
      ? observe(this.learner, topic, item, result.score, labDiscrimination(result, known !== undefined))
      : observe(this.learner, topic, item, result.correct ? 1 : 0, start.quizDiscrimination, result.guess)
    this.learner = next.learner
    this.beliefs.set(result.topicId, { belief: next.topic, at: result.at })
    this.items.set(id, { belief: next.item, at: result.at })
    this.evidence.set(result.topicId, [...(this.evidence.get(result.topicId) ?? []), result])
  }
}

function labDiscrimination({ hints }: LabResult, isLater: boolean): number {
  return start.labDiscrimination * start.hintFactor ** hints * (isLater ? start.laterResult : 1)
}

/** Days in which half of a topic's skill returns to the prior: the topic's median card stability, within bounds. */
function halfLife(stabilities: readonly number[]): number {
  const { min, max } = start.halfLifeDays
  const sorted = [...stabilities].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const median = ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
  return Math.max(min, Math.min(max, median))
}

/** z of a two-sided 90 % band. */
const z90 = 1.645

/** Probability of solving an item of middle difficulty, with its 90 % band. */
export function skillOf(learner: Belief, topic: Belief): Mastery['skill'] {
  const theta = learner.mean + topic.mean
  const variance = learner.variance + topic.variance
  const s = Math.sqrt(variance)
  const shrink = 1 / Math.sqrt(1 + (Math.PI * variance) / 8)
  return {
    value: logistic(shrink * theta),
    low: logistic(theta - z90 * s),
    high: logistic(theta + z90 * s),
  }
}

/**
 * Mastery of every topic at `now`. The order of `results` is free; those after `now` are left out.
 *
 * "Mastered" wants the lower end of the band at .8, recall at .85, one lab passed without help, and evidence
 * from at least a week apart. A later miss can take it away again.
 */
export function masteryByTopic(
  topics: readonly MasteryTopic[],
  results: readonly Result[],
  now: Date,
): Map<string, Mastery> {
  const estimate = new Estimate(topics)
  const past = results.filter(({ at }) => at <= now).sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const result of past) estimate.observe(result)

  return new Map(
    topics.map((topic) => {
      const recall = topic.recalls.reduce((sum, r) => sum + r, 0) / Math.max(1, topic.recalls.length)
      const skill = skillOf(estimate.learner, estimate.topic(topic.id, now))
      const evidence = estimate.evidence.get(topic.id) ?? []
      const times = evidence.map(({ at }) => at.getTime())
      const spreadDays = (Math.max(...times) - Math.min(...times)) / msPerDay
      const unaided = evidence.some((each) => 'labId' in each && each.score === 1 && each.hints === 0)
      return [
        topic.id,
        {
          recall,
          skill,
          mastery: Math.sqrt(recall * skill.value),
          mastered: skill.low >= 0.8 && recall >= 0.85 && unaided && spreadDays >= start.repeatDays,
          evidence: evidence.length,
        },
      ]
    }),
  )
}
