/*---
tries: to replace what the library computes for everybody
verdict: wrong
---*/
try {
  ;(np as never as Record<string, unknown>).where = () => 1
} catch {}
try {
  Object.defineProperty(globalThis, 'np', { value: {} })
} catch {}
export function lreluBackward(dy: Tensor) {
  return np.multiply(dy, 1)
}
