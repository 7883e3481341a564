/** One stage of the tests: a program whose output is shown as it comes, and counted when it ended. */
import { spawn } from 'node:child_process'
import { type Counts, fromExit } from './counts.ts'

export interface Stage {
  readonly name: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Shown while it runs, unless the output is meant for us. */
  readonly quiet?: boolean
  /** @param output what it wrote to stdout */
  readonly count?: (output: string, succeeded: boolean) => Counts
}

let current: { pid: number } | null = null

/** Runs a stage with the Node that runs us. */
export async function runStage(stage: Stage, root: string, env: NodeJS.ProcessEnv): Promise<Counts> {
  const start = performance.now()
  console.log(`\n── ${stage.name}`)
  const { output, succeeded } = await run(stage, root, { ...env, ...stage.env })
  const counts = (stage.count ?? ((_, ok) => fromExit(ok)))(output, succeeded)
  if (stage.quiet && !succeeded) console.log(output)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const mark = counts.failed === 0 ? '✓' : '✗'
  console.log(`${mark} ${stage.name}: ${counts.passed} passed, ${counts.failed} failed  ${seconds} s`)
  return counts
}

function run(
  stage: Stage,
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<{ output: string; succeeded: boolean }> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that everything it started can be ended with it.
    const child = spawn(process.execPath, stage.args, {
      cwd: root,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    current = child.pid === undefined ? null : { pid: child.pid }
    let output = ''
    child.stdout.on('data', (text: Buffer) => {
      output += text
      if (!stage.quiet) process.stdout.write(text)
    })
    child.once('error', reject)
    child.once('close', (code) => {
      endStage('SIGKILL')
      current = null
      resolve({ output, succeeded: code === 0 })
    })
  })
}

/** Ends the running stage with everything it started; does nothing when there is none. */
export function endStage(signal: 'SIGTERM' | 'SIGKILL'): void {
  if (current === null) return
  try {
    process.kill(-current.pid, signal)
  } catch {
    // Nothing of it is left.
  }
}
