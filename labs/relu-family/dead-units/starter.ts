export function deadUnits(x: Tensor, w: Tensor, bias: Tensor): Tensor {
  const [k, n, d] = x.shape
  return np.zeros([w.shape[0]])
}
