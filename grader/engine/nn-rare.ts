/**
 * What networks are rarely built of. It has a module of its own so that an isolate need not load it; values only, as
 * in nn.ts.
 */
export { cosineSimilarity, normalize, pairwiseDistance, vectorNorm } from './nn/distances.ts'
export { gaussianNllLoss, poissonNllLoss } from './nn/likelihood-losses.ts'
export {
  cosineEmbeddingLoss,
  hingeEmbeddingLoss,
  marginRankingLoss,
  multilabelMarginLoss,
  multilabelSoftMarginLoss,
  multiMarginLoss,
  softMarginLoss,
  tripletMarginLoss,
} from './nn/margin-losses.ts'
export { localResponseNorm, rrelu, softmin } from './nn/rare-layers.ts'
export { adaptiveAveragePool, type InterpolateOptions, interpolate } from './nn/resampling.ts'
