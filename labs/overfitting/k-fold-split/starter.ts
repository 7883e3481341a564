export function kFold(n: number, k: number, random: Random): { train: Tensor[]; validation: Tensor[] } {
  const order = random.permutation(n)
  const train: Tensor[] = []
  const validation: Tensor[] = []
  return { train, validation }
}
