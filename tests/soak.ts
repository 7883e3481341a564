/**
 * `npm run test:soak [-- --only <part of a name>]`: load, endurance, faults and every attack, each a program of its own.
 * Takes long, and the whole machine. The last line counts the stages.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { flagsOf } from '../grader/cli/flags.ts'
import { runStage, type Stage } from './run/stage.ts'

const root = dirname(import.meta.dirname)
const values = flagsOf('npm run test:soak -- [--only <part of a stage’s name>]', {
  only: { type: 'string', default: '' },
})

const isolates = '--no-node-snapshot'
const stages: readonly Stage[] = [
  {
    name: 'solutions of the labs on many draws',
    args: ['node_modules/vitest/vitest.mjs', 'run', 'labs'],
    env: { TEST_SOLUTIONS: 'thorough' },
  },
  { name: 'burst', args: ['tests/soak/burst.ts'] },
  { name: 'endurance', args: [isolates, 'tests/soak/endurance.ts'] },
  { name: 'storm', args: [isolates, 'tests/soak/storm.ts'] },
  { name: 'hostile traffic', args: [isolates, 'tests/soak/traffic.ts'] },
  { name: 'sandbox probe', args: ['grader/cli/sandbox-probe.ts'] },
  { name: 'attacks', args: [isolates, 'tests/attacks/run.ts'] },
  { name: 'attacks on the strict sandbox', args: [isolates, 'tests/attacks/run.ts', '--mode', 'strict'] },
]

const folder = mkdtempSync(join(tmpdir(), 'chainrule-soak-'))
// As root the database server runs as another user, who has to pass through.
chmodSync(folder, 0o711)
const env = {
  ...process.env,
  CHAINRULE_DATA: folder,
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal',
  DATABASE_URL: '',
}
let [passed, failed] = [0, 0]
for (const stage of stages.filter(({ name }) => name.includes(values.only))) {
  const counts = await runStage(stage, root, env)
  passed += counts.passed
  failed += counts.failed
}
rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
