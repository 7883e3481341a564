import type { Num } from '#verdict'

/** The largest finite magnitude; 1 when there is none, so that a scale can always be drawn. */
export function magnitude(values: readonly Num[]): number {
  let largest = 0
  for (const value of values) if (typeof value === 'number') largest = Math.max(largest, Math.abs(value))
  return largest || 1
}

/** Position on the diverging scale: −1 (negative end) to 1 (positive end), null when not finite. */
export function heat(value: Num, scale: number): number | null {
  if (typeof value !== 'number') return null
  return Math.max(-1, Math.min(1, value / scale))
}

/** A number short enough for a cell: at most four significant digits' worth of room. */
export function cellText(value: Num): string {
  if (typeof value !== 'number') return value === 'NaN' ? 'NaN' : value === 'Infinity' ? '∞' : '−∞'
  const size = Math.abs(value)
  const text =
    size === 0
      ? '0'
      : size >= 1e4 || size < 5e-3
        ? value.toExponential(0)
        : value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2)
  return text.replace('-', '−')
}

/** A number in full, for tables: six significant digits. */
export function longText(value: Num): string {
  if (typeof value !== 'number') return cellText(value)
  if (value === 0) return '0'
  const size = Math.abs(value)
  const text =
    size >= 1e6 || size < 1e-4
      ? value.toExponential(4).replace(/\.?0+e/, 'e')
      : String(Number(value.toPrecision(7)))
  return text.replaceAll('-', '−')
}

/** An error or tolerance in two significant digits: a power of ten, unless it is of a size that is read at a glance. */
export function errorText(value: Num): string {
  if (typeof value !== 'number') return cellText(value)
  if (value === 0) return '0'
  const size = Math.abs(value)
  const text = size >= 1e-3 && size < 1000 ? String(Number(value.toPrecision(2))) : value.toExponential(1)
  return text.replace('e+', 'e').replaceAll('-', '−')
}
