import type { Failure } from '#checks/submission.ts'

/** What a language's worker loads, made from a source; or why the source cannot be read. */
export type Translation =
  | {
      readonly ok: true
      readonly code: string
      /** A source map where `code` is not the source itself. */
      readonly map: string | null
    }
  | { readonly ok: false; readonly failure: Failure }

export type Translate = (source: string) => Promise<Translation>
