/** A program that is kept running: started again with growing pauses when it ends by itself, and stopped on request. */
import { type ChildProcess, spawn } from 'node:child_process'

export interface Part {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** Given as it is to the program: a file's descriptor, or `inherit`. */
  readonly output: number | 'inherit'
  /** Time to end by itself after SIGTERM before it is killed. */
  readonly graceMs: number
}

export interface RunningPart {
  readonly name: string
  /** Null while it is down. */
  readonly pid: number | null
  stop(): Promise<void>
  /** Does not wait for the grace time. */
  kill(): void
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
/** Whoever ran this long was healthy: the next crash begins with the shortest pause again. */
const HEALTHY_MS = 60_000

/** Pause before the next start, given how often in a row it crashed before. */
export function pauseAfter(crashes: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** crashes, LONGEST_PAUSE_MS)
}

/** @param crashed told why it ended and how long the pause is before it is started again */
export function keepRunning(part: Part, crashed: (reason: string, pauseMs: number) => void): RunningPart {
  let child: ChildProcess | null = null
  let timer: NodeJS.Timeout | null = null
  let stopping = false
  let crashes = 0

  const start = () => {
    const startedAt = performance.now()
    const started = spawn(part.command, part.args, {
      cwd: part.cwd,
      env: part.env,
      // A session of its own: Ctrl+C reaches the supervisor only, which then stops the parts in order.
      detached: true,
      stdio: ['ignore', part.output, part.output, 'ipc'],
    })
    child = started
    let ended = false
    const end = (reason: string) => {
      if (ended) return
      ended = true
      child = null
      // What it had started itself must not outlive it.
      killGroup(started)
      if (stopping) return
      if (performance.now() - startedAt > HEALTHY_MS) crashes = 0
      const pause = pauseAfter(crashes)
      crashes += 1
      crashed(reason, pause)
      timer = setTimeout(start, pause)
    }
    started.once('error', (error) => end(error.message))
    started.once('exit', (code, signal) => end(String(signal ?? code)))
  }
  start()

  return {
    name: part.name,
    get pid() {
      return child?.pid ?? null
    },
    async stop() {
      stopping = true
      if (timer !== null) clearTimeout(timer)
      const running = child
      if (running === null) return
      const gone = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGTERM')
      const impatient = setTimeout(() => killGroup(running), part.graceMs)
      await gone
      clearTimeout(impatient)
    },
    kill() {
      stopping = true
      if (timer !== null) clearTimeout(timer)
      if (child !== null) killGroup(child)
    },
  }
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The whole group has ended already.
  }
}
