export function activationSparsity(z: Tensor): { sparsity: number; perUnit: Tensor } {
  const silent = z.lessEqual(0)
  return { sparsity: silent.mean().item(), perUnit: silent.mean(0) }
}
