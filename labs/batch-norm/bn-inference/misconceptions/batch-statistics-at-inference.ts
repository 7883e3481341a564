export const about = {
  title: {
    zh: '推理时仍用当前批次的统计量',
    en: 'Inference still uses the statistics of its batch',
  },
  explanation: {
    zh: '这就是忘记切换到推理模式的 bug：一个样本的输出取决于同批的其他样本，批里只有它自己时，输出恒为 $\\beta$。推理要用 $\\mu_{\\text{run}}$ 和 $\\sigma^2_{\\text{run}}$。',
    en: 'This is the bug of not switching to inference mode: the output for an example depends on its batch, and alone in a batch it is always $\\beta$. Inference uses $\\mu_{\\text{run}}$ and $\\sigma^2_{\\text{run}}$.',
  },
  cards: ['batch-norm/bn-inference'],
  fails: 'y.value',
}

export function batchNorm(
  x: Tensor,
  gamma: Tensor,
  beta: Tensor,
  mean: Tensor,
  variance: Tensor,
  momentum: number,
  eps: number,
  training: boolean,
) {
  const mu = x.mean(0)
  const y = x.sub(mu).div(x.var(0).add(eps).sqrt()).mul(gamma).add(beta)
  if (!training) return { y, newMean: mean, newVariance: variance }
  return {
    y,
    newMean: mean.mul(1 - momentum).add(mu.mul(momentum)),
    newVariance: variance.mul(1 - momentum).add(x.var(0, { ddof: 1 }).mul(momentum)),
  }
}
