/**
 * Which symbols and functions a question knows, and how they are found in what was typed. Every one of them
 * is renamed to a name that LaTeX's own rules cannot split, before a general parser sees the formula: it
 * would take `dy` for d·y, `\hat{x}_i` for three things and `p_{\text{keep}}` for something else again.
 */
import type { FormulaSymbol } from '#labs/quiz-schema.ts'
import { FormulaError } from './formula-error.ts'
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
} as const
export type OwnFunction = (typeof ownFunctions)[keyof typeof ownFunctions]

/** How functions are written: letters, or a command. What a question declares as a symbol comes first. */
const functionSpellings: readonly (readonly [spelling: string, emitted: string])[] = [
  ...(['\\sigma', 'sigmoid', 'sigma'] as const).map((each) => [each, '\\mathrm{zzfa}'] as const),
  ...(['ReLU', 'relu', 'RELU'] as const).map((each) => [each, '\\mathrm{zzfb}'] as const),
  ...[['sqrt', '\\mathrm{zzfc}'] as const, ['abs', '\\mathrm{zzfd}'] as const],
  ...(['\\expect', 'E', 'mean'] as const).map((each) => [each, '\\mathrm{zzfe}'] as const),
  ...[
    ['\\Phi', '\\mathrm{zzff}'] as const,
    ['\\phi', '\\mathrm{zzfg}'] as const,
    ['softplus', '\\mathrm{zzfh}'] as const,
  ],
  ...(['exp', 'ln', 'max', 'min', 'tanh', 'sinh', 'cosh'] as const).map(
    (each) => [each, `\\${each} `] as const,
  ),
  ...(['sech', 'sgn'] as const).map((each) => [each, `\\operatorname{${each}}`] as const),
  ...[['\\sech', '\\operatorname{sech}'] as const, ['\\sgn', '\\operatorname{sgn}'] as const],
  ...[['sign', '\\operatorname{sgn}'] as const, ['log', '\\ln '] as const, ['\\log', '\\ln '] as const],
]

interface Entry {
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

const greek = /^\\(alpha|beta|gamma|delta|epsilon|eta|theta|lambda|mu|pi|sigma|phi)$/

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
    for (const spelling of [latex, ...also]) {
      const tokens = tokenize(spelling)
      const entry = { emitted: `\\mathrm{${name}}`, indices: over.length }
      entries.push({ ...entry, tokens })
      // As it is typed where there are no commands: `gamma` for `\gamma`.
      if (tokens.some((token) => greek.test(token)))
        entries.push({
          ...entry,
          tokens: tokens.flatMap((token) => (greek.test(token) ? [...token.slice(1)] : [token])),
        })
    }
  }
  for (const [spelling, emitted] of functionSpellings) {
    const tokens = tokenize(spelling)
    const isTaken = entries.some((entry) => entry.tokens.join(' ') === tokens.join(' '))
    if (!isTaken) entries.push({ tokens, emitted, indices: 0 })
    const name = /^\\mathrm\{(\w+)\}$/.exec(emitted)?.[1]
    if (name !== undefined && !spellings.has(name)) spellings.set(name, spelling)
  }
  // A stable sort: of two that are equally long a symbol of the question comes before a function.
  entries.sort((a, b) => b.tokens.length - a.tokens.length)
  return { entries, symbols: names, spellings }
}

/** Brackets of every kind only group here: `[z>0]` and `(z>0)` both count 1 or 0, `E[x]` is `E(x)`. */
const brackets: Readonly<Record<Token, Token>> = { '[': '(', ']': ')', '\\{': '(', '\\}': ')', '\\root': '' }

