/**
 * What page and frame say to each other over their port. The page parses all that it is told; the frame trusts the
 * page, which made it.
 */

export interface WireTensor {
  readonly shape: readonly number[]
  readonly data: Float64Array
}

export type WireValue =
  | WireTensor
  | number
  | boolean
  | string
  | { readonly seed: number }
  | readonly WireTensor[]

export interface WireProgram {
  /** For TypeScript the expression that its front end makes, for Python the source. */
  readonly code: string
  /** The source map of a script; null where code is the source. */
  readonly map: string | null
  /** Lines of the source: a position beyond them is none. */
  readonly lines: number
  readonly entry: string
  readonly parameters: readonly { readonly name: string; readonly type: string }[]
  readonly results: readonly string[]
  readonly lists: readonly string[]
  readonly withheld: readonly string[]
  /** For all of a run's time together. */
  readonly limitMs: number
}

/** `run` names a run; what is said about another one is not heard. */
export type ToFrame =
  /** The script of the workers that run programs of a language, and files that it needs. */
  | { readonly type: 'install'; readonly language: string; readonly script: string }
  | { readonly type: 'open'; readonly run: string; readonly language: string; readonly program: WireProgram }
  /** One list of arguments for each call. */
  | { readonly type: 'call'; readonly run: string; readonly batch: readonly (readonly WireValue[])[] }
  /** Ends the run at once, whatever it does. */
  | { readonly type: 'close'; readonly run: string }

export interface WireFailure {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly line: number | null
  readonly column: number | null
}

export type WireOutcome =
  | {
      readonly ok: true
      readonly results: readonly (WireTensor | readonly WireTensor[])[]
      readonly modified: readonly boolean[]
      readonly repeatable: boolean
      readonly console: string
    }
  | { readonly ok: false; readonly failure: WireFailure; readonly console: string }

export type FromFrame =
  | { readonly type: 'ready'; readonly nonce: string }
  | { readonly type: 'opened'; readonly run: string; readonly failure: WireFailure | null }
  | { readonly type: 'called'; readonly run: string; readonly outcomes: readonly WireOutcome[] }
