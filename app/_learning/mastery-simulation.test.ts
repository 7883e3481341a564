import { describe, expect, test } from 'vitest'
import { type MasteryTopic, masteryByTopic, type Result, start } from './mastery.ts'

/** mulberry32: small, seeded, good enough for a simulation. */
function randomSource(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x))
const t0 = Date.UTC(2026, 0, 1)
const day = (n: number) => new Date(t0 + n * 86_400_000)

interface World {
  /** How many labs a topic has. */
  labsPerTopic: number
  /** How many quiz items, every other one of them a choice of four. */
  itemsPerTopic?: number
  /** Days over which they are handed in. */
  days: number
  /** Whether skill really fades as the model believes. */
  fading: boolean
  /** Multiplies the spread of true skills: 1 is what the model believes. */
  spread: number
}

interface Outcome {
  covered: number
  topics: number
  mastered: number
  falselyMastered: number
}

/** Learners drawn from a world, their first results on labs, and what the model makes of them. */
function simulate(world: World, learners: number, seed: number): Outcome {
  const random = randomSource(seed)
  const normal = (variance: number) =>
    Math.sqrt(-2 * variance * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  // Three roots, three that need one of them, two that need two of those: the shape of a curriculum.
  const needs = [[], [], [], [0], [1], [2], [3, 4], [4, 5]]
  const topics: MasteryTopic[] = needs.map((list, k) => ({
    ...{ id: `t${k}`, needs: list.map((need) => `t${need}`), recalls: [0.95], stabilities: [90] },
  }))
  const outcome: Outcome = { covered: 0, topics: 0, mastered: 0, falselyMastered: 0 }
  for (let learner = 0; learner < learners; learner++) {
    const general = normal(start.learner.variance * world.spread)
    const skills: number[] = []
    const results: Result[] = []
    for (const [k, list] of needs.entries()) {
      const before = list.reduce((sum, need) => sum + (skills[need] ?? 0), 0) / Math.max(1, list.length)
      const prior = start.prerequisiteShare * before
      let skill = prior + normal(start.topicVariance * world.spread)
      for (let lab = 0; lab < world.labsPerTopic; lab++) {
        const difficulty = 1 + Math.floor(random() * 5)
        const b = (difficulty - 3) * start.difficultyStep + normal(start.itemVariance)
        const p = logistic(start.labDiscrimination * (general + skill - b))
        const at = day((world.days * (lab + 1)) / world.labsPerTopic)
        const score = random() < p ? 1 : 0
        results.push({
          labId: `${k}/${lab}`,
          topicId: `t${k}`,
          score,
          difficulty,
          hints: 0,
          solutionSeen: false,
          at,
        })
        if (world.fading) {
          // Ornstein–Uhlenbeck about the prior, with the model's half-life.
          const keep = 2 ** (-world.days / world.labsPerTopic / 90)
          skill = prior + (skill - prior) * keep + normal(start.topicVariance * (1 - keep * keep))
        }
      }
      // Of quizzes only the skill at the end is asked: in these worlds nothing fades.
      for (let item = 0; item < (world.itemsPerTopic ?? 0); item++) {
        const difficulty = 1 + Math.floor(random() * 5)
        const b = (difficulty - 3) * start.difficultyStep + normal(start.itemVariance)
        const guess = item % 2 === 0 ? 0.25 : 0
        const p = guess + (1 - guess) * logistic(start.quizDiscrimination * (general + skill - b))
        const at = day((world.days * (item + 0.5)) / (world.itemsPerTopic ?? 1))
        results.push({
          ...{ itemId: `${k}/${item}`, topicId: `t${k}`, correct: random() < p },
          ...{ difficulty, guess, explanationSeen: false, at },
        })
      }
      skills.push(skill)
    }
    for (const [id, { skill, mastered }] of masteryByTopic(topics, results, day(world.days))) {
      const truth = logistic(general + (skills[Number(id.slice(1))] ?? 0))
      outcome.topics += 1
      if (truth >= skill.low && truth <= skill.high) outcome.covered += 1
      if (mastered) outcome.mastered += 1
      if (mastered && truth < 0.8) outcome.falselyMastered += 1
    }
  }
  return outcome
}

describe('simulated learners', () => {
  test.each<[string, World]>([
    ['two labs a topic in a month', { labsPerTopic: 2, days: 30, fading: false, spread: 1 }],
    ['six labs in a quarter', { labsPerTopic: 6, days: 90, fading: false, spread: 1 }],
    ['six labs in a year, fading', { labsPerTopic: 6, days: 365, fading: true, spread: 1 }],
    ['twelve labs in a year', { labsPerTopic: 12, days: 365, fading: false, spread: 1 }],
    ['ten quiz items in a month', { labsPerTopic: 0, itemsPerTopic: 10, days: 30, fading: false, spread: 1 }],
    [
      'four labs and twelve items in a quarter',
      { labsPerTopic: 4, itemsPerTopic: 12, days: 90, fading: false, spread: 1 },
    ],
    ['learners more different than believed', { labsPerTopic: 6, days: 90, fading: false, spread: 1.5 }],
  ])('%s: the 90 %% band holds the true skill about as often as it says', (_, world) => {
    const { covered, topics } = simulate(world, 400, 7)
    expect(covered / topics).toBeGreaterThan(0.85)
    expect(covered / topics).toBeLessThan(0.97)
  })

  test('hardly anybody is called a master who is not', () => {
    const { mastered, falselyMastered } = simulate(
      { labsPerTopic: 30, days: 30, fading: false, spread: 2 },
      400,
      7,
    )
    expect(mastered).toBeGreaterThan(100)
    expect(falselyMastered / mastered).toBeLessThan(0.05)
  })

  test('quizzes beside labs make masters, and hardly any false ones', () => {
    const world = { labsPerTopic: 8, itemsPerTopic: 60, days: 60, fading: false, spread: 2 }
    const { mastered, falselyMastered } = simulate(world, 400, 7)
    expect(mastered).toBeGreaterThan(100)
    expect(falselyMastered / mastered).toBeLessThan(0.05)
  })
})
