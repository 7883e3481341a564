export const about = {
  title: { zh: '漏了 $h(1-h)$', en: '$h(1-h)$ is missing' },
  explanation: {
    zh: '穿过 sigmoid 要乘它的导数 $h(1-h)$。',
    en: 'Passing the sigmoid costs its derivative, $h(1-h)$.',
  },
  cards: ['initialization/init-zero-sigmoid'],
  fails: 'dW1.value',
}

export function hiddenGradients(X: Tensor, t: Tensor, W1: Tensor, W2: Tensor) {
  const h = np.sigmoid(X.matmul(W1))
  const dy = h.matmul(W2).sub(t).div(t.size)
  const dz = np.outer(dy, W2)
  const dW1 = X.T.matmul(dz)
  return { dW1, dW2: h.T.matmul(dy), gap: dW1.max(1).sub(dW1.min(1)).max() }
}
