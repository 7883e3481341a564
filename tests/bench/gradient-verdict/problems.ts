/**
 * Twelve operations with wrong backward passes. A backward pass is that of a forward, right or changed in one
 * place: a term seen as a constant, a factor left out. Sizes differ pairwise.
 */
import type { Differentiable } from '#engine/autodiff.ts'
import * as nn from '#engine/nn.ts'
import * as np from '#engine/np.ts'
import { stopGradient } from '#engine/ops/movement.ts'
import type { Generator } from '#engine/random.ts'
import type { Tensor } from '#engine/tensor.ts'

export interface Problem {
  readonly name: string
  /** The right forward; its first input is drawn by the regime. */
  readonly forward: Differentiable
  readonly shape: readonly number[]
  /** The other inputs. */
  others(random: Generator): Tensor[]
  /** Where the first input has a kink. */
  readonly kink: boolean
  /** Forwards whose derivatives are mistakes people make. */
  readonly wrong: Readonly<Record<string, Differentiable>>
}

type Inputs = readonly [Tensor, Tensor, Tensor]
const given = (f: (...inputs: Inputs) => Tensor): Differentiable => f as Differentiable

/** Has the value of `f` and the derivative of `g`. */
const passing = (value: Tensor, derivative: Tensor): Tensor =>
  stopGradient(value.sub(derivative)).add(derivative)

function normalized(
  x: Tensor,
  axis: number,
  mean: (x: Tensor) => Tensor,
  spread: (x: Tensor) => Tensor,
): Tensor {
  return x.sub(mean(np.mean(x, axis, true))).div(np.sqrt(spread(np.var(x, axis, true)).add(1e-5)))
}
const keep = (x: Tensor): Tensor => x

/** Wrong derivatives of normalizing over an axis, affine included. */
function wrongNormalizations(axis: number): Record<string, Differentiable> {
  const affine = (f: (x: Tensor) => Tensor) => given((x, gamma, beta) => f(x).mul(gamma).add(beta))
  const right = (x: Tensor): Tensor => normalized(x, axis, keep, keep)
  return {
    'mean as a constant': affine((x) => normalized(x, axis, stopGradient, keep)),
    'variance as a constant': affine((x) => normalized(x, axis, keep, stopGradient)),
    'both as constants': affine((x) => normalized(x, axis, stopGradient, stopGradient)),
    'n − 1 for n': affine((x) =>
      passing(
        right(x),
        x.sub(np.mean(x, axis, true)).div(np.sqrt(np.var(x, axis, { keepdims: true, ddof: 1 }).add(1e-5))),
      ),
    ),
    'γ left out': given((x, gamma, beta) =>
      passing(right(x).mul(gamma), right(x).add(gamma.mul(0))).add(beta),
    ),
  }
}

const conv = (x: Tensor, w: Tensor, b: Tensor | null): Tensor => nn.conv2d(x, w, b, { padding: 1 })
const scores = (q: Tensor, k: Tensor): Tensor => q.matmul(k.T)
const labels = np.tensor([1, 0, 3, 2, 1, 0])
const halves = np.tensor([1, 0, 1, 1, 0, 1, 0])
const crossEntropy = (z: Tensor): Tensor => nn.crossEntropy(z, labels)
const logistic = (x: Tensor, w: Tensor, b: Tensor): Tensor =>
  nn.binaryCrossEntropyWithLogits(x.matmul(w).add(b), halves)

