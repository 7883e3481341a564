export function initHe(channels_in: number, channels_out: number, k: number, random: Random): Tensor {
  const sd = Math.sqrt(2 / (channels_in * k * k))
  return random.normal([channels_out, channels_in, k, k], 0, sd)
}
