/**
 * How the judge sees a learner's program: something that can be opened and called. Whoever runs
 * it (`grader/sandbox`) fits these types by structure; nothing here knows how.
 */

import type { Tensor } from '#engine/tensor.ts'
import type { Language } from '#verdict'
import { limitsOf } from './allowance.ts'
import type { PreparedCase } from './cases.ts'
import type { Inputs, Lab, Parameter, Tensors } from './lab.ts'
import { flattened } from './results.ts'

export interface Program {
  readonly language: Language
  readonly source: string
  readonly entry: string
  readonly parameters: readonly Pick<Parameter, 'name' | 'type'>[]
  readonly results: readonly string[]
  readonly lists: readonly string[]
  readonly withheld: readonly string[]
  readonly limits: { readonly cpuMs: number; readonly wallMs: number; readonly memoryMb: number }
}

/** Why the learner's program gave no result: a code of `form.*` in `grader/messages`. */
export interface Failure {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly line: number | null
  readonly column: number | null
}

export type Outcome =
  | {
      readonly ok: true
      readonly results: Readonly<Record<string, Tensor>>
      /** Results that are lists of tensors. */
      readonly lists?: Readonly<Record<string, readonly Tensor[]>>
      /** Names of inputs that the call changed. */
      readonly modified: readonly string[]
      /** Whether a second run on the same inputs gave the same bits. */
      readonly repeatable: boolean
      readonly console: string
    }
  | { readonly ok: false; readonly failure: Failure; readonly console: string }

export interface Session {
  /** One outcome for each set of inputs, in order; rejects only when the grader itself is at fault. */
  call(batch: readonly Inputs[]): Promise<readonly Outcome[]>
  close(): Promise<void>
}

export type Opened =
  /** `runMs`: what calls that were sent ahead took already. */
  | { readonly ok: true; readonly session: Session; readonly compileMs: number; readonly runMs?: number }
  | { readonly ok: false; readonly failure: Failure }

/** @param ahead the batch that the first `call` will be on, if that is known: it may be on its way early then */
export type Open = (program: Program, ahead?: readonly Inputs[]) => Promise<Opened>

const MEMORY_MB = 64

/** What of a lab and a source the sandbox needs to know. `cases`: all that the program may be called on. */
export function programOf(
  { lab, cases }: { readonly lab: Lab; readonly cases: readonly PreparedCase[] },
  language: Language,
  source: string,
): Program {
  const { entry, results, lists = [], withheld } = lab
  const parameters = lab.parameters.map(({ name, type }) => ({ name, type }))
  return {
    language,
    source,
    entry,
    parameters,
    results,
    lists,
    withheld,
    limits: { ...limitsOf(lab, cases, language), memoryMb: MEMORY_MB },
  }
}

/** The part of a case's values that the learner's function gets. */
export function learnerInputs(lab: Lab, values: Inputs): Inputs {
  return Object.fromEntries(
    lab.parameters.map(({ name }) => {
      const value = values[name]
      if (value === undefined) throw new Error(`lab ${lab.id} draws no value for its parameter ${name}`)
      return [name, value]
    }),
  )
}

/** The outputs of a call, lists taken apart, or null when it gave none. */
export function outputsOf(outcome: Outcome | undefined): Tensors | null {
  return outcome?.ok ? flattened({ ...outcome.results, ...outcome.lists }) : null
}
