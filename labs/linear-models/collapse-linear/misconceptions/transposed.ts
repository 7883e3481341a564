export const about = {
  title: { zh: '$W$ 转置了', en: '$W$ is transposed' },
  explanation: {
    zh: '$W_1^{\\top}W_2^{\\top}=(W_2W_1)^{\\top}$ 的形状是 [d, m]，适合样本在左、权重在右的约定。这里是 $y=Wx+b$，$W$ 的形状是 [m, d]。',
    en: '$W_1^{\\top}W_2^{\\top}=(W_2W_1)^{\\top}$ has shape [d, m], right for rows with weights on their right. Here $y=Wx+b$ and $W$ is [m, d].',
  },
  cards: ['linear-models/stacked-linear-layers'],
  fails: 'form',
}

export function collapse(W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor) {
  return { W: W1.T.matmul(W2.T), b: W2.matmul(b1).add(b2) }
}
