/** Elementary functions, element by element. The derivative stands under each loop, as a function of x and the result y. */
import { asTensor, type Tensor } from '../tensor.ts'
import { divide, reciprocal, square } from './arithmetic.ts'
import { unary } from './elementwise.ts'

export const exp = unary(
  'exp',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.exp(x[i] as number)
  },
  (_, y) => y,
)

/** eˣ − 1, without cancellation near 0. */
export const expm1 = unary(
  'expm1',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.expm1(x[i] as number)
  },
  (x) => exp(x),
)

export const log = unary(
  'log',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.log(x[i] as number)
  },
  (x) => reciprocal(x),
)

/** log(1 + x), without cancellation near 0. */
export const log1p = unary(
  'log1p',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.log1p(x[i] as number)
  },
  (x) => reciprocal(x.add(1)),
)

export const log2 = unary(
  'log2',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.log2(x[i] as number)
  },
  (x) => divide(Math.LOG2E, x),
)

export const log10 = unary(
  'log10',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.log10(x[i] as number)
  },
  (x) => divide(Math.LOG10E, x),
)

export const sqrt = unary(
  'sqrt',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.sqrt(x[i] as number)
  },
  (_, y) => divide(0.5, y),
)

export const cbrt = unary(
  'cbrt',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.cbrt(x[i] as number)
  },
  (_, y) => divide(1 / 3, square(y)),
)

/** The derivative at 0 is taken as 0. */
export const abs = unary(
  'abs',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.abs(x[i] as number)
  },
  (x) => sign(x),
)

export const sign = unary('sign', (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = Math.sign(x[i] as number)
})

export const floor = unary('floor', (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = Math.floor(x[i] as number)
})

export const ceil = unary('ceil', (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = Math.ceil(x[i] as number)
})

export const trunc = unary('trunc', (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = Math.trunc(x[i] as number)
})

/** To the nearest whole number, halves to the even one. */
export const round = unary('round', (x, out) => {
  for (let i = 0; i < x.length; i++) {
    const v = x[i] as number
    const up = Math.round(v)
    out[i] = up - v === 0.5 && up % 2 !== 0 ? up - 1 : up
  }
})

export const sin = unary(
  'sin',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.sin(x[i] as number)
  },
  (x) => cos(x),
)

export const cos = unary(
  'cos',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.cos(x[i] as number)
  },
  (x): Tensor => sin(x).neg(),
)

export const tan = unary(
  'tan',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.tan(x[i] as number)
  },
  (_, y) => square(y).add(1),
)

export const arcsin = unary(
  'arcsin',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.asin(x[i] as number)
  },
  (x) => reciprocal(sqrt(oneMinusSquare(x))),
)

export const arccos = unary(
  'arccos',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.acos(x[i] as number)
  },
  (x) => reciprocal(sqrt(oneMinusSquare(x))).neg(),
)

export const arctan = unary(
  'arctan',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.atan(x[i] as number)
  },
  (x) => reciprocal(square(x).add(1)),
)

export const sinh = unary(
  'sinh',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.sinh(x[i] as number)
  },
  (x) => cosh(x),
)

export const cosh = unary(
  'cosh',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.cosh(x[i] as number)
  },
  (x): Tensor => sinh(x),
)

/** The derivative is 1 / cosh², which keeps its digits where 1 − tanh² has lost them. */
export const tanh = unary(
  'tanh',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.tanh(x[i] as number)
  },
  (x) => square(reciprocal(cosh(x))),
)

export const arcsinh = unary(
  'arcsinh',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.asinh(x[i] as number)
  },
  (x) => reciprocal(sqrt(square(x).add(1))),
)

export const arccosh = unary(
  'arccosh',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.acosh(x[i] as number)
  },
  (x) => reciprocal(sqrt(x.sub(1).mul(x.add(1)))),
)

export const arctanh = unary(
  'arctanh',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = Math.atanh(x[i] as number)
  },
  (x) => reciprocal(oneMinusSquare(x)),
)

/** 1 − x² as (1 − x)(1 + x), which stays accurate near ±1. */
function oneMinusSquare(x: Tensor): Tensor {
  return asTensor(1, 'oneMinusSquare').sub(x).mul(x.add(1))
}
