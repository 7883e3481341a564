/** ONNX's operators in the engine's operations. */
import * as nn from '#engine/nn.ts'
import * as np from '#engine/np.ts'
import type { Tensor } from '#engine/tensor.ts'
import { LeftOut, type Node } from './node.ts'
import { averagePool, conv, maxPool, maxUnpool } from './operators-spatial.ts'

/** The operator's outputs in their order. */
type Operator = (node: Node) => Tensor[]

const unary =
  (f: (x: Tensor) => Tensor): Operator =>
  (node) => [f(node.input(0))]

const binary =
  (f: (x: Tensor, y: Tensor) => Tensor): Operator =>
  (node) => [f(node.input(0), node.input(1))]

const variadic =
  (f: (x: Tensor, y: Tensor) => Tensor): Operator =>
  (node) => [node.inputs.reduce(f)]

/** Axes come as a second input; none means all, or none at all where the operator says so. */
function reduction(f: (x: Tensor, axes: number[] | null, keepdims: boolean) => Tensor): Operator {
  return (node) => {
    const axes = [...(node.optional(1)?.data ?? [])]
    if (axes.length === 0 && node.number('noop_with_empty_axes', 0) === 1) return [node.input(0)]
    return [f(node.input(0), axes.length === 0 ? null : axes, node.number('keepdims', 1) === 1)]
  }
}

/** The largest or smallest element, with a start that no elements leave as it is. */
function extreme(f: typeof np.max, start: number): Operator {
  return reduction((x, axes, keepdims) => {
    const padded = (axes ?? x.shape.map((_, axis) => axis)).reduce((rest, axis) => {
      const side = np.full(
        rest.shape.map((length, i) => (i === (axis + x.ndim) % x.ndim ? 1 : length)),
        start,
      )
      return np.concat([side, rest], axis)
    }, x)
    return f(padded, axes, keepdims)
  })
}

/** Axes from the attribute `axis` to the last. */
function lastAxes(node: Node): number[] {
  const { ndim } = node.input(0)
  const first = (node.number('axis', -1) + ndim) % ndim
  return Array.from({ length: ndim - first }, (_, i) => first + i)
}

const EPSILON = 1e-5
const integer = (node: Node) => node.dtype.startsWith('int')

