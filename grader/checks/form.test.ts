import { expect, test } from 'vitest'
import * as np from '#engine/np.ts'
import { tensor } from '#engine/tensor.ts'
import { failureCheck, fitted as fittedTo } from './form.ts'
import type { Tensors } from './lab.ts'

const fitted = (expected: Tensors, results: Tensors) => fittedTo({ expected, free: {} }, results)

test('a number and a tensor of one element mean the same', () => {
  const { outputs } = fitted({ loss: tensor(3) }, { loss: tensor([[2]]) })
  expect(outputs?.loss).toMatchObject({ shape: [] })
  expect(fitted({ loss: tensor([3]) }, { loss: tensor(2) }).outputs?.loss).toMatchObject({ shape: [1] })
})

test('a result more than there must be does not matter, one less does', () => {
  expect(fitted({ y: tensor([1]) }, { y: tensor([1]), cache: tensor([1, 2]) }).wrong).toBeNull()
  expect(fitted({ y: tensor([1]), dy: tensor([1]) }, { y: tensor([1]) }).wrong).toEqual({
    code: 'form.missing-result',
    params: { output: 'dy' },
  })
})

test('a wrong shape is named, and axes left over from keepdims are called so', () => {
  expect(fitted({ y: np.zeros([2, 3]) }, { y: np.zeros([3, 2]) }).wrong).toEqual({
    code: 'form.wrong-shape',
    params: { output: 'y', expected: '[2, 3]', got: '[3, 2]' },
  })
  expect(fitted({ dgamma: np.zeros([4]) }, { dgamma: np.zeros([1, 4, 1, 1]) }).wrong).toMatchObject({
    code: 'form.axes-of-one',
  })
})

test('a result that is not finite is told with its place, unless the truth is not finite there', () => {
  const got = tensor([
    [0, 1],
    [Number.NaN, Number.POSITIVE_INFINITY],
  ])
  expect(fitted({ y: np.zeros([2, 2]) }, { y: got }).wrong).toEqual({
    code: 'form.not-finite',
    params: { output: 'y', value: 'NaN', index: '[1, 0]' },
  })
  expect(
    fitted(
      {
        y: tensor([
          [0, 1],
          [Number.NaN, Number.POSITIVE_INFINITY],
        ]),
      },
      { y: got },
    ).wrong,
  ).toBeNull()
})

test('a failure says the line where it is known', () => {
  const failure = { code: 'threw', params: { name: 'RangeError', text: 'no' }, line: 7, column: 3 }
  expect(failureCheck('*', failure)).toMatchObject({
    message: { code: 'form.threw-at', params: { line: 7, name: 'RangeError' } },
    detail: { type: 'location', line: 7, column: 3, text: 'no' },
  })
  expect(failureCheck('*', { ...failure, line: null, column: null })).toMatchObject({
    message: { code: 'form.threw' },
  })
})

test('what stands in place of a tensor is told in words of the reader’s language', () => {
  const failure = { code: 'wrong-type', params: { output: 'y', got: 'promise' }, line: null, column: null }
  expect(failureCheck('*', failure).message.params.got).toBe('@kind.promise')
})
