export const about = {
  title: {
    zh: '返回了导数 $\\sigma(1-\\sigma)$',
    en: 'The derivative $\\sigma(1-\\sigma)$ is returned',
  },
  explanation: {
    zh: '$\\sigma(z)(1-\\sigma(z))$ 是反向用的导数，最大只有 $\\tfrac14$。前向要的是 $\\sigma(z)$ 本身：$\\sigma(0)=\\tfrac12$，两端趋于 0 和 1。',
    en: '$\\sigma(z)(1-\\sigma(z))$ is the derivative that the backward pass uses; it never exceeds $\\tfrac14$. The forward pass wants $\\sigma(z)$ itself: $\\sigma(0)=\\tfrac12$, with limits 0 and 1.',
  },
  cards: ['activations/sigmoid-definition', 'activations/sigmoid-derivative'],
  fails: 'y.value',
}

export function sigmoidForward(z: Tensor): Tensor {
  const y = np.divide(1, z.neg().exp().add(1))
  return y.mul(np.subtract(1, y))
}
