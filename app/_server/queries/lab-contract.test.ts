import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { log } from '../log.ts'
import { selectOptionalContract } from './lab-contract.ts'

const root = mkdtempSync(join(tmpdir(), 'labs-'))
afterAll(() => rmSync(root, { recursive: true }))

test('a lab that does not load is listed without its contract, and logged by name', async () => {
  const folder = join(root, 'topic', 'broken')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'lab.ts'), "throw new Error('half written')\n")
  const logged = vi.spyOn(log, 'error').mockImplementation(() => {})
  expect(await selectOptionalContract('broken', root)).toBeNull()
  expect(logged.mock.calls.map(([about]) => about)).toMatchObject([
    { lab: 'broken', err: { code: 'lab-broken' } },
  ])
})

test('one that loads is given as it is', async () => {
  expect(await selectOptionalContract('lrelu-backward')).toMatchObject({ id: 'lrelu-backward', minutes: 8 })
})
