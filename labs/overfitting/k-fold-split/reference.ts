export function kFold(n: number, k: number, random: Random): { train: Tensor[]; validation: Tensor[] } {
  const order = random.permutation(n)
  const train: Tensor[] = []
  const validation: Tensor[] = []
  let start = 0
  for (let fold = 0; fold < k; fold++) {
    const stop = start + Math.floor(n / k) + (fold < n % k ? 1 : 0)
    validation.push(order.slice([start, stop]))
    train.push(np.concat([order.slice([0, start]), order.slice([stop, n])]))
    start = stop
  }
  return { train, validation }
}
