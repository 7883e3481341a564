export const about = {
  title: {
    zh: '测试时用了除数的公式 $2/(l+u)$',
    en: "The divisor's formula $2/(l+u)$ at test time",
  },
  explanation: {
    zh: '论文里 $a$ 是除数，测试时除以 $(l+u)/2$。本题的 $a$ 是相乘的斜率，测试时就乘 $(l+u)/2$。两种约定不能混用。',
    en: 'In the paper $a$ is a divisor, and test time divides by $(l+u)/2$. Here $a$ is a slope that multiplies, so test time multiplies by $(l+u)/2$. The conventions do not mix.',
  },
  cards: ['relu-family/rrelu-slope-or-divisor'],
  fails: 'y.value',
}

export function rreluForward(z: Tensor, lower: number, upper: number, training: boolean, random: Random) {
  const slopes = training ? random.uniform(z.shape, lower, upper) : np.fullLike(z, 2 / (lower + upper))
  return { y: np.where(z.greater(0), z, z.mul(slopes)), slopes }
}
