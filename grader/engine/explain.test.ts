import { expect, test } from 'vitest'
import { checkGradient, type Point } from './check-gradient.ts'
import { explainGradients, explainValues } from './explain.ts'
import * as np from './np.ts'
import { generator } from './random.ts'
import type { Tensor } from './tensor.ts'

const random = generator(1)
const relu = ({ x }: Point): Tensor => np.maximum(x as Tensor, 0)

test('a value error names how many elements, the worst, and how far it may lie off', () => {
  const expected = np.array([
    [1, 2],
    [3, 4],
  ])
  const got = np.array([
    [1, 2],
    [3.03, 3.9],
  ])
  expect(explainValues('y', got, expected)).toBe(
    [
      '✗ y [2, 2] is wrong in 2 of 4 elements',
      '    worst at [1, 1]: expected 4, got 3.9',
      '    off by 0.1, allowed 0.00000404',
    ].join('\n'),
  )
  expect(explainValues('y', expected, expected)).toBe('✓ y [2, 2] is right in all 4 elements')
})

test('a value that is not a number is wrong, and a shape that is not right is an error', () => {
  expect(explainValues('y', np.array([Number.NaN, 1]), np.array([1, 1]))).toContain('wrong in 1 of 2')
  expect(() => explainValues('y', np.zeros([2]), np.zeros([3]))).toThrow('y: expected shape [3], got [2]')
})

test('a gradient error says both numbers along a direction and the worst element', () => {
  const x = random.uniform([3, 4], 0.5, 2)
  const upstream = random.normal([3, 4])
  const wrong = upstream.copy()
  wrong.set(2, 1, wrong.get(2, 1) + 0.5)
  const claim = { point: { x }, gradients: { x: wrong }, upstream }
  const text = explainGradients(checkGradient(relu, claim, { random: generator(2) }))
  expect(text).toMatch(/^✗ ∂\/∂x is wrong\n {4}along a random direction: claimed \S+, by differences \S+\n/)
  expect(text).toContain('worst at [2, 1]')
})

test('a kink is called one', () => {
  const claim = { point: { x: np.zeros([3]) }, gradients: { x: np.ones([3]) }, upstream: np.ones([3]) }
  const text = explainGradients(checkGradient(relu, claim, { random: generator(2) }))
  expect(text).toContain('? ∂/∂x is open: a kink')
})
