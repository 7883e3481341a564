export function dropoutExpectation(
  x: Tensor,
  w: Tensor,
  b: number,
  p_keep: number,
): { linear: Tensor | number; relu: Tensor | number; scaled: Tensor | number } {
  const n = x.size
  return { linear: 0, relu: 0, scaled: 0 }
}
