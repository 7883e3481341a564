/** Runs the parts until somebody asks to stop, then stops them in order and the database last. */
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { EmbeddedServer } from '#prisma/embedded-server.ts'
import { keepRunning, type Part, pauseAfter, type RunningPart } from './part.ts'
import type { Prepared } from './prepare.ts'
import type { StopRequest } from './stop-request.ts'
import { say } from './words.ts'

export interface SupervisedPart extends Part {
  readonly label: 'part.web' | 'part.grader'
  /** Null when it writes to the terminal. */
  readonly log: string | null
}

/** Resolves when everything is stopped. @param ready told once the web server answers */
export async function supervise(
  { database, host, port }: Pick<Prepared, 'database' | 'host' | 'port'>,
  parts: readonly SupervisedPart[],
  stop: StopRequest,
  ready: () => void,
): Promise<void> {
  const running = parts.map((part) =>
    keepRunning(part, (reason, pauseMs) => reportCrash(part, reason, pauseMs)),
  )
  if (database.embedded !== null) void keepDatabase(database.embedded, stop.signal)
  void untilHealthy(healthAddress(host, port), stop.signal).then((healthy) => {
    if (healthy) ready()
  })
  await stop.requested
  console.log(say('stopping'))
  stop.onSecond(() => {
    for (const part of running) part.kill()
  })
  await stopInOrder(running)
  await database.stop()
  console.log(say('stopped'))
}

async function stopInOrder(parts: readonly RunningPart[]): Promise<void> {
  for (const part of parts) await part.stop()
}

function reportCrash(part: SupervisedPart, reason: string, pauseMs: number): void {
  console.error(say('part.ended', { part: say(part.label), reason, seconds: pauseMs / 1000 }))
  if (part.log === null) return
  console.error(`${say('part.words', { log: part.log })}\n${lastLines(part.log)}`)
}

function lastLines(path: string): string {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(-10)
  return lines.map((line) => `    ${line}`).join('\n')
}

/** A database that stopped, for whatever reason, is started again; web and grader reconnect by themselves. */
async function keepDatabase(server: EmbeddedServer, stop: AbortSignal): Promise<void> {
  for (;;) {
    await server.lost()
    if (stop.aborted) return
    console.error(say('database.lost'))
    for (let failures = 0; !stop.aborted; failures++) {
      try {
        await server.revive()
        console.error(say('database.back'))
        break
      } catch (error) {
        const pause = pauseAfter(failures)
        const reason = error instanceof Error ? error.message : String(error)
        console.error(say('database.failed', { seconds: pause / 1000, reason }))
        await setTimeout(pause)
      }
    }
  }
}

/** An IPv6 host is bracketed in an address. */
export function webAddress(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function healthAddress(host: string, port: number): string {
  return `${webAddress(host, port)}/api/health`
}

async function untilHealthy(address: string, stop: AbortSignal): Promise<boolean> {
  while (!stop.aborted) {
    try {
      const { ok } = await fetch(address, { signal: AbortSignal.any([stop, AbortSignal.timeout(30_000)]) })
      if (ok) return true
    } catch {
      // It does not listen yet.
    }
    await setTimeout(200)
  }
  return false
}
