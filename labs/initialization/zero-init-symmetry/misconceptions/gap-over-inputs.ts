export const about = {
  title: { zh: '沿错了轴求差', en: 'The gap along the wrong axis' },
  explanation: {
    zh: '沿轴 0 比较的是同一个单元对各输入的梯度，它们本来就不同。隐藏单元在轴 1。',
    en: 'Along axis 0 it compares gradients of one unit for different inputs, which differ anyway. The units are on axis 1.',
  },
  cards: ['initialization/init-symmetry-conditions'],
  fails: 'gap.value',
}

export function hiddenGradients(X: Tensor, t: Tensor, W1: Tensor, W2: Tensor) {
  const h = np.sigmoid(X.matmul(W1))
  const dy = h.matmul(W2).sub(t).div(t.size)
  const dz = np.outer(dy, W2).mul(h).mul(np.subtract(1, h))
  const dW1 = X.T.matmul(dz)
  return { dW1, dW2: h.T.matmul(dy), gap: dW1.max(0).sub(dW1.min(0)).max() }
}
