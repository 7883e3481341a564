/** The keys of quiz items are right: each is computed a second time, and no known mistake passes for the answer. */
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { judgeFormula } from '#app/_server/formula/judge-formula.ts'
import { inspect } from './catalog.ts'

const { catalog } = inspect(fileURLToPath(new URL('.', import.meta.url)))
const items = [...catalog.quiz.values()]
const seeds = [1, 2, 3]

describe('a number', () => {
  const numbers = items.flatMap((item) => (item.kind === 'number' ? [{ ...item, name: item.id }] : []))

  it.each(numbers)('$name is the value of its formula', ({ answer, formula }) => {
    const question = {
      answer: formula,
      symbols: [{ latex: 'q', between: [1, 2] as [number, number] }],
      mistakes: [],
    }
    expect(judgeFormula(question, String(answer), 1)).toEqual({ kind: 'right' })
  })

  it.each(numbers)('$name: no mistake is within the tolerance', ({ answer, tolerance, mistakes }) => {
    for (const mistake of mistakes) expect(Math.abs(mistake.answer - answer)).toBeGreaterThan(2 * tolerance)
  })
})

describe('a formula', () => {
  const formulas = items.flatMap((item) => (item.kind === 'formula' ? [{ ...item, name: item.id }] : []))

  it.each(formulas)('$name accepts its key', (item) => {
    for (const seed of seeds) expect(judgeFormula(item, item.answer, seed)).toEqual({ kind: 'right' })
  })

  it.each(formulas)('$name knows each mistake as itself', (item) => {
    for (const seed of seeds) {
      const known = item.mistakes.map(({ answer }) => judgeFormula(item, answer, seed))
      expect(known).toMatchObject(item.mistakes.map((_, mistake) => ({ kind: 'wrong', mistake })))
    }
  })
})
