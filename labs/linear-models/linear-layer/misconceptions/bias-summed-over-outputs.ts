export const about = {
  title: { zh: '$db$ 沿错了轴', en: '$db$ is summed along the wrong axis' },
  explanation: {
    zh: '你把每个样本的 $m$ 个输出加在了一起，得到 [b]。偏置属于输出，要对样本（轴 0）求和，得到 [m]。',
    en: 'This adds up the $m$ outputs of each example, which gives [b]. A bias belongs to an output: sum over the examples, axis 0, to get [m].',
  },
  cards: ['linear-models/linear-layer-backward'],
  fails: 'form',
}

export function linearLayer(x: Tensor, W: Tensor, b: Tensor, dy: Tensor) {
  return { y: x.matmul(W).add(b), dx: dy.matmul(W.T), dW: x.T.matmul(dy), db: dy.sum(1) }
}
