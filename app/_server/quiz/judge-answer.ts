/** Whether an answer to a quiz item is right, and which known mistake it is when it is not. */

import type { FormulaVerdict } from '#app/_server/formula/judge-formula.ts'
import { FormulaJudge } from '#app/_server/formula/judge-thread.ts'
import type { QuizItem } from '#labs/catalog.ts'
import type { QuizResponse } from '#prisma/quiz-answer.ts'
import { AppError } from '../errors.ts'
import { readNumber } from './read-number.ts'

export type Judgement =
  | {
      readonly kind: 'judged'
      readonly correct: boolean
      /** Place in the item's list of mistakes, for numbers and formulas. */
      readonly mistake: number | null
      readonly difference: Extract<FormulaVerdict, { kind: 'wrong' }>['difference'] | null
    }
  | Extract<FormulaVerdict, { kind: 'unreadable' }>

// Next's reload evaluates this module again; a judge kept on globalThis does not leave its threads behind.
const kept = globalThis as { chainruleFormulaJudge?: FormulaJudge }

function formulaJudge(): FormulaJudge {
  kept.chainruleFormulaJudge ??= new FormulaJudge()
  return kept.chainruleFormulaJudge
}

/** A page with formula items is about to be shown: the thread starts while the learner reads. */
export function warmFormulaJudge(): void {
  formulaJudge().warm()
}

/** The chance to be right without knowing: one of the options of a choice. */
export function guessOf(item: QuizItem): number {
  return item.kind === 'choice' ? 1 / item.options.length : 0
}

const judged = (correct: boolean, mistake: number | null = null): Judgement => ({
  kind: 'judged',
  correct,
  mistake,
  difference: null,
})

/**
 * @param seed of the points at which formulas are compared
 * @throws AppError `invalid-input` when the response is none to this item
 */
export async function judgeAnswer(item: QuizItem, response: QuizResponse, seed: number): Promise<Judgement> {
  if (item.kind === 'choice' && response.kind === 'choice') {
    const option = item.options[response.option]
    if (option === undefined) throw new AppError('invalid-input', { path: 'option' })
    return judged(option.right === true)
  }
  if (item.kind === 'several' && response.kind === 'several') {
    const chosen = new Set(response.options)
    if (
      chosen.size !== response.options.length ||
      response.options.some((each) => each >= item.options.length)
    )
      throw new AppError('invalid-input', { path: 'options' })
    return judged(item.options.every(({ right }, at) => (right === true) === chosen.has(at)))
  }
  if (item.kind === 'order' && response.kind === 'order') {
    const isPermutation = item.steps.every((_, at) => response.order.includes(at))
    if (!isPermutation || response.order.length !== item.steps.length)
      throw new AppError('invalid-input', { path: 'order' })
    return judged(response.order.every((each, at) => each === at))
  }
  if (item.kind === 'number' && response.kind === 'number') return judgeNumber(item, response.text)
  if (item.kind === 'formula' && response.kind === 'formula') {
    const verdict = await formulaJudge().judge(item, response.latex, seed)
    if (verdict.kind === 'unreadable') return verdict
    if (verdict.kind === 'right') return judged(true)
    return { kind: 'judged', correct: false, mistake: verdict.mistake, difference: verdict.difference }
  }
  throw new AppError('invalid-input', { path: 'response' })
}

function judgeNumber(item: Extract<QuizItem, { kind: 'number' }>, text: string): Judgement {
  const value = readNumber(text)
  if (value === null) return { kind: 'unreadable', code: 'number', params: { fragment: text.slice(0, 40) } }
  // What is written with few digits is rounded: the last bit is not held against anyone.
  const near = (wanted: number) => Math.abs(value - wanted) <= item.tolerance + 1e-9 * Math.abs(wanted)
  if (near(item.answer)) return judged(true)
  const mistake = item.mistakes.findIndex(({ answer }) => near(answer))
  return judged(false, mistake < 0 ? null : mistake)
}
