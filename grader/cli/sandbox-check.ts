/**
 * `npm run sandbox:check [-- --mode local|strict] [--install] [--json]`: can submissions be judged in this mode on
 * this machine, and what is missing? Exits with 1 when the mode cannot be had. `npm start` asks it first.
 */
import { isolationFor, MODES } from '#sandbox/isolation.ts'
import { installBubblewrap, mayInstall } from '#sandbox/layer/install.ts'
import { hasBubblewrap } from '#sandbox/layer/layer.ts'
import { SandboxFault } from '#sandbox/session.ts'
import { choiceOf, flagsOf } from './flags.ts'

const USAGE = 'npm run sandbox:check -- [--mode local|strict] [--install] [--json]'

const values = flagsOf(USAGE, {
  mode: { type: 'string', default: 'local' },
  install: { type: 'boolean' },
  json: { type: 'boolean' },
})
const mode = choiceOf(USAGE, 'mode', values.mode, MODES)
const failed =
  values.install && process.platform === 'linux' && !hasBubblewrap() && mayInstall()
    ? installBubblewrap()
    : null

/** What is reported; `parts` are those of the second layer that are there. */
interface Report {
  readonly mode: string
  readonly possible: boolean
  readonly parts: readonly string[]
  readonly notice: string | null
  readonly installed: string | null
}

async function check(): Promise<Report> {
  try {
    const { notice, layer } = await isolationFor(mode)
    const walls = layer.walls === null ? [] : ['bubblewrap', 'seccomp']
    const parts = [...walls, ...(layer.cgroups === null ? [] : ['cgroup'])]
    return { mode, possible: true, parts, notice, installed: failed }
  } catch (error) {
    if (!(error instanceof SandboxFault)) throw error
    return { mode, possible: false, parts: [], notice: error.message, installed: failed }
  }
}

const report = await check()
if (values.json) console.log(JSON.stringify(report))
else {
  console.log(
    `${mode}: ${report.possible ? 'possible' : 'not possible'}; ${report.parts.join(', ') || 'no second layer'}`,
  )
  for (const line of [report.notice, report.installed]) if (line !== null) console.log(line)
}
process.exit(report.possible ? 0 : 1)
