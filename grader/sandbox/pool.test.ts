/** Processes: replaced, killed, made when they are needed. What they run is told in session.test.ts. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { program, programs, X } from '../../tests/fixtures/programs.ts'
import { openPool, type SandboxPool } from './pool.ts'
import { ORDINARY, PATIENT } from './priority.ts'
import { SandboxFault } from './session.ts'

let pool: SandboxPool
beforeAll(async () => {
  pool = await openPool({ slots: 2 })
}, 60_000)
afterAll(() => pool.close())

const { one, results } = programs(() => pool)

test('a process is replaced after its jobs, and a closed pool opens nothing', async () => {
  const short = await openPool({ slots: 1, recycleAfter: 2 })
  for (let i = 0; i < 5; i++) {
    const opened = await short.open(program('export const f = (x) => x'))
    if (!opened.ok) throw new Error('not opened')
    expect((await opened.session.call([X]))[0]?.ok).toBe(true)
    await opened.session.close()
  }
  const opened = await short.open(program('export const f = (x) => x'))
  await short.close()
  if (opened.ok) await expect(opened.session.call([X])).rejects.toThrow(SandboxFault)
  await expect(short.open(program('export const f = 1'))).rejects.toThrow(SandboxFault)
}, 60_000)

/** The process ids of the sandbox children of this process. */
function childrenOfThis(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
        return (
          parent === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('child/main.ts')
        )
      } catch {
        return false
      }
    })
}

test.skipIf(process.platform !== 'linux')(
  'a child killed by somebody else is a fault, not a failure',
  async () => {
    const opened = await pool.open(program('export const f = (x) => { for (;;) {} }'))
    if (!opened.ok) throw new Error('not opened')
    const call = opened.session.call([X])
    const killed = childrenOfThis()
    expect(killed.length).toBeGreaterThan(0)
    for (const pid of killed) process.kill(pid, 'SIGKILL')
    await expect(call).rejects.toThrow(SandboxFault)
    await opened.session.close()
    await vi.waitFor(() => expect(childrenOfThis().filter((pid) => killed.includes(pid))).toEqual([]))
    expect(await results('export const f = (x) => x.sum()')).toEqual({ y: 21 })
  },
)

test.skipIf(process.platform !== 'linux')(
  'code that takes long lets others go first, for as long as it runs',
  async () => {
    const before = new Set(priorities())
    const running = one('export const f = (x) => { for (;;) {} }')
    await vi.waitFor(() => expect(priorities()).toContain(PATIENT), { timeout: 5_000 })
    expect((await running).ok).toBe(false)
    expect(before).toEqual(new Set([ORDINARY]))
    await vi.waitFor(() => expect(new Set(priorities())).toEqual(new Set([ORDINARY])), { timeout: 5_000 })
    expect(await results('export const f = (x) => x.sum()')).toEqual({ y: 21 })
  },
)

test.skipIf(process.platform !== 'linux')('processes come when they are needed, and go again', async () => {
  const others = priorities().length
  const count = () => priorities().length - others
  const wide = await openPool({ slots: 3, kept: 2 })
  try {
    await vi.waitFor(() => expect(count()).toBe(2), { timeout: 10_000 })
    const open = async () => {
      const opened = await wide.open(program('export const f = (x) => x'))
      if (!opened.ok) throw new Error('not opened')
      return opened.session
    }
    const sessions = [await open(), await open(), await open()]
    await vi.waitFor(() => expect(count()).toBe(4), { timeout: 10_000 })
    for (const session of sessions) await session.close()
    await vi.waitFor(() => expect(count()).toBe(2), { timeout: 10_000 })
    await (await open()).close()
  } finally {
    await wide.close()
  }
})

/** Of every process that runs the sandbox's own program and descends from this one. */
function priorities(): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,ni=,args='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(-?\d+)\s+(.*)$/.exec(line) ?? [])
    .map(([, pid, parent, nice, args = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      nice: Number(nice),
      args,
    }))
  const ours = new Set([process.pid])
  for (const { pid, parent } of rows.toSorted((a, b) => a.pid - b.pid)) if (ours.has(parent)) ours.add(pid)
  return rows
    .filter(({ pid, args }) => ours.has(pid) && /^\S*node .*child\/main\.ts/.test(args))
    .map(({ nice }) => nice)
}
