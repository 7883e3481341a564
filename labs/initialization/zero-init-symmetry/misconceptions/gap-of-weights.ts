export const about = {
  title: { zh: '比较了权重，不是梯度', en: 'Weights compared instead of gradients' },
  explanation: {
    zh: '权重相同是原因，要看的是后果：梯度是否也相同。gap 由 $dW_1$ 求出。',
    en: 'Equal weights are the cause; what is asked for is the effect, whether gradients are equal too. The gap is that of $dW_1$.',
  },
  cards: ['initialization/init-symmetry-conditions'],
  fails: 'gap.value',
}

export function hiddenGradients(X: Tensor, t: Tensor, W1: Tensor, W2: Tensor) {
  const h = np.sigmoid(X.matmul(W1))
  const dy = h.matmul(W2).sub(t).div(t.size)
  const dz = np.outer(dy, W2).mul(h).mul(np.subtract(1, h))
  const dW1 = X.T.matmul(dz)
  return { dW1, dW2: h.T.matmul(dy), gap: W1.max(1).sub(W1.min(1)).max() }
}
