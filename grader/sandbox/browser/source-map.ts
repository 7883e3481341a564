/** Positions in a script as positions in its source, by a source map of one source (version 3). */

export interface Position {
  readonly line: number
  /** Null where the language tells lines only. */
  readonly column: number | null
}

/** One mark of a line: where it begins in the script, and where that comes from. Columns and lines count from 0. */
type Mark = readonly [column: number, sourceLine: number, sourceColumn: number]

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** @returns the last mark at or before a place; lines and columns count from 1, null where nothing is known */
export function locator(mapText: string): (line: number, column: number) => Position | null {
  const lines = readMarks(mapText)
  return (line, column) => {
    const found = lines[line - 1]?.findLast(([start]) => start <= column - 1)
    return found ? { line: found[1] + 1, column: found[2] + 1 } : null
  }
}

function readMarks(mapText: string): Mark[][] {
  const map: unknown = JSON.parse(mapText)
  if (typeof map !== 'object' || map === null || !('mappings' in map) || typeof map.mappings !== 'string')
    return []
  let [sourceLine, sourceColumn] = [0, 0]
  return map.mappings.split(';').map((line) => {
    let start = 0
    return line.split(',').flatMap((segment): Mark[] => {
      const [column, source, lines = 0, columns = 0] = readNumbers(segment)
      if (column === undefined) return []
      start += column
      if (source === undefined) return []
      sourceLine += lines
      sourceColumn += columns
      return [[start, sourceLine, sourceColumn]]
    })
  })
}

/** Base-64 digits of five bits, the lowest first, a sixth bit saying that more follow; the last bit is the sign. */
function readNumbers(segment: string): number[] {
  const numbers: number[] = []
  let [value, shift] = [0, 0]
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit)
    value += (bits & 31) << shift
    shift += 5
    if (bits & 32) continue
    numbers.push(value & 1 ? -(value >> 1) : value >> 1)
    ;[value, shift] = [0, 0]
  }
  return numbers
}
