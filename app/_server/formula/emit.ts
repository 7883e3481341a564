/**
 * From tokens to what the general parser gets. Every symbol and function of the question is renamed before: the
 * parser would take `dy` for d·y, `\hat{x}_i` for three things and `p_{\text{keep}}` for something else again.
 */
import { FormulaError } from './formula-error.ts'
import type { Token } from './tokens.ts'
import { ALL, type Entry, type Vocabulary } from './vocabulary.ts'

/** Brackets of every kind only group here: `[z>0]` and `(z>0)` both count 1 or 0, `E[x]` is `E(x)`. */
const brackets: Readonly<Record<Token, Token>> = { '[': '(', ']': ')', '\\{': '(', '\\}': ')', '\\root': '' }

/** What was read at a place, in the parser's words, and the place behind it. */
interface Piece {
  readonly text: string
  readonly end: number
}

class Emitter {
  private readonly tokens: readonly Token[]
  private readonly entries: readonly Entry[]

  constructor(tokens: readonly Token[], entries: readonly Entry[]) {
    this.tokens = tokens
    this.entries = entries
  }

  emit(): string {
    let out = ''
    for (let at = 0; at < this.tokens.length; ) {
      const { text, end } = this.at(at)
      out += text
      at = end
    }
    return out
  }

  private at(at: number): Piece {
    const [token = '', next] = [this.tokens[at], this.tokens[at + 1]]
    const entry = this.entryAt(at)
    if (token === '\\one' || (token === '1' && next === '[')) return this.indicator(at + 1)
    if (token === 'I' && !entry && /^(\(|\[|\\\{|_)$/.test(next ?? '')) return this.indicator(at + 1)
    if (token === '\\log' && next === '_') return { text: '\\log ', end: at + 1 }
    if (token === '\\frac' && next === '{' && !entry) return this.fraction(at)
    if (token === '\\root') {
      const end = closing(this.tokens, at + 1)
      return { text: `[${this.tokens.slice(at + 2, end).join('')}]`, end: end + 1 }
    }
    // √(x+1), as it is written without braces.
    if (token === '\\sqrt' && next === '(') return { text: '\\mathrm{zzfc}', end: at + 1 }
    if (token === '\\sum' && isUnbound(next)) return { text: overAll, end: at + 1 }
    if (entry) return this.renamed(entry, at)
    // A bar over more than one symbol is a mean.
    if (token === '\\bar' && next === '{') return this.mean(at)
    return this.other(token, at)
  }

  private entryAt(at: number): Entry | undefined {
    return this.entries.find((each) => each.tokens.every((wanted, i) => this.tokens[at + i] === wanted))
  }

  /** The same for some of the tokens, or others. */
  private inner(tokens: readonly Token[]): string {
    return emit(tokens, { entries: this.entries })
  }

  /** 𝟙 and its condition, which may be a subscript. */
  private indicator(from: number): Piece {
    const at = this.tokens[from] === '_' ? from + 1 : from
    if (this.tokens[at] !== '{') return { text: '', end: at }
    const end = closing(this.tokens, at)
    return { text: `(${this.inner(this.tokens.slice(at + 1, end))})`, end: end + 1 }
  }

  /** In parentheses, so that the tree tells a fraction from a slash: `a/bc` can be read in two ways. */
  private fraction(at: number): Piece {
    const middle = closing(this.tokens, at + 1)
    const end = this.tokens[middle + 1] === '{' ? closing(this.tokens, middle + 1) : middle
    const [above, below] = [this.tokens.slice(at + 2, middle), this.tokens.slice(middle + 2, end)]
    const upstream = this.upstream(above, below)
    if (upstream !== null) return { text: upstream, end: end + 1 }
    if (isDifferential(above[0]) && !this.entryAt(at + 2)) throw new FormulaError('derivative')
    return { text: `\\frac{(${this.inner(above)})}{(${this.inner(below)})}`, end: end + 1 }
  }

  /** `∂L/∂y_i` where the question calls it `dy_i`. */
  private upstream(above: readonly Token[], [sign, ...of]: readonly Token[]): string | null {
    const isLoss = above.length === 2 && isDifferential(above[0]) && above[1] === 'L'
    if (!isLoss || !isDifferential(sign)) return null
    const written = ['d', ...of]
    const isSymbol = this.entries.some(
      ({ tokens, emitted }) =>
        tokens.length > 1 && isOwnSymbol(emitted) && tokens.every((each, i) => written[i] === each),
    )
    return isSymbol ? this.inner(written) : null
  }

  private renamed({ emitted, tokens, indices }: Entry, from: number): Piece {
    const at = from + tokens.length
    if (emitted === '\\sum ' && isUnbound(this.tokens[at])) return { text: overAll, end: at }
    if (this.tokens[at] !== '_') return { text: emitted, end: at }
    const end = closing(this.tokens, at + 1)
    const index = this.tokens.slice(at + 2, end).join('')
    if (indices === 0 && isOwnSymbol(emitted))
      throw new FormulaError('unknown-symbol', { fragment: `${tokens.join('')}_{${index}}` })
    return { text: `${emitted}_{${index}}`, end: end + 1 }
  }

  private mean(at: number): Piece {
    const end = closing(this.tokens, at + 1)
    const under = this.tokens.slice(at + 2, end)
    if (under.length < 2) throw new FormulaError('unknown-symbol', { fragment: `\\bar{${under.join('')}}` })
    return { text: `\\mathrm{zzfe}(${this.inner(under)})`, end: end + 1 }
  }

  private other(token: Token, at: number): Piece {
    if (token === '\\expect') throw new FormulaError('unknown-symbol', { fragment: 'E' })
    const word = this.unknownWord(at)
    if (word !== null) throw new FormulaError('unknown-symbol', { fragment: word })
    const written = brackets[token] ?? token
    if (written === '\\cases') return { text: '\\begin{cases}', end: at + 1 }
    if (written === '\\endcases') return { text: '\\end{cases}', end: at + 1 }
    return { text: /^\\[A-Za-z]+$/.test(written) ? `${written} ` : written, end: at + 1 }
  }

  /** `where` is told as a word, not as its w; letters that may mean something by themselves are left to the parser. */
  private unknownWord(at: number): string | null {
    const isLetter = (token: Token | undefined) => /^[A-Za-z]$/.test(token ?? '')
    if (!isLetter(this.tokens[at]) || /^[eijkd]$/.test(this.tokens[at] ?? '')) return null
    if (isLetter(this.tokens[at - 1]) || /^[_{]$/.test(this.tokens[at - 1] ?? '')) return null
    let end = at
    while (isLetter(this.tokens[end])) end += 1
    return end - at > 2 ? this.tokens.slice(at, end).join('') : null
  }
}

/** What the parser gets: renamed, grouped, and of an equation only the right-hand side. */
export function emit(tokens: readonly Token[], { entries }: Pick<Vocabulary, 'entries'>): string {
  return new Emitter(columns(rightHandSide(tokens)), entries).emit()
}

/** A sum that names no index: the parser loses what it cannot read there, so this says that nothing was. */
const overAll = `\\sum_{\\mathrm{${ALL}}}`
const isUnbound = (next: Token | undefined) => next !== '_' && next !== '^'

const isOwnSymbol = (emitted: string) => emitted.startsWith('\\mathrm{zzs')

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
