/** Evaluates an expression at one point. Interprets the tree; never makes code of it. */
import { erfOf as erf } from '#engine/ops/erf.ts'
import type { Expression, Index, Relation, Unary } from './expression.ts'
import { FormulaError } from './formula-error.ts'

/** A symbol's value; nested arrays for one with indices. */
export type Value = number | readonly Value[]

export interface Point {
  /** By the place of the symbol in the question's list. */
  readonly values: readonly Value[]
  /** Size of the set that each letter runs over. */
  readonly sizes: Readonly<Record<string, number>>
}

/** Counts the steps of one judgement, so that a sum over sums ends. */
export class Budget {
  private left: number

  constructor(steps: number) {
    this.left = steps
  }

  /** @throws FormulaError `too-complex` */
  spend(): void {
    this.left -= 1
    if (this.left < 0) throw new FormulaError('too-complex')
  }
}

/** A sum of more terms than this is no answer to a question of ours. */
const MAX_TERMS = 64

const unary: Readonly<Record<Unary, (x: number) => number>> = {
  negate: (x) => -x,
  exp: Math.exp,
  ln: Math.log,
  sqrt: Math.sqrt,
  abs: Math.abs,
  tanh: Math.tanh,
  sinh: Math.sinh,
  cosh: Math.cosh,
  sech: (x) => 1 / Math.cosh(x),
  sign: Math.sign,
  erf,
  log1p: Math.log1p,
  expm1: Math.expm1,
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  relu: (x) => Math.max(0, x),
  softplus: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  'normal-cdf': (x) => (1 + erf(x / Math.SQRT2)) / 2,
  'normal-density': (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI),
}

const compare: Readonly<Record<Relation, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
}

/**
 * @param indices values of the letters, from 1
 * @returns NaN where the expression has no value
 * @throws FormulaError `too-complex`, `index`, `sum-range`
 */
export function evaluate(
  expression: Expression,
  point: Point,
  indices: Readonly<Record<string, number>>,
  budget: Budget,
): number {
  budget.spend()
  const value = (each: Expression) => evaluate(each, point, indices, budget)
  switch (expression.op) {
    case 'number':
      return expression.value
    case 'index':
      return indices[expression.letter] ?? Number.NaN
    case 'symbol':
      return element(point.values[expression.place], expression.indices, indices)
    case 'add':
      return expression.of.reduce((sum, each) => sum + value(each), 0)
    case 'multiply':
      return expression.of.reduce((product, each) => product * value(each), 1)
    case 'max':
      return Math.max(...expression.of.map(value))
    case 'min':
      return Math.min(...expression.of.map(value))
    case 'divide':
      return value(expression.left) / value(expression.right)
    case 'power':
      return value(expression.left) ** value(expression.right)
    case 'log':
      return Math.log(value(expression.left)) / Math.log(value(expression.right))
    case 'compare': {
      const sides = expression.of.map(value)
      const holds = expression.relations.every((relation, at) =>
        compare[relation](sides[at] ?? Number.NaN, sides[at + 1] ?? Number.NaN),
      )
      return holds ? 1 : 0
    }
    case 'cases': {
      const branch = expression.branches.find(({ when }) => when === null || value(when) !== 0)
      return branch === undefined ? Number.NaN : value(branch.value)
    }
    case 'sum':
    case 'product':
      return series(expression, point, indices, budget)
    case 'mean':
    case 'total':
      return overAll(expression, point, indices, budget)
    default:
      return unary[expression.op](value(expression.of))
  }
}

function element(
  value: Value | undefined,
  path: readonly Index[],
  indices: Readonly<Record<string, number>>,
): number {
  let at = value
  for (const index of path) {
    const place = typeof index === 'number' ? index : indices[index]
    at = typeof at === 'object' && place !== undefined ? at[place - 1] : undefined
    if (at === undefined) throw new FormulaError('index', { fragment: String(index) })
  }
  return typeof at === 'number' ? at : Number.NaN
}

function series(
  { op, index, from, to, body }: Extract<Expression, { op: 'sum' | 'product' }>,
  point: Point,
  indices: Readonly<Record<string, number>>,
  budget: Budget,
): number {
  const first = from === null ? 1 : evaluate(from, point, indices, budget)
  const last = to === null ? point.sizes[index] : evaluate(to, point, indices, budget)
  if (last === undefined) throw new FormulaError('sum-range')
  if (!Number.isInteger(first) || !Number.isInteger(last) || last - first >= MAX_TERMS)
    throw new FormulaError('sum-range')
  let result = op === 'sum' ? 0 : 1
  for (let at = first; at <= last; at++) {
    const term = evaluate(body, point, { ...indices, [index]: at }, budget)
    result = op === 'sum' ? result + term : result * term
  }
  return result
}

/** E[…], or a sum without an index: over the one set that the question's letters run over. */
function overAll(
  { op, body }: Extract<Expression, { op: 'mean' | 'total' }>,
  point: Point,
  indices: Readonly<Record<string, number>>,
  budget: Budget,
): number {
  const [letter, ...rest] = Object.keys(point.sizes)
  const size = letter === undefined ? undefined : point.sizes[letter]
  if (letter === undefined || size === undefined || rest.some((each) => point.sizes[each] !== size))
    throw new FormulaError('sum-range')
  let sum = 0
  for (let at = 1; at <= size; at++) {
    // Both E[x] and E[x_i] mean the average over all i.
    const inside = {
      ...indices,
      ...Object.fromEntries([...Object.keys(point.sizes), '*'].map((each) => [each, at])),
    }
    sum += evaluate(body, point, inside, budget)
  }
  return op === 'mean' ? sum / size : sum
}
