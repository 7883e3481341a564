export const about = {
  title: { zh: '偏置也受了惩罚', en: 'Biases are penalized too' },
  explanation: {
    zh: '题目的惩罚只含权重。偏置只平移单元，惩罚它会把输出拉向 0，并不减少过拟合。',
    en: 'The penalty holds weights only. A bias shifts a unit; punishing it pulls outputs towards 0 and does little against overfitting.',
  },
  cards: ['overfitting/norm-penalty-gradients'],
  fails: 'penalty.value',
}

export function penaltyL2(W: Tensor, b: Tensor, lambda: number) {
  return {
    penalty: W.square()
      .sum()
      .add(b.square().sum())
      .mul(lambda / 2),
    dW: W.mul(lambda),
    db: b.mul(lambda),
  }
}
