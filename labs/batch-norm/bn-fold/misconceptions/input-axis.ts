export const about = {
  title: {
    zh: '缩放对到了最后一个轴（输入）',
    en: 'The scale meets the last axis, the inputs',
  },
  explanation: {
    zh: '`w.mul(scale)` 从右边对齐，缩放的是每个**输入**的权重。BN 作用在**输出**特征上，要乘的是 `w` 的行：先变形为 [f, 1] 或 [f, 1, 1, 1]。方阵时不报错，最难发现。',
    en: '`w.mul(scale)` aligns from the right and scales the weights of each **input**. BN acts on **output** features, the rows of `w`: reshape to [f, 1] or [f, 1, 1, 1] first. With a square matrix there is no error, which is hardest to find.',
  },
  cards: ['batch-norm/bn-folding'],
  fails: 'form',
}

export function foldBatchNorm(
  w: Tensor,
  b: Tensor,
  gamma: Tensor,
  beta: Tensor,
  mean: Tensor,
  variance: Tensor,
  eps: number,
) {
  const scale = gamma.div(variance.add(eps).sqrt())
  return { foldedW: w.mul(scale), foldedB: b.sub(mean).mul(scale).add(beta) }
}
