import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { authSecret } from './secrets.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chainrule-secrets-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('is made once, and only its owner can read it', () => {
  const made = authSecret(folder)
  expect(made.length).toBeGreaterThanOrEqual(32)
  expect(authSecret(folder)).toBe(made)
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('differs from folder to folder', () => {
  const made = authSecret(folder)
  rmSync(join(folder, 'secrets.json'))
  expect(authSecret(folder)).not.toBe(made)
})

test('a damaged file is an error, never silently a new secret', () => {
  writeFileSync(join(folder, 'secrets.json'), '{"authSecret":')
  expect(() => authSecret(folder)).toThrow('damaged')
})
