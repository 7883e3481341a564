import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findCgroups } from './cgroup.ts'

let mounts: string
beforeEach(() => {
  mounts = mkdtempSync(join(tmpdir(), 'cgroup-'))
})
afterEach(() => rmSync(mounts, { recursive: true }))

function file(path: string, text = ''): void {
  mkdirSync(dirname(join(mounts, path)), { recursive: true })
  writeFileSync(join(mounts, path), text)
}

test('where there are no control groups, it says so', () => {
  expect(findCgroups(mounts, '0::/user.slice\n')).toContain('no control groups')
})

test('where groups cannot have limits, it says which limit', () => {
  file('cgroup.controllers', 'memory pids')
  file('user.slice/cgroup.controllers')
  // An ordinary file system: the new folder has none of the kernel's files.
  expect(findCgroups(mounts, '0::/user.slice\n')).toContain('has no memory.max to give')
  expect(readFileSync(join(mounts, 'user.slice/cgroup.subtree_control'), 'utf8')).toBe('+memory +pids')
  expect(existsSync(join(mounts, 'user.slice', `chainrule-${process.pid}-1`))).toBe(false)
})

const here = findCgroups()
// Making groups is for root, or for whom the system delegated it to; elsewhere the watchdog bounds memory alone.
test.skipIf(typeof here === 'string')('a group can be joined, counts kills, and goes', () => {
  if (typeof here === 'string') return
  const group = here.create(64)
  expect(group.joinBy.length).toBeGreaterThan(0)
  for (const path of group.joinBy) expect(existsSync(path)).toBe(true)
  expect(group.kills()).toBe(0)
  group.remove()
  for (const path of group.joinBy) expect(existsSync(dirname(path))).toBe(false)
})
