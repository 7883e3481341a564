import { describe, expect, test } from 'vitest'
import { drawCases, isWrongHere } from './cases.ts'
import { engineRule } from './rules.ts'

const decisions = drawCases([1]).flatMap((source) =>
  source.claims.map((claim) => ({
    about: `${source.problem.name}, ${claim.name}, ${source.regime}`,
    isRight: claim.kind === 'right' || !isWrongHere(source, claim),
    decision: engineRule.decide(source, claim),
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
