export const about = {
  title: { zh: '漏了 $1/n$', en: '$1/n$ is missing' },
  explanation: {
    zh: '损失是平均，$dy=\\frac{y-t}{n}$。',
    en: 'The loss is a mean, so $dy=\\frac{y-t}{n}$.',
  },
  cards: ['initialization/init-constant'],
  fails: 'dW1.value',
}

export function hiddenGradients(X: Tensor, t: Tensor, W1: Tensor, W2: Tensor) {
  const h = np.sigmoid(X.matmul(W1))
  const dy = h.matmul(W2).sub(t)
  const dz = np.outer(dy, W2).mul(h).mul(np.subtract(1, h))
  const dW1 = X.T.matmul(dz)
  return { dW1, dW2: h.T.matmul(dy), gap: dW1.max(1).sub(dW1.min(1)).max() }
}
