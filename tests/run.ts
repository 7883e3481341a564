/** `npm test`: sets up whatever it needs and runs everything that CI runs. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findPostmaster } from '#prisma/embedded/postmaster.ts'
import { generate } from '#prisma/generate.ts'
import { findChromium } from './run/chromium.ts'
import { type Counts, fromLabsCheck, fromLastLine, fromPlaywright, fromVitest } from './run/counts.ts'
import { endStage, runStage, type Stage } from './run/stage.ts'

const root = dirname(import.meta.dirname)

/** Own data, own databases: nothing of the person who runs the tests is touched. */
const folder = mkdtempSync(join(tmpdir(), 'chainrule-test-'))
// As root the database server runs as another user, who has to pass through.
chmodSync(folder, 0o711)

/** So far; a run that is stopped has failed. */
let total: Counts = { passed: 0, failed: 0 }

function cleanUp(): void {
  for (const lock of globSync('**/postmaster.pid', { cwd: folder })) {
    const left = findPostmaster(join(folder, dirname(lock)))
    if (left !== null) process.kill(left.pid, 'SIGINT')
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    endStage('SIGTERM')
    cleanUp()
    console.log(`\n${total.passed} passed, ${total.failed + 1} failed`)
    process.exit(130)
  })
}

const bin = (name: string) => join(root, 'node_modules', ...name.split('/'))
const report = (name: string) => join(folder, `${name}.json`)
const readReport = (name: string): unknown => JSON.parse(readFileSync(report(name), 'utf8'))
const tsc = bin('typescript/bin/tsc')

const stages: (Stage & { readonly needs?: string })[] = [
  { name: 'lint', args: ['tests/lint/lint.ts'], count: fromLastLine },
  { name: 'types', args: [tsc, '--noEmit', '-p', '.'] },
  { name: "types of the labs' files", args: [tsc, '--noEmit', '-p', 'labs'], needs: 'labs/tsconfig.json' },
  {
    name: 'unit and integration tests',
    args: [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report('vitest')}`,
    ],
    count: (_, succeeded) => fromVitest(readReport('vitest'), succeeded),
  },
  {
    name: 'proofs of the labs',
    args: ['grader/cli/labs-check.ts', '--json'],
    quiet: true,
    count: fromLabsCheck,
    needs: 'grader/cli/labs-check.ts',
  },
  {
    name: 'end-to-end tests',
    args: [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('playwright') },
    count: (_, succeeded) => fromPlaywright(readReport('playwright'), succeeded),
    needs: 'tests/e2e',
  },
]

function add({ passed, failed }: Counts): void {
  total = { passed: total.passed + passed, failed: total.failed + failed }
}

async function runAll(): Promise<void> {
  console.log('Preparing: database client, Chromium, the second layer of the sandbox')
  spawnSync(process.execPath, ['grader/cli/sandbox-check.ts', '--install'], { cwd: root, stdio: 'inherit' })
  generate()
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    CHAINRULE_DATA: folder,
    CHROMIUM_PATH: findChromium(),
    NEXT_TELEMETRY_DISABLED: '1',
    // Tests provoke failures by the hundred; what they log would bury what failed.
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal',
  }
  // Whatever server and address the person uses is not for tests.
  for (const name of ['DATABASE_URL', 'PORT', 'HOST', 'APP_URL', 'BETTER_AUTH_SECRET', 'NODE_ENV', 'SANDBOX'])
    delete env[name]

  for (const stage of stages) {
    if (stage.needs !== undefined && !existsSync(join(root, stage.needs))) continue
    const counts = await runStage(stage, root, env).catch((error: unknown) => {
      console.error(error)
      return { passed: 0, failed: 1 }
    })
    add(counts)
  }
}

try {
  await runAll()
} catch (error) {
  add({ passed: 0, failed: 1 })
  console.error(error instanceof Error ? error.message : error)
} finally {
  cleanUp()
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
