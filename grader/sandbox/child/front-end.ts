/**
 * A language, seen from the sandboxed process: it turns a submission into a script for the isolate
 * and knows how to read positions in that script as positions in the source.
 */
import type { Failure, Program } from '../session.ts'

export interface Position {
  readonly line: number
  /** Null where the language tells lines only. */
  readonly column: number | null
}

export type Translation =
  | {
      readonly ok: true
      /** An expression: a function of `exports`, `require` and `module`. */
      readonly script: string
      /** Lines and columns count from 1. */
      locate(line: number, column: number): Position | null
    }
  | {
      readonly ok: false
      readonly failure: Failure /** The translator is not to be trusted any more. */
      readonly spent: boolean
    }

export interface FrontEnd {
  readonly language: Program['language']
  translate(source: string): Translation
  /** Does once what would make the first translation slow. */
  warmUp(): void
}