export const operators: Readonly<Record<string, Operator>> = {
  Abs: unary(np.abs),
  Add: binary(np.add),
  Sub: binary(np.subtract),
  Mul: binary(np.multiply),
  Div: (node) => {
    const quotient = np.divide(node.input(0), node.input(1))
    return [integer(node) ? np.trunc(quotient) : quotient]
  },
  Pow: (node) => {
    const power = np.power(node.input(0), node.input(1))
    return [integer(node) ? np.trunc(power) : power]
  },
  Neg: unary(np.negative),
  Exp: unary(np.exp),
  Log: unary(np.log),
  Sqrt: unary(np.sqrt),
  Erf: unary(np.erf),
  Tanh: unary(np.tanh),
  Sigmoid: unary(np.sigmoid),
  Max: variadic(np.maximum),
  Min: variadic(np.minimum),
  Where: (node) => [np.where(node.input(0), node.input(1), node.input(2))],
  Clip: (node) => [np.clip(node.input(0), node.optional(1), node.optional(2))],
  MatMul: binary(np.matmul),
  Gemm: (node) => {
    const turned = (position: number, flag: string) =>
      node.number(flag, 0) === 1 ? node.input(position).T : node.input(position)
    const product = turned(0, 'transA').matmul(turned(1, 'transB')).mul(node.number('alpha', 1))
    const bias = node.optional(2)
    return [bias === null ? product : product.add(bias.mul(node.number('beta', 1)))]
  },
  Transpose: (node) => [np.transpose(node.input(0), node.list('perm'))],
  Concat: (node) => [np.concat(node.inputs, node.number('axis', 0))],
  // Expand broadcasts both ways, as multiplying does.
  Expand: (node) => [np.multiply(node.input(0), np.ones([...node.input(1).data]))],

  ReduceSum: reduction((x, axes, keepdims) => np.sum(x, axes, keepdims)),
  ReduceMean: reduction((x, axes, keepdims) => np.mean(x, axes, keepdims)),
  ReduceMax: extreme(np.max, -Infinity),
  ReduceMin: extreme(np.min, Infinity),
  ReduceL1: reduction((x, axes, keepdims) => np.sum(np.abs(x), axes, keepdims)),
  ReduceL2: reduction((x, axes, keepdims) => np.sqrt(np.sum(np.square(x), axes, keepdims))),
  ReduceSumSquare: reduction((x, axes, keepdims) => np.sum(np.square(x), axes, keepdims)),
  ReduceLogSumExp: reduction((x, axes, keepdims) => np.logSumExp(x, axes, keepdims)),

  Relu: unary(nn.relu),
  LeakyRelu: (node) => [nn.leakyRelu(node.input(0), node.number('alpha', 0.01))],
  // Its slope broadcasts as NumPy's operands do, not by channel.
  PRelu: (node) => [nn.leakyRelu(node.input(0), node.input(1))],
  ThresholdedRelu: (node) => [nn.threshold(node.input(0), node.number('alpha', 1), 0)],
  Elu: (node) => [nn.elu(node.input(0), node.number('alpha', 1))],
  Celu: (node) => [nn.celu(node.input(0), node.number('alpha', 1))],
  Selu: (node) => [
    nn.selu(
      node.input(0),
      node.number('alpha', 1.6732632423543772),
      node.number('gamma', 1.0507009873554805),
    ),
  ],
  Gelu: (node) => [nn.gelu(node.input(0), node.text('approximate', 'none') === 'tanh' ? 'tanh' : 'none')],
  Swish: (node) => [nn.silu(node.input(0), node.number('alpha', 1))],
  Mish: unary(nn.mish),
  Softplus: unary(np.softplus),
  Softsign: unary(nn.softsign),
  HardSigmoid: (node) => [nn.hardSigmoid(node.input(0), node.number('alpha', 0.2), node.number('beta', 0.5))],
  Softmax: (node) => [np.softmax(node.input(0), node.number('axis', -1))],
  LogSoftmax: (node) => [np.logSoftmax(node.input(0), node.number('axis', -1))],

  BatchNormalization: batchNormalization,
  LayerNormalization: (node) => {
    const [x, axes, eps] = [node.input(0), lastAxes(node), node.number('epsilon', EPSILON)]
    const spread = np.var(x, axes, { keepdims: true })
    return [
      nn.layerNorm(x, node.input(1), node.optional(2), { axis: axes, eps }),
      np.mean(x, axes, true),
      np.reciprocal(np.sqrt(spread.add(eps))),
    ]
  },
  RMSNormalization: (node) => [
    nn.rmsNorm(node.input(0), node.input(1), { axis: lastAxes(node), eps: node.number('epsilon', EPSILON) }),
  ],
  GroupNormalization: (node) => {
    const eps = node.number('epsilon', EPSILON)
    return [nn.groupNorm(node.input(0), node.number('num_groups', 1), node.input(1), node.input(2), { eps })]
  },
  InstanceNormalization: (node) => [
    nn.instanceNorm(node.input(0), node.input(1), node.input(2), { eps: node.number('epsilon', EPSILON) }),
  ],

  Conv: conv,
  MaxPool: maxPool,
  MaxUnpool: maxUnpool,
  AveragePool: averagePool,
  GlobalAveragePool: unary(nn.globalAveragePool),
  Dropout: dropout,
  NegativeLogLikelihoodLoss: (node) => [nn.nllLoss(node.input(0), node.input(1), classOptions(node))],
  SoftmaxCrossEntropyLoss: (node) => [
    nn.crossEntropy(node.input(0), node.input(1), classOptions(node)),
    np.logSoftmax(node.input(0), 1),
  ],
}

function batchNormalization(node: Node): Tensor[] {
  const [x, scale, bias, mean, variance] = [0, 1, 2, 3, 4].map((i) => node.input(i)) as [
    Tensor,
    Tensor,
    Tensor,
    Tensor,
    Tensor,
  ]
  const eps = node.number('epsilon', EPSILON)
  if (node.number('training_mode', 0) === 0) return [nn.batchNorm(x, scale, bias, { mean, variance, eps })]
  // ONNX weighs the old statistics with the momentum, and takes the biased variance.
  const momentum = node.number('momentum', 0.9)
  const axes = x.shape.map((_, axis) => axis).filter((axis) => axis !== 1)
  const blend = (old: Tensor, fresh: Tensor) => old.mul(momentum).add(fresh.mul(1 - momentum))
  return [
    nn.batchNorm(x, scale, bias, { eps }),
    blend(mean, np.mean(x, axes)),
    blend(variance, np.var(x, axes)),
  ]
}

function dropout(node: Node): Tensor[] {
  const x = node.input(0)
  const training = (node.optional(2)?.item() ?? 0) === 1
  const ratio = node.optional(1)?.item() ?? 0.5
  if (training && ratio > 0) throw new LeftOut("the mask comes from NumPy's random stream for a seed")
  return [x, np.onesLike(x)]
}

function classOptions(node: Node) {
  const reduction = node.text('reduction', 'mean')
  return {
    reduction: reduction === 'sum' || reduction === 'none' ? reduction : 'mean',
    weight: node.optional(2),
    ignoreIndex: node.number('ignore_index', -100),
  } as const
}
