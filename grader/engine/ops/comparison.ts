/** Comparison and logic, element by element: 1 for true, 0 for false. They have no derivative. */
import { binary, unary } from './elementwise.ts'

export const greater = binary('greater', (out, o, end, a, i, sa, b, j, sb) => {
  for (; o < end; o++, i += sa, j += sb) out[o] = (a[i] as number) > (b[j] as number) ? 1 : 0
})

export const greaterEqual = binary('greaterEqual', (out, o, end, a, i, sa, b, j, sb) => {
  for (; o < end; o++, i += sa, j += sb) out[o] = (a[i] as number) >= (b[j] as number) ? 1 : 0
})

export const less = binary('less', (out, o, end, a, i, sa, b, j, sb) => {
  for (; o < end; o++, i += sa, j += sb) out[o] = (a[i] as number) < (b[j] as number) ? 1 : 0
})

export const lessEqual = binary('lessEqual', (out, o, end, a, i, sa, b, j, sb) => {
  for (; o < end; o++, i += sa, j += sb) out[o] = (a[i] as number) <= (b[j] as number) ? 1 : 0
})

export const equal = binary('equal', (out, o, end, a, i, sa, b, j, sb) => {
  for (; o < end; o++, i += sa, j += sb) out[o] = a[i] === b[j] ? 1 : 0
})

export const notEqual = binary('notEqual', (out, o, end, a, i, sa, b, j, sb) => {
  for (; o < end; o++, i += sa, j += sb) out[o] = a[i] !== b[j] ? 1 : 0
})

export const logicalAnd = binary('logicalAnd', (out, o, end, a, i, sa, b, j, sb) => {
  for (; o < end; o++, i += sa, j += sb) out[o] = a[i] !== 0 && b[j] !== 0 ? 1 : 0
})

export const logicalOr = binary('logicalOr', (out, o, end, a, i, sa, b, j, sb) => {
  for (; o < end; o++, i += sa, j += sb) out[o] = a[i] !== 0 || b[j] !== 0 ? 1 : 0
})

export const logicalXor = binary('logicalXor', (out, o, end, a, i, sa, b, j, sb) => {
  for (; o < end; o++, i += sa, j += sb) out[o] = (a[i] !== 0) !== (b[j] !== 0) ? 1 : 0
})

export const logicalNot = unary('logicalNot', (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = x[i] === 0 ? 1 : 0
})

export const isnan = unary('isnan', (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = Number.isNaN(x[i]) ? 1 : 0
})

export const isinf = unary('isinf', (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = Math.abs(x[i] as number) === Infinity ? 1 : 0
})

export const isfinite = unary('isfinite', (x, out) => {
  for (let i = 0; i < x.length; i++) out[i] = Number.isFinite(x[i]) ? 1 : 0
})
