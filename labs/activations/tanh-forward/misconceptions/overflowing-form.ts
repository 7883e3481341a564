export const about = {
  title: {
    zh: '照抄定义式，$|z|$ 大时溢出',
    en: 'The definition as it stands overflows for large $|z|$',
  },
  explanation: {
    zh: '$|z|$ 超过约 710 时 $e^{|z|}=\\infty$，分子、分母都是无穷，$\\infty/\\infty$ 得 NaN。改用 $e^{-2|z|}$ 计算，再补上符号，指数就不会大于 1。',
    en: 'Beyond $|z|$ of about 710, $e^{|z|}=\\infty$ in numerator and denominator, and $\\infty/\\infty$ is NaN. Compute with $e^{-2|z|}$, which never exceeds 1, and put the sign back.',
  },
  cards: ['activations/tanh-numerics'],
  fails: 'form',
}

export function tanhForward(z: Tensor): Tensor {
  const [up, down] = [z.exp(), z.neg().exp()]
  return up.sub(down).div(up.add(down))
}
