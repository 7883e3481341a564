import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Belief,
  decay,
  type LabResult,
  type MasteryTopic,
  masteryByTopic,
  observe,
  skillOf,
  start,
} from './mastery.ts'

const t0 = new Date('2026-03-02T09:00:00Z')
const day = (n: number) => new Date(t0.getTime() + n * 86_400_000)

function topic(id: string, change: Partial<MasteryTopic> = {}): MasteryTopic {
  return { id, needs: [], recalls: [1, 1], stabilities: [60, 60], ...change }
}
function result(change: Partial<LabResult> = {}): LabResult {
  return {
    ...{ labId: 'lab', topicId: 't', score: 1, difficulty: 3, hints: 0, solutionSeen: false, at: t0 },
    ...change,
  }
}
function skillAfter(results: LabResult[], now = t0, topics = [topic('t')], id = 't') {
  const found = masteryByTopic(topics, results, now).get(id)
  if (!found) throw new Error(`no topic ${id}`)
  return found
}

const belief = fc.record<Belief>({
  mean: fc.double({ min: -30, max: 30, noNaN: true }),
  variance: fc.double({ min: 0.001, max: 2, noNaN: true }),
})
const unit = fc.double({ min: 0, max: 1, noNaN: true })
const theta = (b: { learner: Belief; topic: Belief }) => b.learner.mean + b.topic.mean

