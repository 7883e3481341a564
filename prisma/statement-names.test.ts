import { expect, test } from 'vitest'
import { statementName } from './statement-names.ts'

test('a statement keeps its name, and no other has it', () => {
  const [one, two] = [statementName('SELECT 1'), statementName('SELECT 2')]
  expect(one).not.toBe(two)
  expect(statementName('SELECT 1')).toBe(one)
  // PostgreSQL cuts longer ones.
  expect(one.length).toBeLessThan(64)
})

test('statements without end do not fill the memory of every connection', () => {
  const known = statementName('SELECT 1')
  const names = Array.from({ length: 1000 }, (_, n) => statementName(`SELECT ${n} IN (1)`))
  expect(names.filter((name) => name !== '').length).toBeLessThan(400)
  expect(statementName('SELECT 1')).toBe(known)
})
