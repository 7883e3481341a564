export const about = {
  title: { zh: '参数的梯度对批次取了平均', en: 'The gradients of the parameters are means over the batch' },
  explanation: {
    zh: '链式法则把各样本的贡献**相加**。若损失是平均，$1/b$ 已经在 $dy$ 里；这里再除一次 $b$，梯度就只剩 $1/b$。',
    en: 'The chain rule **adds** what each example contributes. If the loss is a mean, its $1/b$ is in $dy$ already; dividing by $b$ once more leaves only $1/b$ of the gradient.',
  },
  cards: ['linear-models/linear-layer-backward'],
  fails: 'dW.gradient',
}

export function linearLayer(x: Tensor, W: Tensor, b: Tensor, dy: Tensor) {
  const n = x.shape[0] ?? 1
  return { y: x.matmul(W).add(b), dx: dy.matmul(W.T), dW: x.T.matmul(dy).div(n), db: dy.mean(0) }
}