/** What the parser gets: renamed, grouped, and of an equation only the right-hand side. */
export function emit(all: readonly Token[], { entries }: Pick<Vocabulary, 'entries'>): string {
  const tokens = columns(rightHandSide(all))
  const entryAt = (at: number) =>
    entries.find((each) => each.tokens.every((wanted, i) => tokens[at + i] === wanted))
  let out = ''
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? ''
    const entry = entryAt(at)
    if (token === '\\one' || (token === '1' && tokens[at + 1] === '[')) {
      at += 1
      // 𝟙 with its condition as a subscript.
      if (tokens[at] === '_') at += 1
      if (tokens[at] === '{') {
        const end = closing(tokens, at)
        out += `(${emit(tokens.slice(at + 1, end), { entries })})`
        at = end + 1
      }
    } else if (token === '\\log' && tokens[at + 1] === '_') {
      out += '\\log '
      at += 1
    } else if (token === '\\frac' && tokens[at + 1] === '{' && !entry) {
      if (isDifferential(tokens[at + 2]) && !entryAt(at + 2)) throw new FormulaError('derivative')
      // In parentheses, so that the tree tells a fraction from a slash: `a/bc` can be read in two ways.
      const middle = closing(tokens, at + 1)
      const end = tokens[middle + 1] === '{' ? closing(tokens, middle + 1) : middle
      out += `\\frac{(${emit(tokens.slice(at + 2, middle), { entries })})}{(${emit(tokens.slice(middle + 2, end), { entries })})}`
      at = end + 1
    } else if (token === '\\root') {
      const end = closing(tokens, at + 1)
      out += `[${tokens.slice(at + 2, end).join('')}]`
      at = end + 1
    } else if (entry) {
      out += entry.emitted
      at += entry.tokens.length
      if (tokens[at] === '_') {
        const end = closing(tokens, at + 1)
        const index = tokens.slice(at + 2, end)
        if (entry.indices === 0 && entry.emitted.startsWith('\\mathrm{zzs'))
          throw new FormulaError('unknown-symbol', {
            fragment: [...entry.tokens, '_', '{', ...index, '}'].join(''),
          })
        out += `_{${index.join('')}}`
        at = end + 1
      }
    } else {
      if (token === '\\expect') throw new FormulaError('unknown-symbol', { fragment: 'E' })
      const written = brackets[token] ?? token
      out += written === '\\cases' ? '\\begin{cases}' : written === '\\endcases' ? '\\end{cases}' : written
      if (/^\\[A-Za-z]+$/.test(written)) out += ' '
      at += 1
    }
  }
  return out
}

/** `d/dz` asks for a derivative; the question wants it carried out. A symbol such as `dy` is found before. */
function isDifferential(token: Token | undefined): boolean {
  return token === 'd' || token === '\\partial'
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at] === '{') depth += 1
    if (tokens[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  throw new FormulaError('brackets', { fragment: '{' })
}

/** `σ'(z) = σ(z)(1 − σ(z))` answers with what stands right of the last sign of equality. */
function rightHandSide(tokens: readonly Token[]): readonly Token[] {
  let depth = 0
  let start = 0
  for (const [at, token] of tokens.entries()) {
    if (/^(\(|\[|\{|\\\{|\\cases)$/.test(token)) depth += 1
    if (/^(\)|\]|\}|\\\}|\\endcases)$/.test(token)) depth -= 1
    if (token === '=' && depth === 0) start = at + 1
  }
  return tokens.slice(start)
}

/** In a definition by cases: no comma before a column's end, and no column without a condition. */
function columns(tokens: readonly Token[]): Token[] {
  if (!tokens.includes('\\cases')) return [...tokens]
  const ends = new Set(['&', '\\\\', '\\endcases'])
  const isLast = (at: number) => ends.has(tokens[at + 1] ?? '') && tokens[at + 1] !== '&'
  const kept = tokens.filter((token, at) => !(/^[,;.，；]$/.test(token) && ends.has(tokens[at + 1] ?? '')))
  return kept.length === tokens.length
    ? tokens.filter((token, at) => !(token === '&' && isLast(at)))
    : columns(kept)
}
