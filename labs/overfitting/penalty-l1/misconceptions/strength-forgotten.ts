export const about = {
  title: { zh: '梯度里忘了 $\\lambda$', en: '$\\lambda$ is missing in the gradient' },
  explanation: {
    zh: '惩罚里有 $\\lambda$，梯度里也有：$\\lambda\\operatorname{sign}(W)$。',
    en: 'The penalty has $\\lambda$, so its gradient has it: $\\lambda\\operatorname{sign}(W)$.',
  },
  cards: ['overfitting/norm-penalty-gradients'],
  fails: 'dW.gradient',
}

export function penaltyL1(W: Tensor, b: Tensor, lambda: number) {
  return { penalty: W.abs().sum().mul(lambda), dW: W.sign(), db: np.zerosLike(b) }
}
