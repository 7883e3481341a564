import type { Check, CheckKind, CheckStatus, Verdict } from '#verdict'

/** One chip of the verdict: a check over all the cases it was run on. */
export interface CheckGroup {
  id: string
  kind: CheckKind
  status: CheckStatus
  passed: number
  total: number
  /** Failed first, so that the page can open at what is wrong. */
  checks: Check[]
}

const severity: Record<CheckStatus, number> = { failed: 0, skipped: 1, passed: 2 }

/**
 * Groups the checks of a verdict by id, in the order in which the ids first appear. Example cases only
 * illustrate a hidden one: they are shown, but not counted.
 */
export function groupChecks(
  checks: readonly Check[],
  examples: ReadonlySet<string> = new Set(),
): CheckGroup[] {
  const byId = Map.groupBy(checks, (check) => check.id)
  return [...byId.entries()].map(([id, members]) => {
    const ordered = members.toSorted((a, b) => severity[a.status] - severity[b.status])
    const [worst] = ordered
    if (!worst) throw new Error(`no check in group ${id}`)
    const counted = members.filter((check) => !examples.has(check.case))
    return {
      id,
      kind: worst.kind,
      status: worst.status,
      passed: counted.filter((check) => check.status === 'passed').length,
      total: counted.length,
      checks: ordered,
    }
  })
}

/** The group to open by itself: code that does not run, else the first failure; none where all is right. */
export function mostTelling(groups: readonly CheckGroup[]): CheckGroup | undefined {
  const failed = groups.filter((group) => group.status === 'failed')
  return failed.find((group) => group.kind === 'form') ?? failed[0]
}

/** Passed and total weight-bearing checks, as the badge's line counts them. */
export function countChecks(verdict: Pick<Verdict, 'checks'>): { passed: number; total: number } {
  const counted = verdict.checks.filter((check) => check.weight > 0)
  return { passed: counted.filter((check) => check.status === 'passed').length, total: counted.length }
}
