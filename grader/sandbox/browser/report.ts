/** What a worker's driver reports of a failure. It comes from the learner's realm: anything may be in it. */

export interface Report {
  readonly code: string
  readonly params: Readonly<Record<string, string>>
  readonly stack: string
}

/** @returns null for what is no report */
export function readReport(value: unknown): Report | null {
  if (typeof value !== 'string' || value.length > 20_000) return null
  try {
    const report: unknown = JSON.parse(value)
    if (typeof report !== 'object' || report === null) return null
    if (!('code' in report && 'params' in report && 'stack' in report)) return null
    const { code, params, stack } = report
    if (typeof code !== 'string' || typeof stack !== 'string') return null
    if (typeof params !== 'object' || params === null) return null
    const texts = Object.entries(params).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    return { code, params: Object.fromEntries(texts), stack }
  } catch {
    return null
  }
}
