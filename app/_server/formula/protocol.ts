/** What the web process and the worker thread that judges formulas say to each other. */
import type { FormulaQuestion } from '#labs/quiz-schema.ts'
import type { FormulaVerdict } from './judge-formula.ts'

export interface Job {
  readonly id: number
  /** Every part by name, so that none is left behind on the way. */
  readonly question: { readonly [Part in keyof Required<FormulaQuestion>]: FormulaQuestion[Part] }
  readonly latex: string
  readonly seed: number
}

/** `began` comes before the work, so that time spent in the line is not taken for time spent on the formula. */
export type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'began'; readonly id: number }
  | { readonly kind: 'done'; readonly id: number; readonly verdict: FormulaVerdict }
