export const about = {
  title: { zh: '用了范数，没有平方', en: 'The norm, not squared' },
  explanation: {
    zh: '$\\lVert W\\rVert$ 的梯度长度不变，$W=0$ 处没有导数。L2 惩罚用的是平方。',
    en: 'The gradient of $\\lVert W\\rVert$ has constant length, and none at $W=0$. The L2 penalty takes the square.',
  },
  cards: ['overfitting/norm-penalty-gradients'],
  fails: 'penalty.value',
}

export function penaltyL2(W: Tensor, b: Tensor, lambda: number) {
  const norm = W.square().sum().sqrt()
  return {
    penalty: norm.mul(lambda / 2),
    dW: W.div(norm.maximum(1e-12)).mul(lambda / 2),
    db: np.zerosLike(b),
  }
}
