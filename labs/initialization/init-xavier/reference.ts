export function initXavier(fan_in: number, fan_out: number, random: Random): Tensor {
  const bound = Math.sqrt(6 / (fan_in + fan_out))
  return random.uniform([fan_in, fan_out], -bound, bound)
}
