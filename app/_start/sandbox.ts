/** Which sandbox the grader uses, and whether this machine has it: known before anybody can send anything. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { DEFAULT_HOST, type Environment } from '#prisma/environment.ts'
import { isLoopback } from './listen.ts'
import { type Done, StartError, step } from './steps.ts'
import { say } from './words.ts'

export type SandboxMode = 'local' | 'strict'

/**
 * `strict` as soon as others can send code: by the address that is listened on, or by one that a proxy stands at.
 *
 * @throws StartError when `SANDBOX=local` would let others' code run without the second layer
 */
export function chooseMode({
  HOST = DEFAULT_HOST,
  APP_URL,
  SANDBOX,
}: Pick<Environment, 'HOST' | 'APP_URL' | 'SANDBOX'>): SandboxMode {
  const published = APP_URL !== undefined && !isLoopback(new URL(APP_URL).hostname)
  if (isLoopback(HOST) && !published) return SANDBOX ?? 'local'
  if (SANDBOX === 'local') throw new StartError(say('sandbox.local-refused', { address: APP_URL ?? HOST }))
  return 'strict'
}

const Report = z.object({
  possible: z.boolean(),
  parts: z.array(z.string()),
  notice: z.string().nullable(),
  installed: z.string().nullable(),
})

/** @throws StartError that names each missing part, when `strict` cannot be had. */
export async function checkSandbox(mode: SandboxMode, root: string): Promise<void> {
  const { notice } = await step(
    'doing.sandbox',
    async () => {
      const report = await ask(mode, root)
      if (report.possible) return report
      const reasons = [report.notice, report.installed].filter((line) => line !== null)
      throw new StartError(say('sandbox.impossible', { reason: reasons.join('\n') }))
    },
    ({ parts }): Done =>
      parts.length > 0
        ? { word: 'step.sandbox', parameters: { mode, parts: parts.join(', ') } }
        : { word: 'step.sandbox-bare', parameters: { mode } },
  )
  if (notice !== null) console.log(`    ${notice}`)
}

/** A program of the grader's: pages and sandbox share no code. It installs bubblewrap where it may. */
function ask(mode: SandboxMode, root: string): Promise<z.infer<typeof Report>> {
  const args = [join('grader', 'cli', 'sandbox-check.ts'), '--json', '--install', '--mode', mode]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root }, (error, stdout, stderr) => {
      if (stdout.trim() === '') reject(error ?? new Error(stderr))
      else resolve(Report.parse(JSON.parse(stdout)))
    })
  })
}
