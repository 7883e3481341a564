/** What networks are built of, beyond NumPy. Values only, as in np.ts. More of it is in nn-rare.ts. */
export {
  celu,
  elu,
  gelu,
  glu,
  hardShrink,
  hardSigmoid,
  hardSwish,
  hardTanh,
  leakyRelu,
  mish,
  prelu,
  relu,
  relu6,
  selu,
  silu,
  softplus,
  softShrink,
  softsign,
  tanhShrink,
  threshold,
} from './nn/activations.ts'
export { conv, conv as conv1d, conv as conv2d, conv as conv3d, convTranspose } from './nn/convolution.ts'
export { attention, bilinear, embedding, linear } from './nn/linear.ts'
export type { Reduction } from './nn/losses.ts'
export {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  huberLoss,
  klDivergence,
  l1Loss,
  mseLoss,
  nllLoss,
  smoothL1Loss,
} from './nn/losses.ts'
export {
  batchNorm,
  groupNorm,
  instanceNorm,
  layerNorm,
  rmsNorm,
  runningStatistics,
} from './nn/normalization.ts'
export {
  averagePool,
  globalAveragePool,
  globalMaxPool,
  lpPool,
  maxPool,
  maxPoolWithIndices,
} from './nn/pooling.ts'
export { logSoftmax, logSumExp, softmax } from './nn/softmax.ts'
export { logSigmoid, sigmoid } from './ops/special.ts'
