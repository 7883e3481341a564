export function clipGlobalNorm(
  gradients: Tensor[],
  max_norm: number,
): { clipped: Tensor[]; norm: Tensor | number } {
  const squares = gradients.map((gradient) => gradient.square().sum())
  const norm = np.stack(squares).sum().sqrt().item()
  const factor = norm > max_norm ? max_norm / norm : 1
  return { clipped: gradients.map((gradient) => gradient.mul(factor)), norm }
}
