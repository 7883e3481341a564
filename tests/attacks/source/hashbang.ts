/*---
tries: to begin with a line for a shell, which has to pass
verdict: right
---*/
#!/usr/bin/env node
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return dy.mul(np.where(z.greater(0), 1, a))
}
