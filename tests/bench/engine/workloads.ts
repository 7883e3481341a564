/** The work that is measured: each piece by the engine and by hand, on the same numbers. Runs in a bare isolate. */
import { valueAndGrad, vjp } from '#engine/autodiff.ts'
import * as nn from '#engine/nn.ts'
import * as np from '#engine/np.ts'
import { generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'
import * as byHand from './by-hand.ts'

export interface Workload {
  readonly name: string
  /** How many times the loops by hand it may take. */
  readonly goal: number
  engine(): unknown
  hand(): unknown
}

export function workloads(): Workload[] {
  const random = generator(1)
  const [a, b] = [random.normal([1000, 1000]), random.normal([1000, 1000])]
  const [row, column] = [random.normal([1000]), random.normal([1000, 1])]
  const square = random.normal([1024, 1024])
  return [
    { name: 'add, 1e6', goal: 1.5, engine: () => np.add(a, b), hand: () => byHand.add(a.data, b.data) },
    { name: 'exp, 1e6', goal: 1.5, engine: () => np.exp(a), hand: () => byHand.exp(a.data) },
    {
      name: 'add a row, [1000, 1000] + [1000]',
      goal: 1.5,
      engine: () => np.add(a, row),
      hand: () => byHand.addRow(a.data, row.data, 1000, 1000),
    },
    {
      name: 'add a column, [1000, 1000] + [1000, 1]',
      goal: 1.5,
      engine: () => np.add(a, column),
      hand: () => byHand.addColumn(a.data, column.data, 1000, 1000),
    },
    { name: 'sum of 1e6', goal: 1.5, engine: () => np.sum(a), hand: () => byHand.sumAll(a.data) },
    {
      name: 'sum over axis 0, [1000, 1000]',
      goal: 1.5,
      engine: () => np.sum(a, 0),
      hand: () => byHand.sumRows(a.data, 1000, 1000),
    },
    {
      name: 'sum over axis 1, [1000, 1000]',
      goal: 1.5,
      engine: () => np.sum(a, 1),
      hand: () => byHand.sumColumns(a.data, 1000, 1000),
    },
    ...[64, 256, 512].map((n) => matmulOf(random, n)),
    ...batchNorms(random),
    convolution(random),
    {
      name: 'softmax [1024, 1024]',
      goal: 1.5,
      engine: () => np.softmax(square),
      hand: () => byHand.softmax(square.data, 1024, 1024),
    },
    trainingStep(random),
  ]
}

type Random = ReturnType<typeof generator>

function matmulOf(random: Random, n: number): Workload {
  const [x, y] = [random.normal([n, n]), random.normal([n, n])]
  return {
    name: `matmul ${n}`,
    goal: 1,
    engine: () => np.matmul(x, y),
    hand: () => byHand.matmul(x.data, y.data, n, n, n),
  }
}

function batchNorms(random: Random): Workload[] {
  const [x, dy] = [random.normal([32, 64, 28, 28]), random.normal([32, 64, 28, 28])]
  const [gamma, beta] = [random.normal([64]), random.normal([64])]
  const sizes = [32, 64, 784] as const
  const plain = (input: Tensor, g: Tensor, shift: Tensor): Tensor => {
    const axes = [0, 2, 3]
    const mean = np.mean(input, axes, true)
    const standardized = input.sub(mean).div(np.sqrt(np.var(input, axes, true).add(1e-5)))
    return standardized.mul(g.reshape([64, 1, 1])).add(shift.reshape([64, 1, 1]))
  }
  const there = () => byHand.batchNorm(x.data, gamma.data, beta.data, sizes)
  const andBack = () => byHand.batchNormBackward(dy.data, there(), gamma.data, sizes)
  const differentiated = (f: (x: Tensor, g: Tensor, b: Tensor) => Tensor) => () =>
    vjp(f as (...inputs: Tensor[]) => Tensor, [x, gamma, beta]).pullback(dy)
  return [
    { name: 'batchNorm forward', goal: 3, engine: () => nn.batchNorm(x, gamma, beta), hand: there },
    { name: 'batchNorm forward + backward', goal: 3, engine: differentiated(nn.batchNorm), hand: andBack },
    { name: 'the same of np operations', goal: 8, engine: differentiated(plain), hand: andBack },
  ]
}

function convolution(random: Random): Workload {
  const [x, w] = [random.normal([8, 16, 32, 32]), random.normal([32, 16, 3, 3])]
  return {
    name: 'conv2d [8, 16, 32, 32] · [32, 16, 3, 3]',
    goal: 1.5,
    engine: () => nn.conv2d(x, w),
    hand: () => byHand.conv2d(x.data, w.data, [8, 16, 32, 32], [32, 3]),
  }
}

function trainingStep(random: Random): Workload {
  const [n, d, hidden, classes] = [128, 256, 128, 10]
  const [x, target] = [random.normal([n, d]), random.integers([n], 0, classes)]
  const shapes = [[d, hidden], [hidden], [hidden, classes], [classes]]
  let parameters = shapes.map((shape) => random.normal(shape, 0, 0.1))
  const own = parameters.map((parameter) => parameter.data.slice()) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const loss = (...p: Tensor[]): Tensor => {
    const [w1, b1, w2, b2] = p as [Tensor, Tensor, Tensor, Tensor]
    const h = nn.relu(x.matmul(w1).add(b1))
    return nn.crossEntropy(h.matmul(w2).add(b2), target)
  }
  return {
    name: 'training step of an MLP, 128 × 256–128–10',
    goal: 3,
    engine: () => {
      const { gradients } = valueAndGrad(loss, parameters)
      parameters = parameters.map((parameter, i) => parameter.sub((gradients[i] as Tensor).mul(1e-6)))
    },
    hand: () => byHand.mlpStep(x.data, target.data, own, [n, d, hidden, classes], 1e-6),
  }
}
