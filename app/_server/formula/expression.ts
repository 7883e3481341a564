/** A formula as our own small language: what may be evaluated, and nothing else. */
import type { OwnFunction } from './vocabulary.ts'

/** An index is a letter bound by a sum or by the question, or a number from 1. */
export type Index = string | number

export type Unary = Exclude<OwnFunction, 'mean'> | 'negate' | 'exp' | 'ln' | 'tanh' | 'sinh' | 'cosh' | 'sech'
export type Relation = '<' | '<=' | '>' | '>=' | '=' | '!='

export type Expression =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'symbol'; readonly place: number; readonly indices: readonly Index[] }
  | { readonly op: 'index'; readonly letter: string }
  | { readonly op: Unary; readonly of: Expression }
  | { readonly op: 'add' | 'multiply' | 'max' | 'min'; readonly of: readonly Expression[] }
  | { readonly op: 'divide' | 'power' | 'log'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'compare'; readonly relations: readonly Relation[]; readonly of: readonly Expression[] }
  | { readonly op: 'cases'; readonly branches: readonly { when: Expression | null; value: Expression }[] }
  | {
      readonly op: 'sum' | 'product'
      readonly index: string
      readonly from: Expression | null
      readonly to: Expression | null
      readonly body: Expression
    }
  /** E[…] and Σ without an index: over the one set of the question. */
  | { readonly op: 'mean' | 'total'; readonly body: Expression }
