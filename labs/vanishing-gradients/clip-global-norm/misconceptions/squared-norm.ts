export const about = {
  title: { zh: '范数没有开方', en: 'The norm lacks its root' },
  explanation: {
    zh: '$\\sum g^2$ 是范数的平方。拿它与 $c$ 比较、用它作除数，阈值和长度就都不对了。',
    en: '$\\sum g^2$ is the square of the norm. Compared with $c$ and used as a divisor, it gives neither the threshold nor the length that was asked for.',
  },
  cards: ['vanishing-gradients/gradient-clipping'],
  fails: 'norm.value',
}

export function clipGlobalNorm(gradients: Tensor[], max_norm: number) {
  const norm = np
    .stack(gradients.map((g) => g.square().sum()))
    .sum()
    .item()
  const factor = norm > max_norm ? max_norm / norm : 1
  return { clipped: gradients.map((g) => g.mul(factor)), norm }
}
