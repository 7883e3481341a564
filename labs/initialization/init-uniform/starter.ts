export function initUniform(fan_in: number, fan_out: number, random: Random): Tensor {
  return np.zeros([fan_in, fan_out])
}
