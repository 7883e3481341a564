export const about = {
  title: { zh: '偏置也受了惩罚', en: 'Biases are penalized too' },
  explanation: {
    zh: '题目的惩罚只含权重，偏置的那部分是 0。',
    en: 'The penalty holds weights only; the part of the biases is 0.',
  },
  cards: ['overfitting/norm-penalty-gradients'],
  fails: 'penalty.value',
}

export function penaltyL1(W: Tensor, b: Tensor, lambda: number) {
  return {
    penalty: W.abs().sum().add(b.abs().sum()).mul(lambda),
    dW: W.sign().mul(lambda),
    db: b.sign().mul(lambda),
  }
}
