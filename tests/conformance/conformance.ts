/** `npm run conformance [-- --json]`: the engine against ONNX's node tests. Exits with 1 when a case fails. */
import { runCases, TOLERANCE } from './run-cases.ts'

const results = runCases()
const having = (status: string) => results.filter((result) => result.status === status)
const [passed, failed, leftOut] = [having('passed'), having('failed'), having('left out')]

if (process.argv.includes('--json')) {
  const counts = {
    cases: results.length,
    passed: passed.length,
    failed: failed.length,
    leftOut: leftOut.length,
  }
  console.log(JSON.stringify({ tolerance: TOLERANCE, ...counts, results }))
} else {
  for (const { status, name, reason } of [...failed, ...leftOut]) console.log(`${status}: ${name}: ${reason}`)
  const largest = Math.max(...passed.map(({ error }) => error))
  console.log(
    `${results.length} cases of ${new Set(results.map(({ op }) => op)).size} operators: ${passed.length} passed ` +
      `(largest relative error ${largest.toExponential(1)}), ${failed.length} failed, ${leftOut.length} left out`,
  )
}
if (failed.length > 0) process.exitCode = 1
