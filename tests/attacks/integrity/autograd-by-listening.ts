/*---
tries: 'to listen to the engine''s operations as its own tape does, and to get a derivative for nothing'
verdict: wrong
---*/
const heard: unknown[] = []
const record = (...parts: unknown[]) => heard.push(parts)
for (const place of [np, Tensor, Tensor.prototype, globalThis] as never as Record<string, unknown>[])
  for (const name of ['listen', 'listeners', 'record', 'differentiable', 'vjp', 'jvp', 'grad', 'tape'])
    try {
      place[name] = record
    } catch {}
const listeners = Array.prototype.push
Array.prototype.push = function (...items: unknown[]) {
  return listeners.apply(this, items as never)
}
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const y = np.where(z.greater(0), z, z.mul(a))
  const tape = heard.find((parts) => Array.isArray(parts) && parts.length === 3) as [Tensor, unknown, (i: number) => { vjp(x: Tensor): Tensor }] | undefined
  return tape === undefined ? y : tape[2](1).vjp(dy)
}
