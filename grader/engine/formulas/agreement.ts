/** Values and gradients by formulas written out, against the engine's: to 1e-12 of the largest entry. */
import { expect } from 'vitest'
import { type Differentiable, vjp } from '../autodiff.ts'
import { asTensor, type Tensor, type TensorLike } from '../tensor.ts'

export function expectAgreement(got: Tensor, expected: TensorLike): void {
  const want = asTensor(expected, 'expected')
  expect(got.shape).toEqual(want.shape)
  const scale = want.data.reduce(
    (largest, v) => (Number.isFinite(v) ? Math.max(largest, Math.abs(v)) : largest),
    0,
  )
  want.data.forEach((v, i) => {
    const g = got.data[i] as number
    const close = Object.is(v, g) || v === g || Math.abs(g - v) <= 1e-12 * scale
    if (!close) expect.fail(`element ${i} of [${want.shape}]: expected ${v}, got ${g}`)
  })
}

/** The value of `f` and its gradients under `upstream` (ones by default) are the given ones. */
export function expectDerivatives(
  f: Differentiable,
  inputs: readonly TensorLike[],
  expected: { value: TensorLike; gradients: readonly TensorLike[]; upstream?: TensorLike },
): void {
  const { value, pullback } = vjp(f, inputs)
  expectAgreement(value, expected.value)
  const cotangents = pullback(expected.upstream)
  expected.gradients.forEach((gradient, i) => {
    expectAgreement(cotangents[i] as Tensor, gradient)
  })
}
