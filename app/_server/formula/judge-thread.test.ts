import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { FormulaQuestion } from '#labs/quiz-schema.ts'
import { FormulaJudge, type Options } from './judge-thread.ts'

const question: FormulaQuestion = {
  answer: String.raw`\sigma(z)(1-\sigma(z))`,
  symbols: [{ latex: 'z', between: [-3, 3] }],
  mistakes: [],
}
const honest = String.raw`\sigma(z)-\sigma(z)^2`

const judges: FormulaJudge[] = []
function open(options?: Options): FormulaJudge {
  const judge = new FormulaJudge(options)
  judges.push(judge)
  return judge
}
const hanging = () => open({ file: join(process.cwd(), 'tests/fixtures/hanging-thread.ts') })
afterEach(async () => {
  await Promise.all(judges.splice(0).map((judge) => judge.close()))
})

it('hands every part of a question on', async () => {
  const judge = open()
  const ruled: FormulaQuestion = { ...question, without: ['sigmoid'] }
  expect(await judge.judge(ruled, honest, 1)).toMatchObject({ kind: 'unreadable', code: 'ruled-out' })
  const indexed: FormulaQuestion = {
    answer: 'x_i',
    letters: { i: '3' },
    symbols: [{ latex: 'x', over: ['3'], between: [-2, 2] }],
    mistakes: [],
  }
  expect(await judge.judge(indexed, 'x_i', 1)).toEqual({ kind: 'right' })
})

/** Each is tried for real: what a person could type to keep the judge busy. */
const hostile: readonly (readonly [name: string, latex: string])[] = [
  ['a tower of powers', '9^{9^{9^{9}}}'],
  ['a power of factorials', '9!^{9!^{9!}}'],
  ['sums over sums', String.raw`\sum_{i=1}^{60}\sum_{j=1}^{60}\sum_{k=1}^{60}z`],
  ['a huge sum', String.raw`\sum_{k=1}^{9999999999}z`],
  ['a sum to infinity', String.raw`\sum_{k=1}^{\infty}z`],
  ['very long', 'z+'.repeat(50_000)],
  ['long within the limit', 'z+'.repeat(299)],
  ['deep parentheses', '('.repeat(290) + ')'.repeat(290)],
  ['deep within the limit', `${'('.repeat(23)}z${')'.repeat(23)}`],
  ['never closed', '('.repeat(300)],
  ['deep fractions', String.raw`\frac{`.repeat(80)],
  ['bars that pair in many ways', '|'.repeat(16)],
  ['bars and parentheses', '|('.repeat(8)],
  ['scripts on scripts', 'z^'.repeat(250)],
  ['subscripts on subscripts', 'z_'.repeat(250)],
  ['roots in roots', `${String.raw`\sqrt{`.repeat(24)}z${'}'.repeat(24)}`],
  ['cases in cases', String.raw`\begin{cases}`.repeat(20)],
  ['a macro that calls itself', String.raw`\def\a{\a\a}\a`],
  ['signs', '-'.repeat(599)],
  ['comparisons', 'z<'.repeat(299)],
  ['equations', 'z='.repeat(299)],
  ['digits', '9'.repeat(599)],
  ['characters outside of every table', '💣'.repeat(290)],
  ['control characters', '\u0000\u0007\u001b'.repeat(100)],
  ['right-to-left marks', '\u202e\u2066z'.repeat(100)],
  ['lone surrogates', '\ud800'.repeat(300)],
  ['a prototype', '__proto__'],
  ['a constructor', 'constructor(constructor)(z)'],
  ['text in text', String.raw`\text{`.repeat(23) + '}'.repeat(23)],
  ['limits', String.raw`\lim_{z\to0}`.repeat(40)],
]

describe('hostile input', () => {
  it('is refused or judged wrong, and the next honest formula is judged right', async () => {
    const judge = open()
    await judge.judge(question, honest, 1)
    for (const [name, latex] of hostile) {
      const verdict = await judge.judge(question, latex, 1)
      expect([name, verdict.kind]).not.toEqual([name, 'right'])
      expect([name, (await judge.judge(question, honest, 1)).kind]).toEqual([name, 'right'])
    }
  })
})

describe('a thread that does not answer', () => {
  it('is killed and the formula refused, while this thread goes on', async () => {
    const judge = hanging()
    await judge.judge(question, 'z', 1)
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 5)
    const verdict = await judge.judge(question, 'endless', 1)
    clearInterval(timer)
    expect(verdict).toEqual({ kind: 'unreadable', code: 'too-complex', params: {} })
    expect(turns).toBeGreaterThan(3)
    expect(await judge.judge(question, 'z', 1)).toEqual({ kind: 'right' })
  })

  it('costs nobody else an answer', async () => {
    const judge = hanging()
    const texts = ['endless', 'z', 'crash', 'z', 'hoard', 'z', 'endless', 'z']
    const verdicts = await Promise.all(texts.map((latex) => judge.judge(question, latex, 1)))
    expect(verdicts.map(({ kind }) => kind)).toEqual(
      texts.map((latex) => (latex === 'z' ? 'right' : 'unreadable')),
    )
  })

  it('that never starts fails what waits for it, and does not hang', async () => {
    const judge = open({ file: join(process.cwd(), 'tests/fixtures/there-is-no-such-thread.ts') })
    await expect(judge.judge(question, honest, 1)).rejects.toThrow()
  })
})
