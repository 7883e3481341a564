import { describe, expect, test } from 'vitest'
import { drawCases, isWrongHere } from './cases.ts'
import { engineRule, forwardModeRule } from './rules.ts'

const cases = drawCases([1])

const decisions = cases.flatMap((source) =>
  source.claims.map((claim) => ({
    about: `${source.problem.name}, ${claim.name}, ${source.regime}`,
    isRight: claim.kind === 'right' || !isWrongHere(source, claim),
    decision: engineRule.decide(source, claim),
    ours: forwardModeRule.decide(source, claim),
  })),
)

describe('differences, over all operations and regimes', () => {
  test('reject no right gradient', () => {
    expect(decisions.filter(({ isRight, decision }) => isRight && decision === 'rejected')).toEqual([])
  })

  test('accept no wrong gradient', () => {
    expect(decisions.filter(({ isRight, decision }) => !isRight && decision === 'accepted')).toEqual([])
  })

  test('decide nearly always, and always in the ordinary regime', () => {
    const open = decisions.filter(({ decision }) => decision === 'open')
    expect(open.filter(({ about }) => about.endsWith('ordinary'))).toEqual([])
    expect(open.length).toBeLessThan(0.1 * decisions.length)
  })
})

describe('with forward mode beside them', () => {
  test('no right gradient is rejected and no wrong one accepted', () => {
    expect(decisions.filter(({ isRight, ours }) => ours === (isRight ? 'rejected' : 'accepted'))).toEqual([])
  })

  test('what differences decide stays, and less is left open', () => {
    const changed = decisions.filter(({ decision, ours }) => decision !== 'open' && ours !== decision)
    expect(changed).toEqual([])
    const count = (key: 'decision' | 'ours') => decisions.filter((entry) => entry[key] === 'open').length
    expect(count('ours')).toBeLessThan(count('decision'))
  })
})
