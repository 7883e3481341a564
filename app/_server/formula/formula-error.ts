/** Why a formula cannot be read; each code has words under `quiz.unreadable` in app/messages. */
export const unreadableCodes = [
  'empty',
  'too-long',
  'too-deep',
  'too-complex',
  'brackets',
  'syntax',
  'unknown-symbol',
  'unsupported',
  'derivative',
  'ruled-out',
  'needs-parentheses',
  'arguments',
  'index',
  'sum-range',
  'number',
] as const
export type UnreadableCode = (typeof unreadableCodes)[number]

/** The formula cannot be read or is refused; it is no answer yet. */
export class FormulaError extends Error {
  readonly code: UnreadableCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: UnreadableCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'FormulaError'
    this.code = code
    this.params = params
  }
}
