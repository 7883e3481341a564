export const about = {
  title: { zh: '用了平均', en: 'A mean in place of the sum' },
  explanation: {
    zh: '除以权重的个数后，层越大惩罚越弱。题目要的是求和。',
    en: 'Divided by the number of weights, the penalty weakens as the layer grows. What is asked for is a sum.',
  },
  cards: ['overfitting/norm-penalty-gradients'],
  fails: 'penalty.value',
}

export function penaltyL2(W: Tensor, b: Tensor, lambda: number) {
  return {
    penalty: W.square()
      .mean()
      .mul(lambda / 2),
    dW: W.mul(lambda / W.size),
    db: np.zerosLike(b),
  }
}
