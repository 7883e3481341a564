/** Chainrule as a person runs it, on data of its own, with everything that may befall it. */
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { findPostmaster } from '#prisma/embedded/postmaster.ts'
import { startEmbeddedServer } from '#prisma/embedded-server.ts'
import { type RunningChainrule, startChainrule } from '../fixtures/chainrule.ts'

export interface Product {
  /** Stays the same through every restart. */
  readonly url: string
  /** As Ctrl+C does. */
  stop(): Promise<void>
  /** On the same data and port. */
  start(): Promise<void>
  /** Kills the grader as a crash would; the supervisor starts another. */
  killGrader(): Promise<void>
  /** Stops the database, keeps it from coming back while `work` runs, and waits until it is back. */
  withoutDatabase(work: () => Promise<void>): Promise<void>
  /** The first column of the first row, as a number. */
  count(query: string): Promise<number>
  /** Stops it and removes its data. */
  end(): Promise<void>
}

export async function startProduct(): Promise<Product> {
  const base = mkdtempSync(join(process.env.CHAINRULE_DATA || tmpdir(), 'e2e-'))
  // As root the database server runs as another user, who has to pass through.
  chmodSync(base, 0o711)
  const folder = join(base, 'data')
  const cluster = join(folder, 'postgres')
  let running: RunningChainrule | null = await startChainrule({ folder })
  const { url } = running

  async function stop(): Promise<void> {
    const code = await running?.stop()
    running = null
    if (code !== 0) throw new Error(`npm start ended with ${code} when it was asked to stop`)
  }

  return {
    url,
    stop,
    async start() {
      running ??= await startChainrule({ folder, port: Number(new URL(url).port) })
    },
    async killGrader() {
      process.kill(graderPid(join(folder, 'logs', 'grader.log')), 'SIGKILL')
    },
    async withoutDatabase(work) {
      const postmaster = findPostmaster(cluster)
      if (postmaster === null) throw new Error('The database does not run.')
      // A server that cannot find its data does not come back, however often the supervisor tries.
      renameSync(cluster, `${cluster}.away`)
      try {
        process.kill(postmaster.pid, 'SIGINT')
        await work()
      } finally {
        renameSync(`${cluster}.away`, cluster)
      }
      await untilHealthy(url)
    },
    async count(query) {
      const server = await startEmbeddedServer({ folder })
      const client = new pg.Client({ connectionString: server.url })
      await client.connect()
      const { rows } = await client.query({ text: query, rowMode: 'array' })
      await client.end()
      await server.stop()
      return Number(rows[0]?.[0])
    },
    async end() {
      if (running !== null) await stop()
      rmSync(base, { recursive: true, force: true })
    },
  }
}

/** Of the grader that was started last: every line of its log names the process that wrote it. */
function graderPid(log: string): number {
  const line = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? ''
  const pid = /"pid":(\d+)/.exec(line)?.[1]
  if (pid === undefined) throw new Error(`No process in the grader's last words: ${line}`)
  return Number(pid)
}

async function untilHealthy(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.ok) return
    await setTimeout(100)
  }
}
