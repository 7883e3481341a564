export const about = {
  title: {
    zh: '$dx$ 里漏了 $\\gamma$',
    en: '$\\gamma$ is missing from $dx$',
  },
  explanation: {
    zh: '前向是 $y=\\gamma\\,\\hat{x}+\\beta$，传到 $\\hat{x}$ 的梯度是 $\\gamma\\,dy$。只有 $\\gamma=1$ 时才看不出这个错误，而预训练过的模型早已不是这样。',
    en: 'The forward pass is $y=\\gamma\\,\\hat{x}+\\beta$, so what reaches $\\hat{x}$ is $\\gamma\\,dy$. The mistake hides only while $\\gamma=1$, which it is not in a pretrained model.',
  },
  cards: ['batch-norm/bn-eval-gradient'],
  fails: 'dx.gradient',
}

export function frozenBnBackward(
  dy: Tensor,
  x: Tensor,
  _gamma: Tensor,
  mean: Tensor,
  variance: Tensor,
  eps: number,
) {
  const std = variance.add(eps).sqrt()
  return { dx: dy.div(std), dgamma: dy.mul(x.sub(mean)).sum(0).div(std), dbeta: dy.sum(0) }
}
