/*---
tries: 'to reach the driver''s own code with hardly any stack left'
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const error = new Error('x')
  const deeper = (): string => deeper() + 'x'
  Object.defineProperty(error, 'message', { get: deeper })
  Object.defineProperty(error, 'name', { get: deeper })
  throw error
}
