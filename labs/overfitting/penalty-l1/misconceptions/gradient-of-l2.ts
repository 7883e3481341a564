export const about = {
  title: { zh: '写成了 L2 的梯度', en: 'The gradient of L2' },
  explanation: {
    zh: '$\\lambda W$ 与权重成正比。L1 的斜率处处是 $\\pm\\lambda$，小权重也受同样大的拉力。',
    en: '$\\lambda W$ is proportional to the weight. The slope of L1 is $\\pm\\lambda$ everywhere: small weights are pulled as hard.',
  },
  cards: ['overfitting/norm-penalty-gradients'],
  fails: 'dW.gradient',
}

export function penaltyL1(W: Tensor, b: Tensor, lambda: number) {
  return { penalty: W.abs().sum().mul(lambda), dW: W.mul(lambda), db: np.zerosLike(b) }
}
