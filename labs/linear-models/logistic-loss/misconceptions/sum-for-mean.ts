export const about = {
  title: { zh: '损失和梯度都用了求和', en: 'Loss and gradient are sums' },
  explanation: {
    zh: '题目要的是平均负对数似然，$L=\\frac1n\\sum_i\\ell_i$。求和是平均的 $n$ 倍，学习率也就要跟着样本数调。',
    en: 'What is asked for is the mean, $L=\\frac1n\\sum_i\\ell_i$. A sum is $n$ times as large, and the learning rate would have to follow the number of examples.',
  },
  cards: ['linear-models/logistic-loss-gradient'],
  fails: 'loss.value',
}

export function logisticLoss(X: Tensor, t: Tensor, w: Tensor, b: number) {
  const z = X.matmul(w).add(b)
  const s = np.sigmoid(z)
  const error = s.sub(t)
  return {
    loss: z.maximum(0).sub(t.mul(z)).add(z.abs().neg().exp().log1p()).sum(),
    dw: X.T.matmul(error),
    db: error.sum(),
  }
}
