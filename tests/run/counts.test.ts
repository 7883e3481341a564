import { expect, test } from 'vitest'
import { fromExit, fromLabsCheck, fromLastLine, fromPlaywright, fromVitest } from './counts.ts'

test('a tool with no report of its own is one thing', () => {
  expect(fromExit(true)).toEqual({ passed: 1, failed: 0 })
  expect(fromExit(false)).toEqual({ passed: 0, failed: 1 })
})

test('the last line that counts is the one that counts', () => {
  expect(fromLastLine('1 passed, 0 failed\nmore\n7 passed, 2 failed\n', false)).toEqual({
    passed: 7,
    failed: 2,
  })
})

test('a run of nothing has failed', () => {
  expect(fromLastLine('0 passed, 0 failed\n', true)).toEqual({ passed: 0, failed: 1 })
  expect(fromVitest({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, true).failed).toBe(1)
  expect(fromPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [] }, true).failed).toBe(1)
})

test('a tool that ends badly has failed, whatever it counted', () => {
  expect(fromLastLine('7 passed, 0 failed', false)).toEqual({ passed: 7, failed: 1 })
  expect(fromLastLine('killed', false)).toEqual({ passed: 0, failed: 1 })
})

test('a file that does not load is a failure of its own', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{}, {}] },
  ]
  const report = { numPassedTests: 2, numFailedTests: 0, testResults }
  expect(fromVitest(report, false)).toEqual({ passed: 2, failed: 1 })
})

test('a test that passes only the second time has failed', () => {
  const report = { stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [] }
  expect(fromPlaywright(report, false)).toEqual({ passed: 3, failed: 2 })
})

test('a proof of the labs that gives no counts has failed', () => {
  expect(fromLabsCheck('{"counts":{"passed":4,"failed":0},"labs":[]}', true)).toEqual({
    passed: 4,
    failed: 0,
  })
  expect(fromLabsCheck('not JSON', true)).toEqual({ passed: 0, failed: 1 })
})
