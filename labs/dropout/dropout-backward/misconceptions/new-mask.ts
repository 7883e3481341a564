export const about = {
  title: { zh: '反向时重新抽了掩码', en: 'A new mask in the backward pass' },
  explanation: {
    zh: '反向必须用前向的那一个掩码，否则求的是另一个子网络的梯度。',
    en: 'The backward pass needs the mask of the forward pass; another one gives the gradient of another sub-network.',
  },
  cards: ['dropout/dropout-backward'],
  fails: 'dx.gradient',
}

export function dropoutBackward(dy: Tensor, x: Tensor, mask: Tensor, p_drop: number) {
  const again = new Random(7).bernoulli(dy.shape, 1 - p_drop)
  return dy.mul(again).div(1 - p_drop)
}
