/** Operations on elements, and activations. */
import * as nn from '../nn.ts'
import * as np from '../np.ts'
import type { Tensor } from '../tensor.ts'
import {
  aboveOne,
  alongAxis,
  any,
  binary,
  image,
  inside,
  type Operation,
  offHalves,
  partner,
  positive,
  real,
  unary,
} from './trial.ts'

export const elementwise: readonly Operation[] = [
  binary('add', np.add),
  binary('subtract', np.subtract),
  binary('multiply', np.multiply),
  binary('divide', np.divide, [real, positive]),
  binary('power', np.power, [positive, real]),
  binary('mod', np.mod, [offHalves, (random, shape) => random.uniform(shape, 7, 9)]),
  unary('power of 2', (x) => np.power(x, 2)),
  unary('power of 3', (x) => np.power(x, 3)),
  unary('negative', np.negative),
  unary('square', np.square),
  unary('reciprocal', np.reciprocal, positive),
  unary('exp', np.exp),
  unary('expm1', np.expm1),
  unary('log', np.log, positive),
  unary('log1p', np.log1p, positive),
  unary('log2', np.log2, positive),
  unary('log10', np.log10, positive),
  unary('sqrt', np.sqrt, positive),
  unary('cbrt', np.cbrt, positive),
  unary('abs', np.abs, offHalves),
  unary('sin', np.sin),
  unary('cos', np.cos),
  unary('tan', np.tan, inside),
  unary('arcsin', np.arcsin, inside),
  unary('arccos', np.arccos, inside),
  unary('arctan', np.arctan),
  unary('sinh', np.sinh),
  unary('cosh', np.cosh),
  unary('tanh', np.tanh),
  unary('arcsinh', np.arcsinh),
  unary('arccosh', np.arccosh, aboveOne),
  unary('arctanh', np.arctanh, inside),
  unary('sigmoid', np.sigmoid),
  unary('softplus', np.softplus),
  unary('logSigmoid', np.logSigmoid),
  unary('erf', np.erf),
  unary('erfc', np.erfc),
  binary('maximum', np.maximum, [offHalves, (random, shape) => random.integers(shape, -3, 3)]),
  binary('minimum', np.minimum, [offHalves, (random, shape) => random.integers(shape, -3, 3)]),
  unary('clip', (x) => np.clip(x, -1, 1.5), offHalves),
  any('where', (random, shape) => {
    const condition = random.bernoulli(partner(random, shape))
    return {
      f: (x, y) => np.where(condition, x as Tensor, y as Tensor),
      inputs: [real(random, shape), real(random, partner(random, shape))],
    }
  }),
]

export const activations: readonly Operation[] = [
  unary('relu', nn.relu, offHalves),
  unary('relu6', nn.relu6, offHalves),
  unary('leakyRelu', (x) => nn.leakyRelu(x, 0.1), offHalves),
  any('prelu', (random, shape) => {
    const x = image(random, shape, 3, offHalves)
    return { f: (a, s) => nn.prelu(a as Tensor, s as Tensor), inputs: [x, real(random, [3])] }
  }),
  unary('elu', (x) => nn.elu(x, 0.7), offHalves),
  unary('celu', (x) => nn.celu(x, 0.7), offHalves),
  unary('selu', (x) => nn.selu(x), offHalves),
  unary('gelu', (x) => nn.gelu(x)),
  unary('gelu by tanh', (x) => nn.gelu(x, 'tanh')),
  unary('silu', (x) => nn.silu(x, 1.5)),
  unary('mish', nn.mish),
  unary('softsign', nn.softsign, offHalves),
  unary('tanhShrink', nn.tanhShrink),
  unary(
    'softplus, cut',
    (x) => nn.softplus(x, 0.7, 2),
    (random, shape) => random.uniform(shape, -3, 2),
  ),
  unary('softShrink', (x) => nn.softShrink(x), offHalves),
  unary('hardShrink', (x) => nn.hardShrink(x), offHalves),
  unary('threshold', (x) => nn.threshold(x, 0.5, 2), offHalves),
  unary('hardTanh', (x) => nn.hardTanh(x), offHalves),
  unary('hardSigmoid', (x) => nn.hardSigmoid(x, 0.2), offHalves),
  unary('hardSwish', (x) => nn.hardSwish(x), offHalves),
  alongAxis('glu', (x, axis) => nn.glu(np.concat([x, x.square()], axis), axis)),
]
