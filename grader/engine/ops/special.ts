/** Functions that need more than one formula to be accurate everywhere. */

import { unary } from './elementwise.ts'
import { erfcOf, erfOf } from './erf.ts'
import { exp } from './functions.ts'

/** 1 / (1 + e⁻ˣ). Both tails keep their digits; so does the derivative σ(x)·σ(−x). */
export const sigmoid = unary(
  'sigmoid',
  (x, out) => {
    for (let i = 0; i < x.length; i++) {
      const v = x[i] as number
      const e = Math.exp(-Math.abs(v))
      out[i] = (v < 0 ? e : 1) / (1 + e)
    }
  },
  (x, y) => y.mul(sigmoid(x.neg())),
)

/** log(1 + eˣ), for any x. */
export const softplus = unary(
  'softplus',
  (x, out) => {
    for (let i = 0; i < x.length; i++) {
      const v = x[i] as number
      out[i] = Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)))
    }
  },
  (x) => sigmoid(x),
)

/** log σ(x), for any x. */
export const logSigmoid = unary(
  'logSigmoid',
  (x, out) => {
    for (let i = 0; i < x.length; i++) {
      const v = x[i] as number
      out[i] = Math.min(v, 0) - Math.log1p(Math.exp(-Math.abs(v)))
    }
  },
  (x) => sigmoid(x.neg()),
)

/** The error function, 2/√π ∫₀ˣ exp(−t²) dt. */
export const erf = unary(
  'erf',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = erfOf(x[i] as number)
  },
  (x) => exp(x.square().neg()).mul(2 / Math.sqrt(Math.PI)),
)

/** 1 − erf x, accurate where erf x is near 1. */
export const erfc = unary(
  'erfc',
  (x, out) => {
    for (let i = 0; i < x.length; i++) out[i] = erfcOf(x[i] as number)
  },
  (x) => exp(x.square().neg()).mul(-2 / Math.sqrt(Math.PI)),
)
