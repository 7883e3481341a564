export const about = {
  title: {
    zh: '沿特征归一化：成了层归一化',
    en: 'Normalized over the features: layer normalization',
  },
  explanation: {
    zh: '你沿轴 1 求统计量，每个样本各自归一化，这是层归一化（Layer Norm）。批量归一化是每个**特征**一组，跨样本求，沿轴 0。',
    en: 'The statistics run over axis 1, so each example is normalized by itself: layer normalization. Batch normalization has one group per **feature**, across the examples, over axis 0.',
  },
  cards: ['batch-norm/bn-or-layer-norm', 'batch-norm/bn-forward'],
  fails: 'y.value',
}

export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const xhat = x.sub(x.mean(1, true)).div(x.var(1, true).add(eps).sqrt())
  return xhat.mul(gamma).add(beta)
}
