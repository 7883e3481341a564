import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { keepRunning, type Part, pauseAfter, type RunningPart } from './part.ts'

let running: RunningPart | null = null

afterEach(() => {
  running?.kill()
  running = null
})

function part(script: string): Part {
  return {
    name: 'trial',
    command: process.execPath,
    args: ['-e', script],
    cwd: process.cwd(),
    env: process.env,
    output: 'inherit',
    graceMs: 500,
  }
}

const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20))
}

test('pauses grow with every crash in a row, up to half a minute', () => {
  expect([0, 1, 2, 3].map(pauseAfter)).toEqual([500, 1000, 2000, 4000])
  expect(pauseAfter(100)).toBe(30_000)
})

test('a part that ends by itself is started again', async () => {
  const reasons: string[] = []
  running = keepRunning(part('process.exit(3)'), (reason) => reasons.push(reason))
  await until(() => reasons.length === 2)
  expect(reasons).toEqual(['3', '3'])
})

test('a killed part comes back as another process', async () => {
  running = keepRunning(part('setInterval(() => {}, 1000)'), () => {})
  const first = running.pid ?? 0
  process.kill(first, 'SIGKILL')
  await until(() => running?.pid != null && running.pid !== first)
  expect(alive(running.pid ?? 0)).toBe(true)
})

test('a stopped part stays stopped', async () => {
  const reasons: string[] = []
  running = keepRunning(part('setInterval(() => {}, 1000)'), (reason) => reasons.push(reason))
  const pid = running.pid ?? 0
  await running.stop()
  expect(alive(pid)).toBe(false)
  expect([running.pid, reasons]).toEqual([null, []])
})

test('a part that will not end is killed after its grace time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chainrule-part-'))
  const deaf = join(folder, 'deaf')
  running = keepRunning(
    part(`process.on('SIGTERM', () => {}); fs.writeFileSync('${deaf}', ''); setInterval(() => {}, 1000)`),
    () => {},
  )
  const pid = running.pid ?? 0
  await until(() => existsSync(deaf))
  await running.stop()
  expect(alive(pid)).toBe(false)
  rmSync(folder, { recursive: true })
})
