export const about = {
  title: { zh: '$db$ 没有沿批次求和', en: '$db$ is not summed over the batch' },
  explanation: {
    zh: '偏置在前向中被所有样本共用，它的梯度要把各样本的贡献加起来：$db_j=\\sum_n dy_{nj}$，形状 [m]。',
    en: 'All examples share the bias in the forward pass, so its gradient adds up what each of them gives: $db_j=\\sum_n dy_{nj}$, of shape [m].',
  },
  cards: ['linear-models/linear-layer-backward'],
  fails: 'form',
}

export function linearLayer(x: Tensor, W: Tensor, b: Tensor, dy: Tensor) {
  return { y: x.matmul(W).add(b), dx: dy.matmul(W.T), dW: x.T.matmul(dy), db: dy }
}
