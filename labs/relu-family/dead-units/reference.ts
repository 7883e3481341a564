export function deadUnits(x: Tensor, w: Tensor, bias: Tensor): Tensor {
  const z = x.matmul(w.T).add(bias)
  return z.max([0, 1]).lessEqual(0)
}
