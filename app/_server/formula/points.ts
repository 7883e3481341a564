/** Random points at which two formulas are compared. */
import { type Generator, generator } from '#engine/random.ts'
import type { FormulaSymbol } from '#labs/quiz-schema.ts'
import { type Budget, evaluate, type Point, type Value } from './evaluate.ts'
import type { Expression } from './expression.ts'

/** A symbol as points need it: with the expression it is computed by, if it is not drawn. */
export interface Drawn {
  readonly symbol: FormulaSymbol
  readonly is: Expression | null
}

/** Two decimals, so that a point can be shown as it is. Never 0: that is where wrong formulas agree. */
function draw(random: Generator, { between = [-3, 3], integer }: FormulaSymbol): number {
  const [low, high] = between
  if (integer) return random.integer(low, high + 1)
  const value = Math.round((low + (high - low) * random.next()) * 100) / 100
  return value === 0 ? 0.07 : value
}

/** @param letters letters of indices, each with the size of its set */
export function drawPoint(
  symbols: readonly Drawn[],
  letters: Readonly<Record<string, string>>,
  random: Generator,
  budget: Budget,
): Point {
  const values: Value[] = []
  const sizeOf = (name: string): number => {
    const place = symbols.findIndex(({ symbol }) => symbol.latex === name)
    const value = place < 0 ? Number(name) : values[place]
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
      throw new Error(`the set of an index needs a size before it: ${name}`)
    return value
  }
  const sizes: Record<string, number> = {}
  for (const { symbol, is } of symbols) {
    const [rows, columns] = (symbol.over ?? []).map(sizeOf)
    // A computed symbol may use the letters, so their sets must be known by then.
    for (const [letter, name] of Object.entries(letters)) {
      const known = symbols.slice(0, values.length).some((each) => each.symbol.latex === name)
      if (known || /^\d+$/.test(name)) sizes[letter] = sizeOf(name)
    }
    const point = { values, sizes }
    const one = (indices: Record<string, number>) =>
      is === null ? draw(random, symbol) : evaluate(is, point, indices, budget)
    const row = (i: number): Value =>
      columns === undefined ? one({ i }) : Array.from({ length: columns }, (_, j) => one({ i, j: j + 1 }))
    values.push(rows === undefined ? one({}) : Array.from({ length: rows }, (_, i) => row(i + 1)))
  }
  for (const [letter, name] of Object.entries(letters)) sizes[letter] = sizeOf(name)
  return { values, sizes }
}

export function randomFrom(seed: number): Generator {
  return generator(seed)
}
