/**
 * LaTeX as a learner types it, brought to one way of writing. There are many spellings of one formula
 * (`\hat x` and `\hat{x}`, `p_{\mathrm{keep}}` and `p_{keep}`, `\left(` and `(`, `σ` and `\sigma`); after this
 * there is one, so that the symbols of a question are found by comparing tokens.
 */
import { FormulaError } from './formula-error.ts'

/** A command with its backslash, or one character. */
export type Token = string

/** Longer input is no answer to a question of ours. */
export const MAX_CHARACTERS = 600
/** Brackets within brackets; the parser's time grows with them. */
const MAX_DEPTH = 24
const MAX_BARS = 10

const unicode: Readonly<Record<string, string>> = {
  ...{ α: '\\alpha', β: '\\beta', γ: '\\gamma', δ: '\\delta', ε: '\\epsilon', ϵ: '\\epsilon', η: '\\eta' },
  ...{ θ: '\\theta', λ: '\\lambda', μ: '\\mu', µ: '\\mu', π: '\\pi', σ: '\\sigma', φ: '\\phi', ϕ: '\\phi' },
  ...{ ρ: '\\rho', τ: '\\tau', ω: '\\omega', '±': '\\pm', '←': '=', '≔': '=' },
  ...{ Φ: '\\Phi', Σ: '\\sum', '∑': '\\sum', '∏': '\\prod', '√': '\\sqrt', '·': '\\cdot', '×': '\\cdot' },
  ...{
    '∗': '\\cdot',
    '*': '\\cdot',
    '⋅': '\\cdot',
    '∘': '\\cdot',
    '⊙': '\\cdot',
    '÷': '/',
    '−': '-',
    '–': '-',
  },
  ...{
    '≤': '\\le',
    '≥': '\\ge',
    '≠': '\\ne',
    '（': '(',
    '）': ')',
    '，': ',',
    '＝': '=',
    '＋': '+',
    '｜': '|',
  },
  ...{ '²': '^{2}', '³': '^{3}', '′': "'", '’': "'", '½': '\\frac{1}{2}', '∂': '\\partial', '𝟙': '\\one' },
}

/** Say how a formula looks, not what it means. */
const dropped = new Set([
  ...['\\left', '\\right', '\\middle', '\\displaystyle', '\\textstyle', '\\limits', '\\nolimits', '\\mathop'],
  ...['\\big', '\\Big', '\\bigl', '\\bigr', '\\Bigl', '\\Bigr', '\\bigg', '\\Bigg', '\\biggl', '\\biggr'],
  ...[
    '\\,',
    '\\;',
    '\\:',
    '\\!',
    '\\ ',
    '\\quad',
    '\\qquad',
    '\\>',
    '~',
    ' ',
    '\t',
    '\n',
    '\r',
    '\\mleft',
    '\\mright',
  ],
])

/** Set letters in a type; the letters are what counts. */
const styles = new Set([
  ...[
    '\\mathrm',
    '\\text',
    '\\textrm',
    '\\textit',
    '\\operatorname',
    '\\operatorname*',
    '\\mathit',
    '\\mathsf',
  ],
  ...[
    '\\boldsymbol',
    '\\bm',
    '\\mathbf',
    '\\mathbb',
    '\\mathcal',
    '\\mathtt',
    '\\mathnormal',
    '\\mathopen',
    '\\mathclose',
  ],
])

const aliases: Readonly<Record<string, Token>> = {
  ...{ '\\varepsilon': '\\epsilon', '\\varphi': '\\phi', '\\dfrac': '\\frac', '\\tfrac': '\\frac' },
  ...{
    '\\cfrac': '\\frac',
    '\\exponentialE': 'e',
    '\\differentialD': 'd',
    '\\imaginaryI': 'i',
    '\\prime': "'",
  },
  ...{ '\\lvert': '|', '\\rvert': '|', '\\vert': '|', '\\mid': '|', '\\lbrack': '[', '\\rbrack': ']' },
  ...{
    '\\lparen': '(',
    '\\rparen': ')',
    '\\lbrace': '\\{',
    '\\rbrace': '\\}',
    '\\geq': '\\ge',
    '\\leq': '\\le',
  },
  ...{
    '\\geqslant': '\\ge',
    '\\leqslant': '\\le',
    '\\gt': '>',
    '\\lt': '<',
    '\\neq': '\\ne',
    '\\times': '\\cdot',
  },
  ...{
    '\\ast': '\\cdot',
    '\\odot': '\\cdot',
    '\\circ': '\\cdot',
    '\\widehat': '\\hat',
    '\\overline': '\\bar',
  },
  ...{ '\\widetilde': '\\tilde', '\\operatorname*': '\\operatorname', '\\div': '/', '\\colon': ':' },
  // An assignment answers with its right-hand side, as an equation does.
  ...{ '\\leftarrow': '=', '\\gets': '=', '\\coloneqq': '=' },
}

