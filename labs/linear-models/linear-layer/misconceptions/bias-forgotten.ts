export const about = {
  title: { zh: '前向漏了偏置', en: 'The bias is missing in the forward pass' },
  explanation: {
    zh: '$y=xW$ 少了 $+b$。没有偏置，每个输出的超平面都只能过原点。',
    en: '$y=xW$ lacks $+b$. Without it the hyperplane of every output has to pass through the origin.',
  },
  cards: ['linear-models/linear-layer-backward'],
  fails: 'y.value',
}

export function linearLayer(x: Tensor, W: Tensor, b: Tensor, dy: Tensor) {
  return { y: x.matmul(W), dx: dy.matmul(W.T), dW: x.T.matmul(dy), db: dy.sum(0) }
}
