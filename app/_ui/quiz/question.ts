import type { ReactNode } from 'react'

/** A building block of formulas: how it looks, what the editor inserts, what plain LaTeX gets. */
export interface Piece {
  /** Tells pieces apart and names them to a screen reader. */
  readonly latex: string
  /** With `#?` where something is still to be typed. */
  readonly insert: string
  /** Rendered on the server. */
  readonly label: ReactNode
}

interface Common {
  readonly itemId: string
  readonly topic: string
  readonly difficulty: number
  /** Whether an answer now is evidence of skill. */
  readonly counts: boolean
  /** Rendered on the server, like every text. */
  readonly stem: ReactNode
}

/** What the page knows of an item before it is answered: neither key nor explanation. */
export type Question = Common &
  (
    | { readonly kind: 'choice' | 'several'; readonly options: readonly ReactNode[] }
    | { readonly kind: 'number'; readonly unit: string | null }
    | { readonly kind: 'order'; readonly steps: readonly ReactNode[] }
    | {
        readonly kind: 'formula'
        readonly left: ReactNode
        readonly leftLatex: string
        readonly symbols: readonly Piece[]
        readonly tools: readonly Piece[]
        /** What is typed for a symbol with an index or a hat: `w1`, `xhat`, `pkeep`. */
        readonly shortcuts: Readonly<Record<string, string>>
      }
  )

/** What stands in the fields; by the places that options and steps are shown at. */
export type Response =
  | { readonly kind: 'choice'; readonly option: number }
  | { readonly kind: 'several'; readonly options: readonly number[] }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'order'; readonly order: readonly number[] }
  | { readonly kind: 'formula'; readonly latex: string }

/** The fields as they are at first; null where nothing is answered yet. */
export function emptyResponse(question: Question): Response | null {
  // The order shown is an answer already: a wrong one, but the learner may think otherwise.
  if (question.kind === 'order') return { kind: 'order', order: question.steps.map((_, at) => at) }
  return null
}

export function isAnswered(response: Response | null): response is Response {
  if (response === null) return false
  if (response.kind === 'number') return response.text.trim() !== ''
  if (response.kind === 'formula') return response.latex.trim() !== ''
  return response.kind !== 'several' || response.options.length > 0
}
