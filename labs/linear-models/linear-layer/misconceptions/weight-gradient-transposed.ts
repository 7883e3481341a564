export const about = {
  title: { zh: '$dW$ 转置了', en: '$dW$ is transposed' },
  explanation: {
    zh: '$dy^{\\top}x$ 的形状是 [m, d]，适合 $y=xW^{\\top}+b$ 这种存法。这里 $W$ 是 [d, m]，所以 $dW=x^{\\top}dy$。',
    en: '$dy^{\\top}x$ has shape [m, d] and suits weights that are stored for $y=xW^{\\top}+b$. Here $W$ is [d, m], so $dW=x^{\\top}dy$.',
  },
  cards: ['linear-models/linear-layer-backward'],
  fails: 'form',
}

export function linearLayer(x: Tensor, W: Tensor, b: Tensor, dy: Tensor) {
  return { y: x.matmul(W).add(b), dx: dy.matmul(W.T), dW: dy.T.matmul(x), db: dy.sum(0) }
}
