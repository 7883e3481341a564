/** Names for a factor that differs from case to case: the size of an axis, a parameter, 1 − p. */
import type { Inputs, Lab } from './lab.ts'
import { isList, isSeed } from './results.ts'

export interface Factored {
  readonly values: Inputs
  readonly factor: number
}

interface Quantity {
  readonly name: string
  /** What 1 over it is called; by default just that. */
  readonly inverse?: string
  of(values: Inputs): number
}

/** What the factor is on every case, e.g. `b·h·w` or `1/(1 − p)`; null when nothing known fits. */
export function factorName(lab: Lab, cases: readonly Factored[]): string | null {
  const candidates = quantities(lab).flatMap(withReciprocal)
  const fits = ({ of }: Quantity) =>
    cases.every(({ values, factor }) => Math.abs(of(values) - factor) <= 1e-6 * Math.abs(factor))
  return candidates.find(fits)?.name ?? null
}

function withReciprocal({ name, inverse, of }: Quantity): Quantity[] {
  const bracketed = /[·−/]/.test(name) ? `(${name})` : name
  return [
    { name, of },
    { name: inverse ?? `1/${bracketed}`, of: (values) => 1 / of(values) },
  ]
}

/** Simple ones first. */
function quantities(lab: Lab): Quantity[] {
  return lab.parameters.flatMap(({ name, type, axes }) => {
    if (type !== 'tensor' && type !== 'integers' && type !== 'number' && type !== 'integer') return []
    if (type === 'number' || type === 'integer') {
      const number = (values: Inputs) => Number(values[name])
      return [
        { name, of: number },
        { name: `1 − ${name}`, of: (values: Inputs) => 1 - number(values) },
        { name: `${name}²`, of: (values: Inputs) => number(values) ** 2 },
        { name: `√${name}`, of: (values: Inputs) => Math.sqrt(number(values)) },
      ]
    }
    if (!axes)
      return [
        {
          name: `size(${name})`,
          of: (values: Inputs) => shapeOf(values, name).reduce((n, size) => n * size, 1),
        },
      ]
    return groups(axes.length).flatMap((chosen) => {
      const product = chosen.map((axis) => axes[axis]).join('·')
      const size = (values: Inputs) =>
        chosen.reduce((n, axis) => n * (shapeOf(values, name)[axis] ?? Number.NaN), 1)
      const bracketed = chosen.length > 1 ? `(${product})` : product
      return [
        { name: product, of: size },
        {
          name: `${bracketed}/(${product} − 1)`,
          inverse: `(${product} − 1)/${bracketed}`,
          of: (values: Inputs) => size(values) / (size(values) - 1),
        },
        { name: `√${bracketed}`, of: (values: Inputs) => Math.sqrt(size(values)) },
      ]
    })
  })
}

function shapeOf(values: Inputs, name: string): readonly number[] {
  const value = values[name]
  return typeof value === 'object' && !isSeed(value) && !isList(value) ? value.shape : []
}

/** Non-empty sets of `count` axes, small ones first. */
export function groups(count: number): number[][] {
  const all = Array.from({ length: 2 ** count - 1 }, (_, i) =>
    Array.from({ length: count }, (_, axis) => axis).filter((axis) => ((i + 1) >> axis) & 1),
  )
  return all.sort((a, b) => a.length - b.length)
}
