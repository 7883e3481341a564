export function dropoutExpectation(
  x: Tensor,
  w: Tensor,
  b: number,
  p_keep: number,
): { linear: Tensor | number; relu: Tensor | number; scaled: Tensor | number } {
  const n = x.size
  let linear = 0
  let relu = 0
  for (let m = 0; m < 2 ** n; m++) {
    let probability = 1
    let z = b
    for (let i = 0; i < n; i++) {
      const kept = Math.floor(m / 2 ** i) % 2 === 1
      probability *= kept ? p_keep : 1 - p_keep
      if (kept) z += w.get(i) * x.get(i)
    }
    linear += probability * z
    relu += probability * Math.max(0, z)
  }
  return { linear, relu, scaled: w.mul(x).sum().mul(p_keep).add(b).maximum(0) }
}
