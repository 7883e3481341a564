export function clipGlobalNorm(
  gradients: Tensor[],
  max_norm: number,
): { clipped: Tensor[]; norm: Tensor | number } {
  return { clipped: gradients, norm: 0 }
}
