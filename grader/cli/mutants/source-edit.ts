/** One mechanical change to a solution. */

export interface Mutant {
  readonly mutator: string
  /** Counts from 1. */
  readonly line: number
  /** The source line on which the change begins, without its indentation. */
  readonly at: string
  /** `z.greater(0) → z.greaterEqual(0)`, white space closed up. */
  readonly change: string
  /** The solution with the change made. */
  readonly source: string
}

/** A change that a mutator proposes: `text` for what stands from `start` to `end`. */
export interface Edit {
  readonly mutator: string
  readonly start: number
  readonly end: number
  readonly text: string
}

const SHOWN = 120

/** Edits as mutants, the ones that come to the same text once. */
export function mutantsOf(source: string, edits: readonly Edit[]): Mutant[] {
  const mutants = new Map<string, Mutant>()
  for (const { mutator, start, end, text } of edits) {
    const mutated = source.slice(0, start) + text + source.slice(end)
    const key = mutated.replaceAll(/\s+/g, ' ')
    if (mutants.has(key) || key === source.replaceAll(/\s+/g, ' ')) continue
    const lineStart = source.lastIndexOf('\n', start - 1) + 1
    const lineEnd = source.indexOf('\n', start)
    mutants.set(key, {
      mutator,
      line: source.slice(0, start).split('\n').length,
      at: source.slice(lineStart, lineEnd < 0 ? source.length : lineEnd).trim(),
      change: `${closed(source.slice(start, end))} → ${closed(text) || 'nothing'}`,
      source: mutated,
    })
  }
  return [...mutants.values()]
}

function closed(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}
