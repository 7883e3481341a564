export const about = {
  title: { zh: '梯度里忘了 $\\lambda$', en: '$\\lambda$ is missing in the gradient' },
  explanation: {
    zh: '惩罚里有 $\\lambda$，梯度里也有：$dW=\\lambda W$。',
    en: 'The penalty has $\\lambda$, so its gradient has it: $dW=\\lambda W$.',
  },
  cards: ['overfitting/norm-penalty-gradients'],
  fails: 'dW.gradient',
}

export function penaltyL2(W: Tensor, b: Tensor, lambda: number) {
  return {
    penalty: W.square()
      .sum()
      .mul(lambda / 2),
    dW: W,
    db: np.zerosLike(b),
  }
}
