export function initUniform(fan_in: number, fan_out: number, random: Random): Tensor {
  const bound = 1 / Math.sqrt(fan_in)
  return random.uniform([fan_in, fan_out], -bound, bound)
}
