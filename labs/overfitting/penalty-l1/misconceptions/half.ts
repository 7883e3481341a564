export const about = {
  title: { zh: '多了一个 $\\frac12$', en: 'A $\\frac12$ too many' },
  explanation: {
    zh: 'L2 里的 $\\frac12$ 是为了消去求导带来的 2。L1 没有平方，也就不需要它。',
    en: 'The $\\frac12$ of L2 cancels the 2 of its derivative. L1 has no square and needs none.',
  },
  cards: ['overfitting/norm-penalty-gradients'],
  fails: 'penalty.value',
}

export function penaltyL1(W: Tensor, b: Tensor, lambda: number) {
  return {
    penalty: W.abs()
      .sum()
      .mul(lambda / 2),
    dW: W.sign().mul(lambda / 2),
    db: np.zerosLike(b),
  }
}