describe('observe', () => {
  test('a right answer never lowers Θ and a wrong one never raises it, anywhere', () => {
    const discrimination = fc.double({ min: 0.05, max: 3, noNaN: true })
    fc.assert(
      fc.property(belief, belief, belief, discrimination, fc.constantFrom(0, 0.25, 0.5), (l, t, i, a, c) => {
        const before = l.mean + t.mean
        expect(theta(observe(l, t, i, 1, a, c))).toBeGreaterThanOrEqual(before - 1e-12)
        expect(theta(observe(l, t, i, 0, a, c))).toBeLessThanOrEqual(before + 1e-12)
      }),
      { numRuns: 500 },
    )
  })

  test('evidence never widens a belief, and a better result never leaves less', () => {
    fc.assert(
      fc.property(belief, belief, belief, unit, unit, (l, t, i, y1, y2) => {
        const worse = observe(l, t, i, Math.min(y1, y2), 1.5)
        const better = observe(l, t, i, Math.max(y1, y2), 1.5)
        expect(theta(better)).toBeGreaterThanOrEqual(theta(worse) - 1e-12)
        for (const [after, before] of [
          [worse.learner, l],
          [worse.topic, t],
          [worse.item, i],
        ] as const) {
          expect(after.variance).toBeLessThanOrEqual(before.variance)
          expect(after.variance).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('decay', () => {
  test('halves the distance to the prior in one half-life and arrives there', () => {
    expect(decay({ mean: 2, variance: 0.2 }, 1, 60, 60).mean).toBeCloseTo(1.5, 12)
    const after = decay({ mean: 2, variance: 0.2 }, 1, 60_000, 60)
    expect(after).toEqual({ mean: 1, variance: start.topicVariance })
  })

  test('a topic left alone returns to what was believed before any result', () => {
    const passed = [result()]
    const soon = skillAfter(passed, day(1)).skill
    const late = skillAfter(passed, day(20_000)).skill
    const { learner } = observe(start.learner, { mean: 0, variance: 1 }, { mean: 0, variance: 0.25 }, 1, 1.5)
    expect(soon.value).toBeGreaterThan(late.value)
    const prior = skillOf(learner, { mean: 0, variance: start.topicVariance })
    expect(late.value).toBeCloseTo(prior.value, 9)
    expect(late.low).toBeCloseTo(prior.low, 9)
  })
})

describe('results of labs', () => {
  const none = skillAfter([]).skill.value

  test('a pass raises the skill, a miss lowers it, a partial score lies between', () => {
    const pass = skillAfter([result()]).skill.value
    const part = skillAfter([result({ score: 0.5 })]).skill.value
    const miss = skillAfter([result({ score: 0 })]).skill.value
    expect(pass).toBeGreaterThan(part)
    expect(part).toBeCloseTo(none, 12)
    expect(miss).toBeLessThan(none)
  })

  test('a pass with hints says less, but never lowers', () => {
    const by = [0, 1, 2, 3].map((hints) => skillAfter([result({ hints })]).skill.value)
    expect(by).toEqual([...by].sort((a, b) => b - a))
    expect(by[3]).toBeGreaterThan(none)
  })

  test('a harder lab passed says more', () => {
    const easy = skillAfter([result({ difficulty: 1 })]).skill.value
    expect(skillAfter([result({ difficulty: 5 })]).skill.value).toBeGreaterThan(easy)
  })

  test('after the solution was seen a pass counts nothing', () => {
    expect(skillAfter([result({ solutionSeen: true })])).toEqual(skillAfter([]))
  })

  test('the same lab again within 7 days is no evidence, later it is a little', () => {
    const first = result()
    const missAfter = (days: number) => [first, result({ score: 0, at: day(days) })]
    expect(skillAfter(missAfter(6.9), day(8))).toEqual(skillAfter([first], day(8)))
    const later = skillAfter(missAfter(7), day(8)).skill.value
    const other = skillAfter([first, result({ labId: 'other', score: 0, at: day(7) })], day(8)).skill.value
    expect(later).toBeLessThan(skillAfter([first], day(8)).skill.value)
    expect(later).toBeGreaterThan(other)
  })

  test('neither the order of the rows nor a result of the future matters', () => {
    const rows = [
      result(),
      result({ labId: 'b', score: 0.3, at: day(3) }),
      result({ labId: 'c', at: day(9) }),
    ]
    expect(skillAfter([...rows].reverse(), day(10))).toEqual(skillAfter(rows, day(10)))
    expect(skillAfter([...rows, result({ labId: 'd', at: day(11) })], day(10))).toEqual(
      skillAfter(rows, day(10)),
    )
  })

  test('half of what is believed of the topics to know first is the prior of the next', () => {
    const topics = [topic('t'), topic('next', { needs: ['t'] }), topic('apart')]
    const passed = [result(), result({ labId: 'b' })]
    const next = skillAfter(passed, t0, topics, 'next').skill.value
    expect(next).toBeGreaterThan(skillAfter(passed, t0, topics, 'apart').skill.value)
    expect(next).toBeLessThan(skillAfter(passed, t0, topics, 't').skill.value)
  })

  test('topics that need each other do not hang', () => {
    const topics = [topic('t', { needs: ['u'] }), topic('u', { needs: ['t'] })]
    expect(skillAfter([result()], t0, topics).skill.value).toBeGreaterThan(none)
  })
})

describe('the three numbers', () => {
  test('recall is the mean over all cards, unseen ones count 0', () => {
    expect(skillAfter([], t0, [topic('t', { recalls: [0.9, 0.7, 0, 0] })]).recall).toBeCloseTo(0.4, 12)
    expect(skillAfter([], t0, [topic('t', { recalls: [] })]).recall).toBe(0)
  })

  test('mastery is the geometric mean, inside the band and between 0 and 1', () => {
    const rows = fc.array(
      fc.record({
        score: unit,
        difficulty: fc.integer({ min: 1, max: 5 }),
        hints: fc.nat(3),
        days: fc.nat(400),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(rows, fc.array(unit, { minLength: 1, maxLength: 5 }), (entries, recalls) => {
        const results = entries.map(({ days, ...rest }, i) =>
          result({ ...rest, labId: `l${i % 4}`, at: day(days) }),
        )
        const { recall, skill, mastery } = skillAfter(results, day(400), [topic('t', { recalls })])
        expect(skill.low).toBeLessThan(skill.value)
        expect(skill.value).toBeLessThan(skill.high)
        expect(skill.low).toBeGreaterThan(0)
        expect(skill.high).toBeLessThan(1)
        expect(mastery).toBeCloseTo(Math.sqrt(recall * skill.value), 12)
      }),
    )
  })
})

describe('mastered', () => {
  const passes = Array.from({ length: 12 }, (_, i) => result({ labId: `l${i}`, difficulty: 5, at: day(i) }))

  test('wants a high band, recall, an unaided pass and evidence a week apart', () => {
    expect(skillAfter(passes, day(12)).mastered).toBe(true)
    expect(skillAfter(passes, day(12), [topic('t', { recalls: [0.8, 0.8] })]).mastered).toBe(false)
    expect(
      skillAfter(
        passes.map((r) => ({ ...r, hints: 1 })),
        day(12),
      ).mastered,
    ).toBe(false)
    expect(
      skillAfter(
        passes.map((r) => ({ ...r, at: day(11) })),
        day(12),
      ).mastered,
    ).toBe(false)
    expect(skillAfter(passes.slice(0, 1), day(12)).mastered).toBe(false)
  })

  test('a later miss takes it away', () => {
    const missed = [0, 1].map((i) => result({ labId: `m${i}`, difficulty: 2, score: 0, at: day(12) }))
    expect(skillAfter([...passes, ...missed], day(12)).mastered).toBe(false)
  })
})
