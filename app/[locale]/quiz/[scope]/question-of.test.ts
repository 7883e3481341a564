import { expect, test } from 'vitest'
import { catalog, type QuizItem } from '#labs/catalog.ts'
import { questionOf } from './question-of.tsx'

const formulas = catalog()
  .topics.flatMap(({ quiz }) => quiz)
  .filter((item) => item.kind === 'formula')

function toolsOf(item: QuizItem): string[] {
  const question = questionOf(item, item.topic, true, 'en')
  return question.kind === 'formula' ? question.tools.map(({ latex }) => latex) : []
}

test('what a question rules out is not offered', () => {
  const restricted = formulas.filter(({ without = [] }) => without.length > 0)
  expect(restricted.length).toBeGreaterThan(0)
  for (const item of restricted) {
    const offered = toolsOf(item)
    expect(offered.includes('\\tanh'), item.id).toBe(!item.without?.includes('tanh'))
    expect(offered.includes('\\sigma(x)'), item.id).toBe(
      !item.without?.includes('sigmoid') && !item.symbols.some(({ latex }) => latex === '\\sigma'),
    )
  }
})
