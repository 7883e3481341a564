export const about = {
  title: { zh: '损失是平均，梯度却求和', en: 'The loss is a mean, the gradient a sum' },
  explanation: {
    zh: '损失里有 $1/n$，梯度里也要有。否则步长随样本数而变。',
    en: 'The loss has a factor $1/n$, so its gradient has it too. Otherwise the size of a step depends on the number of examples.',
  },
  cards: ['linear-models/logistic-loss-gradient'],
  fails: 'dw.gradient',
}

export function logisticLoss(X: Tensor, t: Tensor, w: Tensor, b: number) {
  const z = X.matmul(w).add(b)
  const s = np.sigmoid(z)
  const error = s.sub(t)
  return {
    loss: z.maximum(0).sub(t.mul(z)).add(z.abs().neg().exp().log1p()).mean(),
    dw: X.T.matmul(error),
    db: error.sum(),
  }
}
