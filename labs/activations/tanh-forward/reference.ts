export function tanhForward(z: Tensor): Tensor {
  const u = z.abs().mul(-2).expm1()
  return z.sign().mul(u.neg()).div(u.add(2))
}