/** Words that stand in a definition by cases and say nothing that the columns do not. */
const idleWords = /\b(if|when|for|where|otherwise|else)\b|若|当|时|如果|其他|其它|否则/g

/** How many arguments a command takes; without braces each is one token. */
const argumentCount: Readonly<Record<Token, number>> = {
  ...{ '\\frac': 2, '\\sqrt': 1, '\\hat': 1, '\\bar': 1, '\\tilde': 1, '^': 1, _: 1 },
}

/** @throws FormulaError `empty`, `too-long`, `too-deep`, `brackets` */
export function tokenize(latex: string): Token[] {
  if (latex.length > MAX_CHARACTERS) throw new FormulaError('too-long', { limit: MAX_CHARACTERS })
  const tokens = braceArguments(unwrap(split(latex)))
  checkDepth(tokens)
  if (tokens.length === 0) throw new FormulaError('empty')
  return tokens
}

function split(latex: string): Token[] {
  let text = latex
    .normalize('NFC')
    .replaceAll(/(\p{L})\u0302/gu, '\\hat{$1}')
    .replaceAll('x̂', '\\hat{x}')
  text = text
    .replaceAll('$', '')
    .replaceAll('**', '^')
    .replaceAll(/[₀-₉ᵢⱼ]/g, (each) => `_{${each.normalize('NFKC')}}`)
    .replaceAll(/⁻([¹²³])/g, (_, each: string) => `^{-${each.normalize('NFKC')}}`)
    .replaceAll(/\\begin\{cases\}/g, '\\cases ')
    .replaceAll(/\\end\{cases\}/g, '\\endcases ')
  const plain = [...text].map((character) => {
    const written = unicode[character]
    return written?.startsWith('\\') ? `${written} ` : (written ?? character)
  })
  const tokens = plain.join('').match(/\\operatorname\*|\\[A-Za-z]+|\\.|[\s\S]/gu) ?? []
  return tokens.map((token) => aliases[token] ?? token)
}

/** Without what is only looks. Double-struck and bold 1 and E keep their meaning as tokens of their own. */
function unwrap(tokens: readonly Token[]): Token[] {
  const out: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? ''
    if (dropped.has(token)) {
      // A delimiter that is not there: `\right.`
      if (/^\\(left|right|m?left|m?right)$/.test(token) && tokens[at + 1] === '.') at += 1
    } else if (styles.has(token)) {
      const { inner, end } = group(tokens, at + 1)
      const letters = inner.join('')
      if (/^\\math(bb|bf)$/.test(token) && /^[1I]$/.test(letters)) out.push('\\one')
      else if (token === '\\mathbb' && letters === 'E') out.push('\\expect')
      else if (/^\\text/.test(token)) out.push(...unwrap(split(letters.replaceAll(idleWords, ''))))
      else out.push(...unwrap(inner))
      at = end - 1
    } else out.push(token)
  }
  return out.flatMap((token) => (token === '' ? [] : [token]))
}

/** What stands in the braces at `at`, or the one token there; `end` is behind it. */
function group(tokens: readonly Token[], from: number): { inner: Token[]; end: number } {
  let at = from
  while (tokens[at] === ' ') at += 1
  if (tokens[at] !== '{') return { inner: tokens.slice(at, at + 1), end: at + 1 }
  let depth = 0
  for (let end = at; end < tokens.length; end++) {
    if (tokens[end] === '{') depth += 1
    if (tokens[end] === '}') depth -= 1
    if (depth === 0) return { inner: tokens.slice(at + 1, end), end: end + 1 }
  }
  throw new FormulaError('brackets', { fragment: '{' })
}

