/** Names for a factor that differs from case to case: the size of an axis, a parameter, 1 − p. */
import type { Lab, Values } from './lab.ts'

export interface Factored {
  readonly values: Values
  readonly factor: number
}

interface Quantity {
  readonly name: string
  of(values: Values): number
}

/** What the factor is on every case, e.g. `b·h·w` or `1/(1 − p)`; null when nothing known fits. */
export function factorName(lab: Lab, cases: readonly Factored[]): string | null {
  const candidates = quantities(lab).flatMap(withReciprocal)
  const fits = ({ of }: Quantity) =>
    cases.every(({ values, factor }) => Math.abs(of(values) - factor) <= 1e-6 * Math.abs(factor))
  return candidates.find(fits)?.name ?? null
}

function withReciprocal({ name, of }: Quantity): Quantity[] {
  const bracketed = /[·−]/.test(name) ? `(${name})` : name
  return [
    { name, of },
    { name: `1/${bracketed}`, of: (values) => 1 / of(values) },
  ]
}

/** Simple ones first. */
function quantities(lab: Lab): Quantity[] {
  return lab.parameters.flatMap(({ name, type, axes }) => {
    if (type === 'number') {
      const number = (values: Values) => Number(values[name])
      return [
        { name, of: number },
        { name: `1 − ${name}`, of: (values: Values) => 1 - number(values) },
      ]
    }
    if (!axes)
      return [
        {
          name: `size(${name})`,
          of: (values: Values) => shapeOf(values, name).reduce((n, size) => n * size, 1),
        },
      ]
    return groups(axes.length).map((chosen) => ({
      name: chosen.map((axis) => axes[axis]).join('·'),
      of: (values: Values) => chosen.reduce((n, axis) => n * (shapeOf(values, name)[axis] ?? Number.NaN), 1),
    }))
  })
}

function shapeOf(values: Values, name: string): readonly number[] {
  const value = values[name]
  return value === undefined || typeof value === 'number' ? [] : value.shape
}

/** Non-empty sets of `count` axes, small ones first. */
export function groups(count: number): number[][] {
  const all = Array.from({ length: 2 ** count - 1 }, (_, i) =>
    Array.from({ length: count }, (_, axis) => axis).filter((axis) => ((i + 1) >> axis) & 1),
  )
  return all.sort((a, b) => a.length - b.length)
}
