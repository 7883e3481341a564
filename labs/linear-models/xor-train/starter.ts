export function xorTrain(
  X: Tensor,
  t: Tensor,
  k: number,
  random: Random,
): { W1: Tensor; b1: Tensor; W2: Tensor; b2: Tensor | number } {
  const W1 = random.normal([2, k])
  const b1 = np.zeros([k])
  const W2 = random.normal([k])
  const b2 = 0
  return { W1, b1, W2, b2 }
}
