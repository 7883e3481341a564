export function activationSparsity(z: Tensor): { sparsity: number; perUnit: Tensor } {
  const [n, u] = z.shape
  return { sparsity: 0, perUnit: np.zeros([u]) }
}
