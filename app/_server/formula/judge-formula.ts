/**
 * Judges a formula: any expression is right that has the same values as the key at random points of the
 * domains that the question states. Pure; what runs it decides how long it may take.
 */
import { LatexSyntax } from '@cortex-js/compute-engine/latex-syntax'
import type { FormulaQuestion } from '#labs/quiz-schema.ts'
import { emit } from './emit.ts'
import { Budget, evaluate, type Point, type Value } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { type Context, ExpressionReader } from './expression-reader.ts'
import { FormulaError, type UnreadableCode } from './formula-error.ts'
import { drawPoint, randomFrom } from './points.ts'
import { withArguments } from './shorthand.ts'
import { tokenize } from './tokens.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** Where two formulas differ: the value of every symbol that one of them uses, and what each of them gives there. */
export interface Difference {
  readonly at: readonly { readonly latex: string; readonly value: Value }[]
  /** Null where the learner's formula has no value. */
  readonly yours: number | null
  readonly right: number
}

export type FormulaVerdict =
  | { readonly kind: 'right' }
  /** `mistake` is the place in the question's list of the mistake that it equals. */
  | { readonly kind: 'wrong'; readonly mistake: number | null; readonly difference: Difference }
  | {
      readonly kind: 'unreadable'
      readonly code: UnreadableCode
      readonly params: Readonly<Record<string, string | number>>
    }

const POINTS = 16
/** Evaluated nodes of a learner's formula at all points: some five times what the longest right answer needs. */
const STEPS = 100_000

const parser = new LatexSyntax()

/** Reads LaTeX in the symbols of a question, in every way that it can be meant. @throws FormulaError */
export function readFormula(
  latex: string,
  { symbols, letters = {} }: Pick<FormulaQuestion, 'symbols' | 'letters'>,
  vocabulary: Vocabulary = vocabularyOf(symbols),
): readonly [Expression, ...Expression[]] {
  const text = emit(tokenize(latex), vocabulary)
  if (text.trim() === '') throw new FormulaError('empty')
  const context = { vocabulary, symbols, letters: Object.keys(letters) }
  const tree = parse(text)
  try {
    return readTree(tree, context)
  } catch (error) {
    const z = [...vocabulary.symbols].find(
      ([, place]) => symbols[place]?.latex === 'z' && !symbols[place].over,
    )
    const isShort = error instanceof FormulaError && error.code === 'needs-parentheses' && z !== undefined
    const completed = isShort ? withArguments(tree, z[0]) : null
    if (completed === null) throw error
    return readTree(completed, context)
  }
}

function readTree(tree: unknown, context: Context): readonly [Expression, ...Expression[]] {
  const reader = new ExpressionReader(context)
  const expression = reader.read(tree)
  if (!reader.isAmbiguous) return [expression]
  return [expression, new ExpressionReader({ ...context, slash: 'first' }).read(tree)]
}

function parse(text: string): unknown {
  try {
    return parser.parse(text)
  } catch {
    // The parser's own failures are all about the text.
    throw new FormulaError('syntax', { fragment: '' })
  }
}

/** @param seed of the random points @returns what a person is told; never throws over the learner's text */
export function judgeFormula(question: FormulaQuestion, latex: string, seed: number): FormulaVerdict {
  try {
    return compareWithKey(question, latex, seed)
  } catch (error) {
    if (error instanceof FormulaError) return { kind: 'unreadable', code: error.code, params: error.params }
    if (error instanceof RangeError) return { kind: 'unreadable', code: 'too-complex', params: {} }
    throw error
  }
}

function compareWithKey(question: FormulaQuestion, latex: string, seed: number): FormulaVerdict {
  const { symbols, letters = {}, answer, without = [], mistakes } = question
  const vocabulary = vocabularyOf(symbols)
  const given = readFormula(latex, question, vocabulary)
  const ruledOut = given.flatMap(operations).find((op) => without.some((each) => each === op))
  if (ruledOut !== undefined)
    throw new FormulaError('ruled-out', { fragment: ruledOut === 'sigmoid' ? 'σ' : ruledOut })
  const [key] = readFormula(answer, question, vocabulary)
  const drawn = symbols.map((symbol) => ({
    symbol,
    // A definition may use its own indices, i and j.
    is:
      symbol.is === undefined
        ? null
        : readFormula(symbol.is, { symbols, letters: { i: '', j: '', ...letters } }, vocabulary)[0],
  }))
  const trusted = new Budget(Number.POSITIVE_INFINITY)
  const random = randomFrom(seed)
  const points = Array.from({ length: POINTS }, () => drawPoint(drawn, letters, random, trusted))

  const [difference, ...others] = given.map((reading) => differ(key, reading, question, points))
  if (difference == null || others.includes(null)) return { kind: 'right' }
  const mistake = mistakes.findIndex((each) => {
    const [wrong] = readFormula(each.answer, question, vocabulary)
    return given.some((reading) => differ(wrong, reading, question, points) === null)
  })
  return { kind: 'wrong', mistake: mistake < 0 ? null : mistake, difference }
}

