import { expect, test } from 'vitest'
import type { Check } from '#verdict'
import { caseAsCode, entryIn, sizeOf } from './case-code.ts'
import { countChecks, groupChecks, mostTelling } from './checks-by-id.ts'
import { cellText, errorText, heat, longText, magnitude } from './heat-scale.ts'
import { difference, leadingAxes, leadingIndices, sliceAt, wrongElements } from './tensor-slices.ts'

function check(id: string, status: Check['status'], kind: Check['kind'] = 'value', weight = 1): Check {
  return { id, case: `${status}-1`, kind, status, weight, message: { code: 'x', params: {} }, detail: null }
}

test('a check that fails on one case is failed as a whole, and that case comes first', () => {
  const [group] = groupChecks([
    check('dx.value', 'passed'),
    check('dx.value', 'failed'),
    check('dx.value', 'skipped'),
  ])
  expect(group).toMatchObject({ id: 'dx.value', status: 'failed', passed: 1, total: 3 })
  expect(group?.checks.map((member) => member.status)).toEqual(['failed', 'skipped', 'passed'])
})

test('an example that fails like a hidden case is shown, but does not count', () => {
  const checks = [check('y', 'passed'), { ...check('y', 'failed'), case: 'ordinary-example' }]
  expect(groupChecks(checks, new Set(['ordinary-example']))[0]).toMatchObject({
    status: 'failed',
    passed: 1,
    total: 1,
  })
})

test('the page opens at a form failure before any other, else at the first failure', () => {
  const groups = groupChecks([check('dx.value', 'failed'), check('form', 'failed', 'form', 0)])
  expect(mostTelling(groups)?.id).toBe('form')
  expect(
    mostTelling(groupChecks([check('a', 'passed'), check('b', 'failed'), check('c', 'failed')]))?.id,
  ).toBe('b')
})

test('nothing is opened by itself where all is right', () => {
  expect(mostTelling(groupChecks([check('a', 'passed')]))).toBeUndefined()
})

test('form checks weigh nothing and are not counted', () => {
  expect(
    countChecks({ checks: [check('form', 'passed', 'form', 0), check('y', 'passed'), check('z', 'failed')] }),
  ).toEqual({
    passed: 1,
    total: 2,
  })
})

test('a slice is the matrix of the last two axes at the chosen leading index', () => {
  const tensor = { shape: [2, 2, 2, 3], data: Array.from({ length: 24 }, (_, i) => i) }
  expect(leadingAxes(tensor.shape)).toEqual([2, 2])
  expect(sliceAt(tensor, [1, 0])).toEqual({
    rows: 2,
    columns: 3,
    offset: 12,
    values: [12, 13, 14, 15, 16, 17],
  })
})

test('a vector is one row and a scalar one cell', () => {
  expect(sliceAt({ shape: [3], data: [1, 2, 3] }, [])).toMatchObject({ rows: 1, columns: 3 })
  expect(sliceAt({ shape: [], data: [7] }, [])).toMatchObject({ rows: 1, columns: 1, values: [7] })
})

test('a difference with something not finite is not a number', () => {
  expect(difference({ shape: [2], data: [3, 'NaN'] }, { shape: [2], data: [1, 1] }).data).toEqual([2, 'NaN'])
})

test('the heat scale is symmetric about zero and ignores what is not finite', () => {
  expect(magnitude([1, -4, 'Infinity', 'NaN'])).toBe(4)
  expect(magnitude([0, 'NaN'])).toBe(1)
  expect(heat(-2, 4)).toBe(-0.5)
  expect(heat('NaN', 4)).toBeNull()
})

test('numbers are written to fit: a true minus sign, no false zeros', () => {
  expect([cellText(0), cellText(-0.3), cellText(1e-9), cellText(123.4), cellText('Infinity')]).toEqual([
    '0',
    '−0.30',
    '1e-9'.replace('-', '−'),
    '123',
    '∞',
  ])
  expect(longText(-0.41207123)).toBe('−0.4120712')
  expect(errorText(0.00058)).toBe('5.8e−4')
  expect(errorText(0.009999999)).toBe('0.01')
})

const inputs = {
  x: { shape: [2, 2], data: [1, -0.5, -0, 'NaN' as const] },
  eps: 1e-5,
  train: false,
  folds: [{ shape: [2], data: [3, 1] }],
  random: { seed: 7 },
  empty: { shape: [0], data: [] },
}

test('a case is copied as TypeScript that runs below the code of the learner', () => {
  expect(caseAsCode({ language: 'typescript', entry: 'f', about: 'wrong', inputs })).toBe(
    [
      '// wrong',
      'const x = np.array([\n  [1, -0.5],\n  [-0, NaN],\n])',
      'const eps = 0.00001',
      'const train = false',
      'const folds = [np.array([3, 1])]',
      'const random = new Random(7)',
      'const empty = np.zeros([0])',
      'console.log(f(x, eps, train, folds, random, empty))',
      '',
    ].join('\n'),
  )
})

test('the same case in Python', () => {
  expect(caseAsCode({ language: 'python', entry: 'bnForward', about: 'wrong', inputs })).toBe(
    [
      '# wrong',
      'import numpy as np',
      '',
      'x = np.array([\n  [1, -0.5],\n  [-0.0, np.nan],\n], dtype=float)',
      'eps = 0.00001',
      'train = False',
      'folds = [np.array([3, 1], dtype=float)]',
      'random = np.random.default_rng(7)',
      'empty = np.zeros((0,))',
      'print(bn_forward(x, eps, train, folds, random, empty))',
      '',
    ].join('\n'),
  )
})

test('the size of a case is all there is to read in it', () => {
  expect(sizeOf(inputs)).toBe(4 + 1 + 1 + 2 + 1 + 0)
})

test('as many elements are marked as are wrong, those furthest off', () => {
  const detail = {
    type: 'comparison' as const,
    output: 'y',
    shape: [4],
    mismatched: 2,
    total: 4,
    worst: null,
    expected: { shape: [4], data: [1, 2, 3, 4] },
    got: { shape: [4], data: [1, 2.5, 3 + 1e-12, 'NaN' as const] },
  }
  expect([...wrongElements(detail)].sort()).toEqual([1, 3])
  expect(wrongElements({ ...detail, got: null }).size).toBe(0)
})

test('every slice of a tensor can be chosen', () => {
  expect(leadingIndices([2, 3])).toEqual([
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 1],
    [1, 2],
  ])
  expect(leadingIndices([])).toEqual([[]])
})

test('a function is called as its language writes names', () => {
  expect(entryIn('typescript', 'lreluBackward')).toBe('lreluBackward')
  expect(entryIn('python', 'preluBackwardChannel')).toBe('prelu_backward_channel')
  expect(entryIn('python', 'standardize')).toBe('standardize')
})