export const problems: readonly Problem[] = [
  {
    name: 'leaky ReLU',
    forward: (x) => nn.leakyRelu(x as Tensor, 0.1),
    shape: [6, 7],
    others: () => [],
    kink: true,
    wrong: {
      'slope everywhere': (x) => passing(nn.leakyRelu(x as Tensor, 0.1), (x as Tensor).mul(0.1)),
      'no slope': (x) => passing(nn.leakyRelu(x as Tensor, 0.1), nn.relu(x as Tensor)),
      'sides swapped': (x) =>
        passing(nn.leakyRelu(x as Tensor, 0.1), (x as Tensor).sub(nn.leakyRelu(x as Tensor, 0.1))),
    },
  },
  {
    name: 'PReLU',
    forward: given((x, a) => nn.prelu(x, a)),
    shape: [4, 3, 5],
    others: (random) => [random.uniform([3], 0.1, 0.4)],
    kink: true,
    wrong: {
      'a as a constant': given((x, a) => nn.prelu(x, stopGradient(a))),
      'mean for sum in da': given((x, a) =>
        passing(nn.prelu(x, a), nn.prelu(x, stopGradient(a)).add(nn.prelu(stopGradient(x), a).div(20))),
      ),
      'one slope for all channels': given((x, a) => passing(nn.prelu(x, a), nn.leakyRelu(x, np.mean(a)))),
    },
  },
  {
    name: 'ELU',
    forward: (x) => nn.elu(x as Tensor, 0.7),
    shape: [6, 7],
    others: () => [],
    kink: true,
    wrong: {
      'α left out': (x) => passing(nn.elu(x as Tensor, 0.7), nn.elu(x as Tensor, 1)),
      'eˣ − 1 for eˣ': (x) =>
        passing(nn.elu(x as Tensor, 0.7), nn.elu(x as Tensor, 0.7).sub(np.minimum(x as Tensor, 0).mul(0.7))),
      ReLU: (x) => passing(nn.elu(x as Tensor, 0.7), nn.relu(x as Tensor)),
    },
  },
  {
    name: 'sigmoid',
    forward: (x) => np.sigmoid(x as Tensor),
    shape: [6, 7],
    others: () => [],
    kink: false,
    wrong: {
      's for s(1 − s)': (x) => passing(np.sigmoid(x as Tensor), np.softplus(x as Tensor)),
      '1 − s for s(1 − s)': (x) => passing(np.sigmoid(x as Tensor), np.softplus((x as Tensor).neg()).neg()),
      '1 − s² for s(1 − s)': (x) =>
        passing(
          np.sigmoid(x as Tensor),
          (x as Tensor).mul(
            stopGradient(
              np
                .sigmoid(x as Tensor)
                .square()
                .neg()
                .add(1),
            ),
          ),
        ),
    },
  },
  {
    name: 'GELU',
    forward: (x) => nn.gelu(x as Tensor),
    shape: [6, 7],
    others: () => [],
    kink: false,
    wrong: {
      'the approximation by tanh': (x) => passing(nn.gelu(x as Tensor), nn.gelu(x as Tensor, 'tanh')),
      'Φ without x·φ': (x) =>
        passing(
          nn.gelu(x as Tensor),
          (x as Tensor).mul(
            stopGradient(
              np
                .erf((x as Tensor).mul(Math.SQRT1_2))
                .add(1)
                .mul(0.5),
            ),
          ),
        ),
      SiLU: (x) => passing(nn.gelu(x as Tensor), nn.silu(x as Tensor)),
    },
  },
  {
    name: 'linear',
    forward: given((x, w, b) => nn.linear(x, w, b)),
    shape: [5, 4],
    others: (random) => [random.normal([3, 4]), random.normal([3])],
    kink: false,
    wrong: {
      'b not summed over the batch': given((x, w, b) =>
        passing(nn.linear(x, w, b), nn.linear(x, w).add(b.div(5))),
      ),
      'W as a constant': given((x, w, b) => nn.linear(x, stopGradient(w), b)),
      'mean over the batch in dW': given((x, w, b) =>
        passing(
          nn.linear(x, w, b),
          nn.linear(x, stopGradient(w), b).add(nn.linear(stopGradient(x), w).div(5)),
        ),
      ),
    },
  },
  {
    name: 'softmax cross-entropy',
    forward: (z) => crossEntropy(z as Tensor),
    shape: [6, 4],
    others: () => [],
    kink: false,
    wrong: {
      'not divided by N': (z) => passing(crossEntropy(z as Tensor), crossEntropy(z as Tensor).mul(6)),
      'p without the target': (z) =>
        passing(crossEntropy(z as Tensor), np.mean(np.logSumExp(z as Tensor, 1))),
      'divided by N·C': (z) => passing(crossEntropy(z as Tensor), crossEntropy(z as Tensor).div(4)),
    },
  },
  {
    name: 'logistic regression',
    forward: given(logistic),
    shape: [7, 4],
    others: (random) => [random.normal([4]), random.normal([])],
    kink: false,
    wrong: {
      'not divided by n': given((x, w, b) => passing(logistic(x, w, b), logistic(x, w, b).mul(7))),
      'bias as a constant': given((x, w, b) => logistic(x, w, stopGradient(b))),
      's(1 − s) once more': given((x, w, b) => {
        const z = x.matmul(w).add(b)
        return passing(logistic(x, w, b), np.mean(np.sigmoid(z).sub(halves).square()).div(2))
      }),
    },
  },
  {
    name: 'batch norm',
    forward: given((x, gamma, beta) => nn.batchNorm(x, gamma, beta)),
    shape: [7, 4],
    others: (random) => [random.normal([4]), random.normal([4])],
    kink: false,
    wrong: wrongNormalizations(0),
  },
  {
    name: 'layer norm',
    forward: given((x, gamma, beta) => nn.layerNorm(x, gamma, beta)),
    shape: [4, 7],
    others: (random) => [random.normal([7]), random.normal([7])],
    kink: false,
    wrong: wrongNormalizations(1),
  },
  {
    name: 'convolution',
    forward: given(conv),
    shape: [2, 3, 4, 5],
    others: (random) => [random.normal([2, 3, 3, 3]), random.normal([2])],
    kink: false,
    wrong: {
      'kernel not flipped in dx': given((x, w, b) =>
        passing(
          conv(x, w, b),
          conv(x, stopGradient(np.flip(w, [2, 3])), b).add(conv(stopGradient(x), w, b.mul(0))),
        ),
      ),
      'padding forgotten in dW': given((x, w, b) => {
        const inside = np.pad(np.ones([2, 2, 2, 3]), [
          [0, 0],
          [0, 0],
          [1, 1],
          [1, 1],
        ])
        return passing(
          conv(x, w, b),
          conv(x, stopGradient(w), b).add(conv(stopGradient(x), w, null).mul(inside)),
        )
      }),
      'db averaged over places': given((x, w, b) => passing(conv(x, w, b), conv(x, w, b.div(20)))),
    },
  },
  {
    name: 'attention',
    forward: given((q, k, v) => nn.attention(q, k, v)),
    shape: [4, 3],
    others: (random) => [random.normal([5, 3]), random.normal([5, 2])],
    kink: false,
    wrong: {
      'scale left out': given((q, k, v) =>
        passing(nn.attention(q, k, v), nn.attention(q.mul(Math.sqrt(3)), k.mul(1), v)),
      ),
      'weights as constants': given((q, k, v) => nn.attention(stopGradient(q), stopGradient(k), v)),
      'softmax without its sum': given((q, k, v) => {
        const s = scores(q, k).div(Math.sqrt(3))
        const e = np.exp(s.sub(stopGradient(np.max(s, 1, true))))
        return e.div(stopGradient(np.sum(e, 1, true))).matmul(v)
      }),
    },
  },
]
