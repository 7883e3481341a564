/**
 * Which symbols and functions a question knows, and how they are written. Every one of them has a name that
 * LaTeX's own rules cannot split; `emit.ts` puts it in the place of what was typed.
 */
import type { FormulaSymbol } from '#labs/quiz-schema.ts'
import { spellingsOf } from './spellings.ts'
import { type Token, tokenize } from './tokens.ts'

/** Functions of our own, by the name that stands for them in a parsed formula. */
export const ownFunctions = {
  zzfa: 'sigmoid',
  zzfb: 'relu',
  zzfc: 'sqrt',
  zzfd: 'abs',
  zzfe: 'mean',
  zzff: 'normal-cdf',
  zzfg: 'normal-density',
  zzfh: 'softplus',
  zzfi: 'sign',
  zzfj: 'erf',
  zzfk: 'log1p',
  zzfl: 'expm1',
} as const
/** Stands for the index of a sum that has none. */
export const ALL = 'zzall'
export type OwnFunction = (typeof ownFunctions)[keyof typeof ownFunctions]

/** How functions are written: letters, or a command. What a question declares as a symbol comes first. */
const functionSpellings: readonly (readonly [emitted: string, ...spellings: string[]])[] = [
  ['\\mathrm{zzfa}', '\\sigma', 'sigmoid', 'sigma'],
  ['\\mathrm{zzfb}', 'ReLU', 'relu', 'RELU'],
  ['\\mathrm{zzfc}', 'sqrt'],
  ['\\mathrm{zzfd}', 'abs'],
  ['\\mathrm{zzfe}', 'E', 'mean', '\\expect'],
  ['\\mathrm{zzff}', '\\Phi', 'Phi'],
  ['\\mathrm{zzfg}', '\\phi', 'phi'],
  ['\\mathrm{zzfh}', 'softplus'],
  ['\\mathrm{zzfi}', 'sgn', 'sign', '\\sgn'],
  ['\\mathrm{zzfj}', 'erf', '\\erf'],
  ['\\mathrm{zzfk}', 'log1p', '\\log1p'],
  ['\\mathrm{zzfl}', 'expm1'],
  ...['exp', 'max', 'min', 'tanh', 'sinh', 'cosh', 'sum', 'prod'].map(
    (each) => [`\\${each} `, each] as const,
  ),
  ['\\operatorname{sech}', 'sech', '\\sech'],
  ['\\ln ', 'ln', 'log', '\\log'],
  ['\\pi ', 'pi'],
]

export interface Entry {
  readonly tokens: readonly Token[]
  readonly emitted: string
  /** How many indices it may carry. */
  readonly indices: number
}

export interface Vocabulary {
  /** The longest first. */
  readonly entries: readonly Entry[]
  /** Place of a symbol in the question's list, by its name in a parsed formula. */
  readonly symbols: ReadonlyMap<string, number>
  /** How each name was written, for messages. */
  readonly spellings: ReadonlyMap<string, string>
}

/** Names of letters only: a, b, … z, ba, bb, … */
function letters(n: number): string {
  const rest = Math.floor(n / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + (n % 26))
}

export function vocabularyOf(symbols: readonly FormulaSymbol[]): Vocabulary {
  const entries: Entry[] = []
  const names = new Map<string, number>()
  const spellings = new Map<string, string>()
  for (const [place, { latex, also = [], over = [] }] of symbols.entries()) {
    const name = `zzs${letters(place)}`
    names.set(name, place)
    spellings.set(name, latex)
    for (const tokens of [latex, ...also].flatMap(spellingsOf))
      entries.push({ tokens, emitted: `\\mathrm{${name}}`, indices: over.length })
  }
  for (const [emitted, ...written] of functionSpellings) {
    for (const tokens of written.map(tokenize)) {
      const isTaken = entries.some((entry) => entry.tokens.join(' ') === tokens.join(' '))
      if (!isTaken) entries.push({ tokens, emitted, indices: 0 })
    }
    const name = /^\\mathrm\{(\w+)\}$/.exec(emitted)?.[1]
    if (name !== undefined) spellings.set(name, written[0] ?? '')
  }
  // A stable sort: of two that are equally long a symbol of the question comes before a function.
  entries.sort((a, b) => b.tokens.length - a.tokens.length)
  return { entries, symbols: names, spellings }
}
