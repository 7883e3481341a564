interface Training {
  W1_start: Tensor
  W2_start: Tensor
  W1: Tensor
  b1: Tensor
  W2: Tensor
  b2: Tensor | number
}

export function xorTrain(
  X: Tensor,
  t: Tensor,
  k: number,
  rate: number,
  steps: number,
  random: Random,
): Training {
  const W1_start = random.normal([2, k])
  const W2_start = random.normal([k])
  return { W1_start, W2_start, W1: W1_start, b1: np.zeros([k]), W2: W2_start, b2: 0 }
}
