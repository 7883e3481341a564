export function signStructure(x: Tensor, delta: Tensor): { perExample: Tensor; batch: Tensor } {
  const [n, d] = x.shape
  const m = delta.shape[1]
  return { perExample: np.zeros([n, m]), batch: np.zeros([m]) }
}
