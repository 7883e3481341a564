/** How many things a stage has shown to work or not, from what its tool reports. */
import { z } from 'zod'

export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** A tool that failed without saying at what, or that ran nothing, counts as one failure. */
function settle({ passed, failed }: Counts, succeeded: boolean): Counts {
  const nothing = passed + failed === 0
  return { passed, failed: failed === 0 && (!succeeded || nothing) ? 1 : failed }
}

export function fromExit(succeeded: boolean): Counts {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** From the last line `N passed, N failed`. */
export function fromLastLine(output: string, succeeded: boolean): Counts {
  const found = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1)
  return settle({ passed: Number(found?.[1] ?? 0), failed: Number(found?.[2] ?? 0) }, succeeded)
}

const Vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** A file that could not even be loaded has no tests: it counts as one failure. */
export function fromVitest(report: unknown, succeeded: boolean): Counts {
  const { numPassedTests, numFailedTests, testResults } = Vitest.parse(report)
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return settle({ passed: numPassedTests, failed: numFailedTests + broken.length }, succeeded)
}

const Playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

/** A test that passed only when it was repeated has not passed. */
export function fromPlaywright(report: unknown, succeeded: boolean): Counts {
  const { stats, errors } = Playwright.parse(report)
  return settle({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }, succeeded)
}

const LabsCheck = z.object({ counts: z.object({ passed: z.number(), failed: z.number() }) })

export function fromLabsCheck(output: string, succeeded: boolean): Counts {
  try {
    return settle(LabsCheck.parse(JSON.parse(output)).counts, succeeded)
  } catch {
    return { passed: 0, failed: 1 }
  }
}
