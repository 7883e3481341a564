export const about = {
  title: { zh: '多了一个 2', en: 'A factor 2 too many' },
  explanation: {
    zh: '损失前有 $\\frac12$，与平方求导的 2 相消：$dy=\\frac{y-t}{n}$。',
    en: 'The $\\frac12$ of the loss cancels the 2 of the square: $dy=\\frac{y-t}{n}$.',
  },
  cards: ['initialization/init-constant'],
  fails: 'dW1.value',
}

export function hiddenGradients(X: Tensor, t: Tensor, W1: Tensor, W2: Tensor) {
  const h = np.sigmoid(X.matmul(W1))
  const dy = h
    .matmul(W2)
    .sub(t)
    .mul(2 / t.size)
  const dz = np.outer(dy, W2).mul(h).mul(np.subtract(1, h))
  const dW1 = X.T.matmul(dz)
  return { dW1, dW2: h.T.matmul(dy), gap: dW1.max(1).sub(dW1.min(1)).max() }
}
