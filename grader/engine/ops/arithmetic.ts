/**
 * Arithmetic, element by element. Partial derivatives stand under each loop: ∂/∂x, then ∂/∂y. A second operand that does
 * not move on, a number or a stretched column, is read once.
 */
import { asTensor, type Tensor, type TensorLike } from '../tensor.ts'
import { equal } from './comparison.ts'
import { binary, unary } from './elementwise.ts'
import { log } from './functions.ts'
import { where } from './select.ts'

export const add = binary(
  'add',
  (out, o, end, a, i, sa, b, j, sb) => {
    const v = b[j] as number
    if (sb === 0) for (; o < end; o++, i += sa) out[o] = (a[i] as number) + v
    else for (; o < end; o++, i += sa, j += sb) out[o] = (a[i] as number) + (b[j] as number)
  },
  [() => 1, () => 1],
)

export const subtract = binary(
  'subtract',
  (out, o, end, a, i, sa, b, j, sb) => {
    const v = b[j] as number
    if (sb === 0) for (; o < end; o++, i += sa) out[o] = (a[i] as number) - v
    else for (; o < end; o++, i += sa, j += sb) out[o] = (a[i] as number) - (b[j] as number)
  },
  [() => 1, () => -1],
)

export const multiply = binary(
  'multiply',
  (out, o, end, a, i, sa, b, j, sb) => {
    const v = b[j] as number
    if (sb === 0) for (; o < end; o++, i += sa) out[o] = (a[i] as number) * v
    else for (; o < end; o++, i += sa, j += sb) out[o] = (a[i] as number) * (b[j] as number)
  },
  [(_, y) => y, (x) => x],
)

export const divide = binary(
  'divide',
  (out, o, end, a, i, sa, b, j, sb) => {
    const v = b[j] as number
    if (sb === 0) for (; o < end; o++, i += sa) out[o] = (a[i] as number) / v
    else for (; o < end; o++, i += sa, j += sb) out[o] = (a[i] as number) / (b[j] as number)
  },
  [(_, y) => reciprocal(y), (_, y, quotient) => quotient.div(y).neg()],
)

/** The remainder with the sign of the divisor. */
export const mod = binary(
  'mod',
  (out, o, end, a, i, sa, b, j, sb) => {
    for (; o < end; o++, i += sa, j += sb) {
      const divisor = b[j] as number
      const rest = (a[i] as number) % divisor
      out[o] = rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest
    }
  },
  [() => 1, (x, y) => floorDivide(x, y).neg()],
)

export const floorDivide = binary('floorDivide', (out, o, end, a, i, sa, b, j, sb) => {
  for (; o < end; o++, i += sa, j += sb) out[o] = Math.floor((a[i] as number) / (b[j] as number))
})

const powered = binary(
  'power',
  (out, o, end, a, i, sa, b, j, sb) => {
    for (; o < end; o++, i += sa, j += sb) {
      const base = a[i] as number
      const exponent = b[j] as number
      // C and NumPy say 1 where JavaScript says NaN: 1 to any power, −1 to an infinite one.
      const one = base === 1 || (base === -1 && (exponent === Infinity || exponent === -Infinity))
      out[o] = one ? 1 : base ** exponent
    }
  },
  [
    (x, y) => where(equal(y, 0), 0, y.mul(power(x, y.sub(1)))),
    // At a base of 0 the logarithm is −∞ and the power 0: their product is 0 in the limit.
    (x, _, out) => where(equal(x, 0), 0, out.mul(log(where(equal(x, 0), 1, x)))),
  ],
)

/** `x` to the power `y`; a constant exponent of 1, 2 or 0.5 is exact and quick. */
export function power(x: TensorLike, y: TensorLike): Tensor {
  const base = asTensor(x, 'power')
  if (y === 2) return square(base)
  if (y === 1) return base.copy()
  return powered(base, y)
}

export const negative = unary(
  'negative',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = -(x[i] as number)
  },
  () => asTensor(-1, 'negative'),
)

export const square = unary(
  'square',
  (x, out) => {
    for (let i = 0; i < x.length; i++) {
      const v = x[i] as number
      out[i] = v * v
    }
  },
  (x) => x.mul(2),
)

export const reciprocal = unary(
  'reciprocal',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = 1 / (x[i] as number)
  },
  (_, y) => square(y).neg(),
)
