export const about = {
  title: {
    zh: '$(e^{2z}-1)/(e^{2z}+1)$ 在大 $z$ 处溢出',
    en: '$(e^{2z}-1)/(e^{2z}+1)$ overflows for large $z$',
  },
  explanation: {
    zh: '公式没有错，但 $z$ 超过约 355 时 $e^{2z}=\\infty$，结果是 NaN，比定义式更早溢出。负的一侧没有问题。改用 $e^{-2|z|}$，再补上符号。',
    en: 'The formula is right, but from $z$ of about 355 on $e^{2z}=\\infty$ and the result is NaN, sooner than with the definition. The negative side is fine. Use $e^{-2|z|}$ and put the sign back.',
  },
  cards: ['activations/tanh-numerics'],
  fails: 'form',
}

export function tanhForward(z: Tensor): Tensor {
  const e = z.mul(2).exp()
  return e.sub(1).div(e.add(1))
}
