export const about = {
  title: {
    zh: '$d\\gamma$、$d\\beta$ 求了平均，没有求和',
    en: '$d\\gamma$ and $d\\beta$ are means, not sums',
  },
  explanation: {
    zh: '$\\gamma$ 和 $\\beta$ 被一张特征图的 $m$ 个元素共用，它们的梯度是 $m$ 份贡献之**和**：$d\\beta=\\sum dy$，$d\\gamma=\\sum dy\\cdot\\hat{x}$。对批取平均是损失函数的事，已经体现在 $dy$ 里，这里再除一次就只剩 $1/m$。',
    en: '$\\gamma$ and $\\beta$ are shared by the $m$ elements of a map, and their gradients are the **sum** of $m$ contributions: $d\\beta=\\sum dy$, $d\\gamma=\\sum dy\\cdot\\hat{x}$. Averaging over the batch is up to the loss and already in $dy$; dividing again leaves only $1/m$ of them.',
  },
  cards: ['batch-norm/bn-backward', 'batch-norm/bn-convolution-backward'],
  fails: 'dgamma.gradient',
}

export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const axes = [0, 2, 3]
  const std = x.var(axes, true).add(eps).sqrt()
  const xhat = x.sub(x.mean(axes, true)).div(std)
  const dbeta = dy.mean(axes, true)
  const dgamma = dy.mul(xhat).mean(axes, true)
  const dx = dy
    .sub(dbeta)
    .sub(xhat.mul(dgamma))
    .mul(gamma.reshape(1, -1, 1, 1))
    .div(std)
  return { dx, dgamma: dgamma.reshape(-1), dbeta: dbeta.reshape(-1) }
}
