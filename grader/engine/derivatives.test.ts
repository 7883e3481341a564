import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Differentiable, grad, jvp, vjp } from './autodiff.ts'
import * as np from './np.ts'
import { type Generator, generator } from './random.ts'
import type { Shape } from './shape.ts'
import { Tensor } from './tensor.ts'
import { operations } from './testing/operations.ts'
import type { Operation, Trial } from './testing/trial.ts'

const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
const seeds = fc.integer({ min: 0, max: 2 ** 31 })
const RUNS = 20

/** Runs a statement about an operation on random sizes and numbers. */
function forAll(operation: Operation, statement: (trial: Trial, random: Generator) => void): void {
  fc.assert(
    fc.property(shapes, seeds, (shape: Shape, seed) => {
      const random = generator(seed)
      statement(operation.draw(random, shape), random)
    }),
    { numRuns: RUNS, seed: 20240229 },
  )
}

function like(random: Generator, tensors: readonly Tensor[]): Tensor[] {
  return tensors.map((x) => random.normal(x.shape))
}

function inner(a: Tensor, b: Tensor): number {
  return np.sum(a.mul(b)).item()
}

/** Σ|aᵢbᵢ|: what the rounding error of an inner product is relative to. */
function size(a: Tensor, b: Tensor): number {
  return np.sum(np.abs(a.mul(b))).item()
}

function along(inputs: readonly Tensor[], directions: readonly Tensor[], t: number): Tensor[] {
  return inputs.map((x, i) => x.add((directions[i] as Tensor).mul(t)))
}

/** The directional derivative of `f` to fourth order. */
function differences(
  f: Differentiable,
  inputs: readonly Tensor[],
  directions: readonly Tensor[],
  h: number,
): Tensor {
  const central = (step: number): Tensor =>
    f(...along(inputs, directions, step))
      .sub(f(...along(inputs, directions, -step)))
      .div(2 * step)
  return central(h / 2)
    .mul(4)
    .sub(central(h))
    .div(3)
}

function expectClose(got: Tensor, expected: Tensor, tolerance: number): void {
  expect(got.shape).toEqual(expected.shape)
  const scale = Math.max(1e-3, np.max(np.abs(np.concat([expected.ravel(), [0]]))).item())
  const error = np.max(np.abs(np.concat([got.sub(expected).ravel(), [0]]))).item()
  expect(error / scale).toBeLessThanOrEqual(tolerance)
}

describe.each(operations.map((operation) => [operation.name, operation] as const))('%s', (_, operation) => {
  test('forward mode is the transpose of reverse mode', () => {
    forAll(operation, ({ f, inputs }, random) => {
      const directions = like(random, inputs)
      const { value, tangent } = jvp(f, inputs, directions)
      const u = random.normal(value.shape)
      const cotangents = vjp(f, inputs).pullback(u)
      const right = directions.reduce((sum, v, i) => sum + inner(v, cotangents[i] as Tensor), 0)
      const scale = directions.reduce((sum, v, i) => sum + size(v, cotangents[i] as Tensor), size(tangent, u))
      expect(Math.abs(inner(tangent, u) - right)).toBeLessThanOrEqual(1e-12 * Math.max(scale, 1e-3))
      cotangents.forEach((g, i) => {
        expect(g.shape).toEqual(inputs[i]?.shape)
      })
    })
  })

  test('forward mode agrees with differences', () => {
    forAll(operation, ({ f, inputs }, random) => {
      const directions = like(random, inputs).map((v) => np.clip(v, -2, 2))
      const { value, tangent } = jvp(f, inputs, directions)
      expectClose(value, f(...inputs), 0)
      expectClose(differences(f, inputs, directions, 1e-3), tangent, 1e-6)
    })
  })

  test('the derivative is linear in the direction', () => {
    forAll(operation, ({ f, inputs }, random) => {
      const [v, w] = [like(random, inputs), like(random, inputs)]
      const both = v.map((a, i) => a.mul(2).add((w[i] as Tensor).mul(-3)))
      const expected = jvp(f, inputs, v)
        .tangent.mul(2)
        .sub(jvp(f, inputs, w).tangent.mul(3))
      expectClose(jvp(f, inputs, both).tangent, expected, 1e-12)
    })
  })

  test('second derivatives agree: reverse twice, forward over reverse, differences', () => {
    forAll(operation, ({ f, inputs }, random) => {
      const directions = like(random, inputs)
      const u = random.normal(f(...inputs).shape)
      const gradients = (...xs: Tensor[]): Tensor => {
        const parts = vjp(f, xs).pullback(u)
        return np.concat(parts.map((g) => g.ravel()))
      }
      const weights = np.concat(directions.map((v) => v.ravel()))
      const twice = vjp(
        (...xs) =>
          gradients(...xs)
            .mul(weights)
            .sum(),
        inputs,
      ).pullback()
      const forward = jvp(gradients, inputs, directions).tangent
      expectClose(np.concat(twice.map((g) => g.ravel())), forward, 1e-10)
      expectClose(
        differences(
          gradients,
          inputs,
          directions.map((v) => np.clip(v, -2, 2)),
          1e-3,
        ),
        jvp(
          gradients,
          inputs,
          directions.map((v) => np.clip(v, -2, 2)),
        ).tangent,
        1e-5,
      )
    })
  })
})

test('gradients nest: the third derivative of x³ is 6', () => {
  const cube = (x: Tensor): Tensor => x.pow(3)
  expect(grad(grad(grad((x) => cube(x as Tensor)) as Differentiable) as Differentiable)(5).item()).toBe(6)
})

test('an inner derivative does not confuse its variable with an outer one', () => {
  // d/dx [ x · d/dy (x + y) ] = 1, not 2.
  const outer = (x: Tensor): Tensor => x.mul(grad((y) => x.add(y as Tensor))(1))
  expect(grad((x) => outer(x as Tensor))(3).item()).toBe(1)
})

test('an input that does not matter gets zeros of its own shape', () => {
  const { pullback } = vjp((x) => (x as Tensor).sum(), [[1, 2], [[3, 4, 5]]])
  expect(pullback().map((g) => g.toArray())).toEqual([[1, 1], [[0, 0, 0]]])
})

test('a constant has a derivative of zero', () => {
  expect(jvp(() => new Tensor(new Float64Array([1]), []), [2], [1]).tangent.item()).toBe(0)
})
