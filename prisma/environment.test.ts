import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EnvironmentError, parseEnvironment, variableNames } from './environment.ts'

test('an empty environment is fine, and an empty value means not set', () => {
  expect(parseEnvironment({})).toEqual({})
  expect(parseEnvironment({ PORT: '', DATABASE_URL: '' })).toEqual({})
})

test('a port is a number', () => {
  expect(parseEnvironment({ PORT: '8080' }).PORT).toBe(8080)
})

test.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['PORT', '1.5'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['CHAINRULE_DATA', 'relative/folder'],
  ['APP_URL', 'learn.example.org'],
  ['BETTER_AUTH_SECRET', 'short'],
])('names %s when it is %j', (name, value) => {
  expect(() => parseEnvironment({ [name]: value })).toThrow(EnvironmentError)
  expect(() => parseEnvironment({ [name]: value })).toThrow(`${name}: `)
})

test('names every variable that is wrong at once', () => {
  expect(() => parseEnvironment({ PORT: 'x', BETTER_AUTH_SECRET: 'y' })).toThrow(
    /PORT[\s\S]*BETTER_AUTH_SECRET/,
  )
})

test('every variable is documented in .env.example', () => {
  const example = readFileSync('.env.example', 'utf8')
  for (const name of variableNames) expect(example).toMatch(new RegExp(`^${name}=$`, 'm'))
})
