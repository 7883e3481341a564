export const about = {
  title: { zh: '梯度多了一个 2', en: 'A factor 2 in the gradient' },
  explanation: {
    zh: '惩罚是 $\\frac{\\lambda}{2}\\sum W^2$，那个 2 求导时消掉了：$dW=\\lambda W$。',
    en: 'The penalty is $\\frac{\\lambda}{2}\\sum W^2$, and the 2 cancels: $dW=\\lambda W$.',
  },
  cards: ['overfitting/norm-penalty-gradients'],
  fails: 'dW.gradient',
}

export function penaltyL2(W: Tensor, b: Tensor, lambda: number) {
  return {
    penalty: W.square()
      .sum()
      .mul(lambda / 2),
    dW: W.mul(2 * lambda),
    db: np.zerosLike(b),
  }
}
