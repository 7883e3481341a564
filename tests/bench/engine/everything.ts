/** All that the engine offers, as one library. */
export * from '#engine/autodiff.ts'
export * from '#engine/check-gradient.ts'
export { EngineError } from '#engine/error.ts'
export * as nn from '#engine/nn.ts'
export * as np from '#engine/np.ts'
export * from '#engine/random.ts'
export * from '#engine/tensor.ts'
