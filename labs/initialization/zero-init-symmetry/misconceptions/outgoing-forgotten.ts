export const about = {
  title: { zh: '漏了 $W_2$', en: '$W_2$ is missing' },
  explanation: {
    zh: '误差经由输出权重回到隐藏单元：$dh=dy\\,W_2^{\\top}$。漏了它，看不出输出权重不同也会打破对称。',
    en: 'The error comes back through the outgoing weights, $dh=dy\\,W_2^{\\top}$. Without them one does not see that different outgoing weights break the symmetry too.',
  },
  cards: ['initialization/init-symmetry-conditions'],
  fails: 'dW1.value',
}

export function hiddenGradients(X: Tensor, t: Tensor, W1: Tensor, W2: Tensor) {
  const h = np.sigmoid(X.matmul(W1))
  const dy = h.matmul(W2).sub(t).div(t.size)
  const dz = dy.reshape(-1, 1).mul(h).mul(np.subtract(1, h))
  const dW1 = X.T.matmul(dz)
  return { dW1, dW2: h.T.matmul(dy), gap: dW1.max(1).sub(dW1.min(1)).max() }
}
