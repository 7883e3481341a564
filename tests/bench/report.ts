/** What a measurement tells. */
export interface Report {
  /** Each measured thing and its figures; the unit is part of a figure's name, e.g. `p50 ms`. */
  readonly rows: readonly ({ readonly name: string } & Readonly<Record<string, string | number>>)[]
  /** Sentences below the table: what was compared, which target it has. */
  readonly notes?: readonly string[]
}

/** The value below which a share `q` of the samples lies, by the nearest rank. */
export function percentile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN
}

/** A duration as it is printed: tenths of a millisecond. */
export function milliseconds(ms: number): number {
  return Math.round(ms * 10) / 10
}
