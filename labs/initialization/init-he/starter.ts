export function initHe(channels_in: number, channels_out: number, k: number, random: Random): Tensor {
  return np.zeros([channels_out, channels_in, k, k])
}