/** The point where two expressions differ most; null when they agree at all of them. */
function differ(
  key: Expression,
  given: Expression,
  question: FormulaQuestion,
  points: readonly Point[],
): Difference | null {
  const trusted = new Budget(Number.POSITIVE_INFINITY)
  const budget = new Budget(STEPS)
  const free = [...new Set([...freeLetters(key), ...freeLetters(given)])]
  const places = points.flatMap((point) =>
    assignments(free, point.sizes).map((indices) => ({
      point,
      indices,
      right: evaluate(key, point, indices, trusted),
      yours: evaluate(given, point, indices, budget),
    })),
  )
  const defined = places.filter(({ right }) => Number.isFinite(right))
  const scale = Math.max(...defined.map(({ right }) => Math.abs(right)), 1e-3)
  let worst: { excess: number; place: (typeof places)[number] } | null = null
  for (const place of defined) {
    const { right, yours } = place
    const allowed = 1e-9 * scale + 1e-7 * Math.max(Math.abs(right), Math.abs(yours))
    const excess = Number.isFinite(yours) ? Math.abs(right - yours) / allowed : Number.MAX_VALUE
    if (excess > 1 && excess > (worst?.excess ?? 0)) worst = { excess, place }
  }
  if (worst === null) return null
  const { point, indices, right, yours } = worst.place
  const used = new Set([...usedSymbols(key), ...usedSymbols(given)])
  const at = question.symbols.flatMap(({ latex }, place) => {
    const value = point.values[place]
    return used.has(place) && value !== undefined ? [{ latex, value }] : []
  })
  const letters = free.map((letter) => ({ latex: letter, value: indices[letter] ?? 0 }))
  return { at: [...at, ...letters], yours: Number.isFinite(yours) ? yours : null, right }
}

/** Every way to give the letters values from their sets. */
function assignments(
  letters: readonly string[],
  sizes: Readonly<Record<string, number>>,
): Record<string, number>[] {
  return letters.reduce<Record<string, number>[]>(
    (all, letter) =>
      all.flatMap((each) =>
        Array.from({ length: sizes[letter] ?? 1 }, (_, at) => ({ ...each, [letter]: at + 1 })),
      ),
    [{}],
  )
}

function parts(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'number':
    case 'symbol':
    case 'index':
      return []
    case 'add':
    case 'multiply':
    case 'max':
    case 'min':
    case 'compare':
      return expression.of
    case 'divide':
    case 'power':
    case 'log':
      return [expression.left, expression.right]
    case 'cases':
      return expression.branches.flatMap(({ when, value }) => (when === null ? [value] : [when, value]))
    case 'sum':
    case 'product':
      return [expression.from, expression.to, expression.body].filter((each) => each !== null)
    case 'mean':
    case 'total':
      return [expression.body]
    default:
      return [expression.of]
  }
}

function operations(expression: Expression): Expression['op'][] {
  return [expression.op, ...parts(expression).flatMap(operations)]
}

function usedSymbols(expression: Expression): number[] {
  return expression.op === 'symbol' ? [expression.place] : parts(expression).flatMap(usedSymbols)
}

/** The letters of indices that no sum binds. */
function freeLetters(expression: Expression): string[] {
  if (expression.op === 'symbol')
    return expression.indices.flatMap((each) => (typeof each === 'string' && each !== '*' ? [each] : []))
  if (expression.op === 'index') return [expression.letter]
  const inner = parts(expression).flatMap(freeLetters)
  if (expression.op === 'mean' || expression.op === 'total') return []
  if (expression.op !== 'sum' && expression.op !== 'product') return inner
  return inner.filter((letter) => letter !== expression.index)
}