const accents = new Set(['\\hat', '\\bar', '\\tilde'])

/** `\hat{x_i}` is `\hat{x}_i`: where the braces end says nothing. Returns what stands under the accent, and its index. */
function underAccent(inner: readonly Token[]): { under: readonly Token[]; index: readonly Token[] } {
  const at = inner.indexOf('_')
  const isIndexed = at > 0 && (inner[at + 1] === '{' ? group(inner, at + 1).end : at + 2) === inner.length
  return isIndexed ? { under: inner.slice(0, at), index: inner.slice(at) } : { under: inner, index: [] }
}

/**
 * `x^2` → `x^{2}`, `\frac12` → `\frac{1}{2}`, `e^-z` → `e^{-z}`, `e^(-z)` → `e^{(-z)}`, `f^{\prime}` → `f'`,
 * `\hat{x_i}` → `\hat{x}_{i}`.
 */
function braceArguments(tokens: readonly Token[]): Token[] {
  const out: Token[] = []
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at] ?? ''
    at += 1
    out.push(token)
    if (token === '\\sqrt' && tokens[at] === '[') {
      const close = tokens.indexOf(']', at)
      if (close < 0) throw new FormulaError('brackets', { fragment: '[' })
      out.push('\\root', '{', ...braceArguments(tokens.slice(at + 1, close)), '}')
      at = close + 1
    }
    for (let left = argumentCount[token] ?? 0; left > 0 && at < tokens.length; left--) {
      if (tokens[at] === '{') {
        const { inner, end } = group(tokens, at)
        at = end
        const { under, index } = accents.has(token) ? underAccent(inner) : { under: inner, index: [] }
        if (token === '^' && inner.length > 0 && inner.every((each) => each === "'"))
          out.splice(-1, 1, ...inner)
        else if (index.length > 0) out.push('{', ...braceArguments(under), '}', ...braceArguments(index))
        else out.push('{', ...braceArguments(inner), '}')
      } else if (token === '\\sqrt' && tokens[at] === '(') {
        // √(x+1), as it is written without braces.
        break
      } else if (token === '^' && tokens[at] === '(') {
        const end = closingParenthesis(tokens, at)
        out.push('{', ...braceArguments(tokens.slice(at, end)), '}')
        at = end
      } else {
        const length = token === '^' ? exponentLength(tokens, at) : 1
        const argument = tokens.slice(at, at + length)
        if (token === '^' && argument[0] === "'") out.splice(-1, 1, "'")
        else out.push('{', ...argument, '}')
        at += length
      }
    }
  }
  return out
}

/** `-z`, `10` and `0.5` are one exponent, as a person means who writes no braces. */
function exponentLength(tokens: readonly Token[], at: number): number {
  const sign = tokens[at] === '-' ? 1 : 0
  const digits = /^(\d+(\.\d+)?)?/.exec(tokens.slice(at + sign, at + sign + 8).join(''))?.[0].length ?? 0
  return sign + Math.max(digits, 1)
}

/** Behind the parenthesis that closes the one at `from`. */
function closingParenthesis(tokens: readonly Token[], from: number): number {
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    if (tokens[at] === '(') depth += 1
    if (tokens[at] === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  throw new FormulaError('brackets', { fragment: '(' })
}

const opens: Readonly<Record<Token, Token>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '\\{': '\\}',
  '\\cases': '\\endcases',
}
const closes = new Set(Object.values(opens))

function checkDepth(tokens: readonly Token[]): void {
  const open: Token[] = []
  for (const token of tokens) {
    const closing = opens[token]
    if (closing !== undefined) open.push(closing)
    else if (closes.has(token) && open.pop() !== token)
      throw new FormulaError('brackets', { fragment: token })
    if (open.length > MAX_DEPTH) throw new FormulaError('too-deep', { limit: MAX_DEPTH })
  }
  if (open.length > 0) throw new FormulaError('brackets', { fragment: open.at(-1) ?? '' })
  // Bars do not say which of them opens: the parser tries every pairing.
  if (tokens.filter((token) => token === '|').length > MAX_BARS)
    throw new FormulaError('too-deep', { limit: MAX_BARS / 2 })
}
