import { expect, test } from 'vitest'
import { tensor } from '#engine/tensor.ts'
import { compare, compareWithin } from './value.ts'

const exact = { atol: 0, rtol: 0 }
const usual = { atol: 1e-8, rtol: 1e-6 }

test('an element may be off by atol times the scale of the output', () => {
  expect(compare(tensor([0]), tensor([4e-8]), usual, 5)).toMatchObject({ mismatched: 0 })
  expect(compare(tensor([0]), tensor([6e-8]), usual, 5)).toMatchObject({ mismatched: 1 })
})

test('an element may be off by rtol times its own size', () => {
  expect(compare(tensor([1000]), tensor([1000.0009]), usual, 0)).toMatchObject({ mismatched: 0 })
  expect(compare(tensor([1000]), tensor([1000.002]), usual, 0)).toMatchObject({ mismatched: 1 })
})

test('the worst element is the one furthest beyond its own tolerance, not the largest error', () => {
  const { mismatched, total, worst } = compare(tensor([1e6, 1, 5]), tensor([1e6 + 5, 1.1, 5]), usual, 1)
  expect({ mismatched, total }).toEqual({ mismatched: 2, total: 3 })
  expect(worst).toMatchObject({ position: 1, expected: 1, got: 1.1 })
})

test('what is not a number is wrong, and worse than anything else', () => {
  const { mismatched, worst } = compare(tensor([1, 1, 1]), tensor([2, Number.NaN, 1]), usual, 1)
  expect(mismatched).toBe(2)
  expect(worst).toMatchObject({ position: 1 })
})

test('infinities and not-a-numbers that are expected are right', () => {
  const special = [Number.POSITIVE_INFINITY, Number.NaN, -0]
  expect(
    compare(tensor(special), tensor([Number.POSITIVE_INFINITY, Number.NaN, 0]), exact, 1).mismatched,
  ).toBe(0)
  expect(compare(tensor(special), tensor([Number.NEGATIVE_INFINITY, 0, 0]), exact, 1).mismatched).toBe(2)
})

test('between two bounds everything is right, outside the nearer bound is what was expected', () => {
  const [lower, upper] = [tensor([0.1, 0.1, 0.1, 0.1]), tensor([1, 1, 1, 1])]
  const { mismatched, worst } = compareWithin(lower, upper, tensor([0.1, 0.5, 1, 1.5]), exact, 1)
  expect(mismatched).toBe(1)
  expect(worst).toMatchObject({ position: 3, expected: 1, got: 1.5 })
})

test('an output without elements has nothing wrong with it', () => {
  expect(compare(tensor([]), tensor([]), exact, 0)).toEqual({ mismatched: 0, total: 0, worst: null })
})
