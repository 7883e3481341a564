export const about = {
  title: { zh: '用 $w/|w|$ 求符号', en: 'The sign as $w/|w|$' },
  explanation: {
    zh: '$w=0$ 时是 0/0，得到 NaN。用 `sign`，它在 0 处是 0，正好是一个次梯度。',
    en: 'At $w=0$ that is 0/0, NaN. Use `sign`, which is 0 there, a subgradient.',
  },
  cards: ['overfitting/l1-gives-zeros'],
  fails: 'form',
}

export function penaltyL1(W: Tensor, b: Tensor, lambda: number) {
  return { penalty: W.abs().sum().mul(lambda), dW: W.div(W.abs()).mul(lambda), db: np.zerosLike(b) }
}
