/**
 * The functions a learner sees as `np`: NumPy's names in camel case, plus the few that every network
 * needs. Values only: derivatives are in autodiff.ts, which nothing here leads to.
 */

export { logSoftmax, logSumExp, softmax } from './nn/softmax.ts'
export {
  add,
  divide,
  divide as div,
  floorDivide,
  mod,
  multiply,
  multiply as mul,
  negative,
  negative as neg,
  power,
  power as pow,
  reciprocal,
  square,
  subtract,
  subtract as sub,
} from './ops/arithmetic.ts'
export {
  equal,
  greater,
  greaterEqual,
  isfinite,
  isinf,
  isnan,
  less,
  lessEqual,
  logicalAnd,
  logicalNot,
  logicalOr,
  logicalXor,
  notEqual,
} from './ops/comparison.ts'
export {
  arange,
  eye,
  full,
  fullLike,
  linspace,
  oneHot,
  ones,
  onesLike,
  tri,
  tril,
  triu,
  zeros,
  zerosLike,
} from './ops/creation.ts'
export { einsum } from './ops/einsum.ts'
export {
  abs,
  arccos,
  arccosh,
  arcsin,
  arcsinh,
  arctan,
  arctanh,
  cbrt,
  ceil,
  cos,
  cosh,
  exp,
  expm1,
  floor,
  log,
  log1p,
  log2,
  log10,
  round,
  sign,
  sin,
  sinh,
  sqrt,
  tan,
  tanh,
  trunc,
} from './ops/functions.ts'
export { dot, matmul, outer } from './ops/matmul.ts'
export {
  broadcastTo,
  concat,
  concat as concatenate,
  expandDims,
  moveaxis,
  repeat,
  reshape,
  split,
  squeeze,
  stack,
  swapaxes,
  tile,
  transpose,
} from './ops/movement.ts'
export { pad } from './ops/pad.ts'
export { all, any, argmax, argmin, max, min, prod, sum } from './ops/reduce.ts'
export { clip, maximum, minimum, where } from './ops/select.ts'
export { flip, scatterAdd, scatterAddAlongAxis, slice, take, takeAlongAxis } from './ops/slicing.ts'
export { argsort, sort } from './ops/sorting.ts'
export { erf, erfc, logSigmoid, sigmoid, softplus } from './ops/special.ts'
export { cumsum, mean, std, variance as var } from './ops/statistics.ts'
export { tensor, tensor as array } from './tensor.ts'
